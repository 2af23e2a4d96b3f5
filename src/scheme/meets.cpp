#include "meets.hpp"

#include <kaohe/rules/walk.hpp>

namespace kaohe {
namespace {

constexpr missing_ways never{};
constexpr missing_ways not_reported{.not_reported = true};
constexpr missing_ways undefined{.undefined = true};

missing_ways ways_at(expression const& in, std::uint32_t i);

missing_ways ways_of_operands(expression const& in, expression_node const& at) {
    missing_ways all;
    for (std::uint32_t const each : at.operands) all |= ways_at(in, each);
    return all;
}

bool is_nonzero_literal(expression_node const& at) {
    return at.what == operation::number_literal && !at.literal.is_zero();
}

/// What an operation adds to the ways of its operands.
missing_ways own_ways(expression const& in, expression_node const& at) {
    switch (at.what) {
        case operation::fact:
        case operation::own_class:
        case operation::own_group:
        case operation::points_of:
        case operation::is_met: return not_reported;
        case operation::year:
        case operation::growth:
        case operation::calendar_date:
        case operation::clamp:
        case operation::round_off:
        case operation::set_mean:
        case operation::set_minimum:
        case operation::set_maximum:
        case operation::set_rank: return undefined;
        case operation::divide: return is_nonzero_literal(in.nodes[at.operands[1]]) ? never : undefined;
        default: return never;
    }
}

missing_ways ways_at(expression const& in, std::uint32_t i) {
    expression_node const& at = in.nodes[i];
    switch (at.what) {
        case operation::is_reported:
        case operation::is_applicable:
        case operation::set_count:
        case operation::set_sum: return never;
        case operation::set_mean:
        case operation::set_minimum:
        case operation::set_maximum: return own_ways(in, at);
        case operation::otherwise: return ways_at(in, at.operands[1]);
        default: break;
    }
    missing_ways all = ways_of_operands(in, at);
    all |= own_ways(in, at);
    return all;
}

missing_ways ways_of(table const& bound) {
    missing_ways all;
    if (bound.over == table_key::indicator) all |= not_reported;
    else if (!bound.otherwise) all |= undefined;
    for (auto const& [name, each] : bound.entries) all |= ways_of(each);
    if (bound.otherwise) all |= ways_of(*bound.otherwise);
    return all;
}

/// A computed step or bound may break its condition.
missing_ways ways_of_asked(quantity const& bound) {
    missing_ways all = ways_of(bound);
    if (!bound.as_number()) all |= undefined;
    return all;
}

}  // namespace

missing_ways ways_of(expression const& bound) {
    if (bound.constant) return never;
    return ways_at(bound, static_cast<std::uint32_t>(bound.nodes.size() - 1));
}

missing_ways ways_of(quantity const& bound) {
    if (expression const* const formula = bound.as_expression()) return ways_of(*formula);
    if (table const* const choices = bound.as_table()) return ways_of(*choices);
    return never;
}

missing_ways ways_of(node const& written) {
    missing_ways all;
    for (auto const* each : {&written.when, &written.voided, &written.of}) {
        if (*each) all |= ways_of(**each);
    }
    for (auto const* each : {&written.base, &written.scale, &written.floor, &written.cap}) {
        if (*each) all |= ways_of(**each);
    }
    bool const computed = (written.floor && !written.floor->as_number()) || (written.cap && !written.cap->as_number());
    if (written.floor && written.cap && computed) all |= undefined;
    if (!written.rule) return all;
    if (!written.of) all |= not_reported;
    for_each_quantity(*written.rule, [&](quantity const& each, role asked, std::string const&) {
        all |= asked == role::plain ? ways_of(each) : ways_of_asked(each);
    });
    return all;
}

}  // namespace kaohe
