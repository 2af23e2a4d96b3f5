#pragma once

#include <optional>

#include <kaohe/expr/evaluate.hpp>

namespace kaohe {

/// What one member gives to a set operation, seen from that member: its value, or why there is none; nothing
/// where the condition does not hold.
[[nodiscard]] inline std::optional<outcome> member_value(expression const& of, expression_node const& at,
                                                         environment& member, int back) {
    if (at.has_where) {
        outcome const holds = evaluate_at(of, at.operands.back(), member, back);
        if (!holds.present()) return holds;
        if (!holds.as_flag()) return std::nullopt;
    }
    if (at.what == operation::set_count) return outcome{number{1}};
    return evaluate_at(of, at.operands.front(), member, back);
}

}  // namespace kaohe
