#pragma once

#include <optional>

#include <kaohe/rules/kind.hpp>

namespace kaohe::rules {

/// What a kind that only says whether something is met is worth either way: `points` if it is, else
/// `otherwise`, or 0. A scheme that gives no points leaves both out.
struct worth {
    std::optional<quantity> const& points;
    std::optional<quantity> const& otherwise;

    void check(rule_subject const& of, complaints& say) const {
        if (of.earns && !points) say.push_back({code::missing_key, "", {{"key", "points"}}});
        if (!of.earns && points)
            say.push_back({code::met_member_misplaced, "/points", {{"member", "points"}}});
        if (!of.earns && otherwise)
            say.push_back({code::met_member_misplaced, "/else", {{"member", "else"}}});
    }

    [[nodiscard]] interval range(environment* subject) const {
        interval const other = otherwise ? range_of(*otherwise, subject) : interval::only(0);
        return points ? hull(range_of(*points, subject), other) : other;
    }

    /// Nothing where there are no points.
    [[nodiscard]] std::optional<number> operator()(bool met, reading& read) const {
        if (!points) return std::nullopt;
        return met ? read(*points) : read(otherwise).value_or(0);
    }
};

}  // namespace kaohe::rules
