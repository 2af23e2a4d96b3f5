#include "reach.hpp"

#include <vector>

namespace kaohe {
namespace {

bool is_set(expression_node const& each) { return each.what >= operation::set_count; }

bool is_scored(expression_node const& each) {
    return each.what == operation::points_of || each.what == operation::is_met;
}

bool is_history(expression const& in, std::uint32_t at) {
    while (in.nodes[at].what == operation::moved_back) at = in.nodes[at].operands[0];
    return in.nodes[at].what == operation::points_of;
}

}  // namespace

std::optional<std::uint32_t> unmoved_by(expression const& in, expression_node const& at) {
    if (at.what == operation::moved_back && is_history(in, at.operands[0])) return std::nullopt;
    std::vector<std::uint32_t> inside{at.operands[0]};
    while (!inside.empty()) {
        std::uint32_t const each = inside.back();
        expression_node const& node = in.nodes[each];
        inside.pop_back();
        if (is_scored(node) || node.what == operation::field || is_set(node)) return each;
        inside.insert(inside.end(), node.operands.begin(), node.operands.end());
    }
    return std::nullopt;
}

std::optional<std::uint32_t> without_layer(expression const& in, expression_node const& at) {
    bool reaches = false;
    std::vector<std::uint32_t> inside{at.operands[0]};
    while (!inside.empty()) {
        std::uint32_t const each = inside.back();
        expression_node const& node = in.nodes[each];
        inside.pop_back();
        if (is_scored(node) || node.what == operation::field || node.what == operation::in_layer) return each;
        bool const is_list = is_set(node) && node.over == member_set::records;
        reaches = reaches || is_list || node.what == operation::fact;
        if (!is_list) inside.insert(inside.end(), node.operands.begin(), node.operands.end());
    }
    return reaches ? std::nullopt : std::optional{at.operands[0]};
}

}  // namespace kaohe
