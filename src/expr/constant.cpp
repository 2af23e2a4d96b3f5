#include "constant.hpp"

#include <algorithm>

#include <kaohe/expr/bind.hpp>

namespace kaohe {
namespace {

bool reads(expression_node const& at) {
    switch (at.what) {
        case operation::fact:
        case operation::field:
        case operation::own_class:
        case operation::own_group:
        case operation::year:
        case operation::points_of:
        case operation::is_met: return true;
        default: return at.what >= operation::set_count;
    }
}

bool is_whole_leaf(expression_node const& at, scope const& names) {
    switch (at.what) {
        case operation::number_literal: return at.literal.is_whole();
        case operation::fact:
            return names.indicators[at.target]->type == indicator_type::count && !names.computed[at.target];
        case operation::field: return at.whole;
        case operation::year:
        case operation::how_many:
        case operation::days_between:
        case operation::round_down:
        case operation::round_up:
        case operation::set_count:
        case operation::set_distinct:
        case operation::set_rank: return true;
        default: return false;
    }
}

/// Operations that give whole numbers if all the numbers they are given are whole.
bool keeps_whole(operation what) {
    switch (what) {
        case operation::add:
        case operation::subtract:
        case operation::multiply:
        case operation::negate:
        case operation::magnitude:
        case operation::minimum:
        case operation::maximum:
        case operation::clamp:
        case operation::choose:
        case operation::otherwise:
        case operation::moved_back:
        case operation::in_layer:
        case operation::set_sum:
        case operation::set_minimum:
        case operation::set_maximum: return true;
        default: return false;
    }
}

bool is_whole_at(expression const& bound, std::uint32_t i, scope const& names) {
    expression_node const& at = bound.nodes[i];
    if (is_whole_leaf(at, names)) return true;
    if (!keeps_whole(at.what)) return false;
    return std::all_of(at.operands.begin(), at.operands.end(), [&](std::uint32_t each) {
        return !bound.nodes[each].type.is_numeric() || is_whole_at(bound, each, names);
    });
}

}  // namespace

bool is_constant(expression const& of) { return std::none_of(of.nodes.begin(), of.nodes.end(), reads); }

bool is_whole(expression const& bound, scope const& names) {
    return is_whole_at(bound, static_cast<std::uint32_t>(bound.nodes.size() - 1), names);
}

}  // namespace kaohe
