#include "meets.hpp"

#include <kaohe/rules/walk.hpp>

namespace kaohe {
namespace {

constexpr missing_ways never{};
constexpr missing_ways not_reported{.not_reported = true};
constexpr missing_ways undefined{.undefined = true};

number const* literal(expression const& in, std::uint32_t i) {
    expression_node const& at = in.nodes[i];
    return at.what == operation::number_literal ? &at.literal : nullptr;
}

bool divides_by_a_number(expression const& in, expression_node const& at) {
    number const* const by = literal(in, at.operands[1]);
    return by && !by->is_zero();
}

bool clamps_between_numbers(expression const& in, expression_node const& at) {
    number const* const low = literal(in, at.operands[1]);
    number const* const high = literal(in, at.operands[2]);
    return low && high && *low <= *high;
}

/// Written places that are none do not load.
bool rounds_to_written_places(expression const& in, expression_node const& at) {
    expression_node const& places = in.nodes[at.operands[1]];
    return literal(in, places.what == operation::negate ? places.operands[0] : at.operands[1]) != nullptr;
}

missing_ways undefined_unless(bool is_safe) { return is_safe ? never : undefined; }

bool is_computed(std::optional<quantity> const& given) { return given && !given->as_number(); }

}  // namespace

/// What an operation adds to the ways of its operands.
missing_ways missing_finder::of_operation(expression const& in, expression_node const& at) {
    switch (at.what) {
        case operation::fact: return of_fact(at.target);
        case operation::field: return not_reported;
        case operation::own_class:
        case operation::own_group:
        case operation::points_of: return not_reported;
        case operation::is_met: return {.not_reported = true, .undefined = true};
        case operation::year:
        case operation::growth:
        case operation::calendar_date:
        case operation::set_mean:
        case operation::set_minimum:
        case operation::set_maximum:
        case operation::set_rank: return undefined;
        case operation::clamp: return undefined_unless(clamps_between_numbers(in, at));
        case operation::round_off: return undefined_unless(rounds_to_written_places(in, at));
        case operation::divide: return undefined_unless(divides_by_a_number(in, at));
        default: return never;
    }
}

missing_ways missing_finder::of_operands(expression const& in, expression_node const& at) {
    missing_ways all;
    for (std::uint32_t const each : at.operands) all |= of_operand(in, each);
    return all;
}

missing_ways missing_finder::of_operand(expression const& in, std::uint32_t i) {
    expression_node const& at = in.nodes[i];
    switch (at.what) {
        case operation::is_reported:
        case operation::is_applicable:
        case operation::set_count:
        case operation::set_distinct:
        case operation::set_sum: return of_list(at);
        case operation::set_mean:
        case operation::set_minimum:
        case operation::set_maximum: {
            missing_ways all = of_operation(in, at);
            all |= of_list(at);
            return all;
        }
        case operation::otherwise: return of_operand(in, at.operands[1]);
        default: break;
    }
    missing_ways all = of_operands(in, at);
    all |= of_operation(in, at);
    return all;
}

/// What is left out of a set is not missed; a list of records itself may be.
missing_ways missing_finder::of_list(expression_node const& set) {
    return set.over == member_set::records ? of_fact(set.target) : never;
}

/// A derived indicator misses what it is made of; any other may not be reported.
missing_ways missing_finder::of_fact(std::uint32_t indicator) {
    std::optional<missing_ways>& known = known_[indicator];
    if (known) return *known;
    declaration const& is = indicators_[indicator];
    missing_ways all = is.of ? of(*is.of) : not_reported;
    if (is.if_not_reported) all |= of(is.if_not_reported->value);
    known = all;
    return all;
}

missing_ways missing_finder::of(expression const& bound) {
    if (bound.constant) return never;
    return of_operand(bound, static_cast<std::uint32_t>(bound.nodes.size() - 1));
}

missing_ways missing_finder::of(table const& bound) {
    missing_ways all;
    if (bound.over == table_key::indicator) all |= of_fact(bound.target);
    else all |= bound.over == table_key::period ? undefined : not_reported;  // also a field
    for (auto const& [name, each] : bound.entries) all |= of(each);
    if (bound.otherwise) all |= of(*bound.otherwise);
    return all;
}

missing_ways missing_finder::of(quantity const& bound) {
    if (expression const* const formula = bound.as_expression()) return of(*formula);
    if (table const* const choices = bound.as_table()) return of(*choices);
    return never;
}

/// A computed step, target or bound may break its condition.
missing_ways missing_finder::of_rule(rule const& by) {
    missing_ways all;
    for_each_quantity(by, [&](quantity const& each, role asked, std::string const&) {
        all |= of(each);
        if (asked != role::plain && !each.as_number()) all |= undefined;
    });
    return all;
}

/// Nothing can be scaled up from children that are worth nothing.
missing_ways missing_finder::of_rescaling(node const& section) {
    missing_ways all;
    for (node const& each : section.items) {
        if (!each.points) continue;
        all |= of(*each.points);
        number const* const marks = each.points->as_number();
        all |= undefined_unless(marks && marks->sign() > 0);
    }
    return all;
}

/// Of no members only the sum is 0. Without a name a member is invalid, not missed.
missing_ways missing_finder::of_each(each_clause const& members) {
    missing_ways all;
    if (members.list) all |= of_fact(*members.list);
    if (members.where) all |= of(*members.where);
    if (members.join != joining::sum) all |= not_reported;
    return all;
}

missing_ways missing_finder::of(node const& written) {
    missing_ways all;
    for (auto const* each : {&written.when, &written.voided, &written.of}) {
        if (*each) all |= of(**each);
    }
    for (auto const* each : {&written.base, &written.scale, &written.floor, &written.cap}) {
        if (*each) all |= of(**each);
    }
    bool const computed = is_computed(written.floor) || is_computed(written.cap);
    if (written.floor && written.cap && computed) all |= undefined;
    for (node const& each : written.items) {
        if (each.weight) all |= of(*each.weight);
    }
    if (written.absent == absence::rescale) all |= of_rescaling(written);
    if (written.each) all |= of_each(*written.each);
    if (!written.rule) return all;
    if (!written.of) all |= not_reported;
    all |= of_rule(*written.rule);
    return all;
}

}  // namespace kaohe
