#pragma once

#include <kaohe/rules/kind.hpp>

namespace kaohe::rules {

/// 完成: points if it is done, else others.
struct done {
    static constexpr std::string_view kind = "done";
    static constexpr rule_input takes = rule_input::flag;
    static constexpr std::array reasons{
        reason_form{"done", "points", {"已完成，得 {points} 分", "done: {points} point{points|s}"}},
        reason_form{"not_done", "points", {"未完成，得 {points} 分", "not done: {points} point{points|s}"}}};

    quantity points;
    quantity otherwise = 0;

    static constexpr auto fields() {
        return fields_of(required("points", &done::points), optional("else", &done::otherwise));
    }
    bool operator==(done const&) const = default;

    [[nodiscard]] std::optional<indicator> own_indicator() const {
        indicator own;
        own.type = indicator_type::flag;
        return own;
    }
    void check(rule_subject const&, complaints&) const {}

    [[nodiscard]] bool is_endless(rule_subject const&) const { return false; }

    [[nodiscard]] interval range(environment* subject) const {
        return hull(range_of(points, subject), range_of(otherwise, subject));
    }

    [[nodiscard]] scored score(kaohe::value const& v, reading& read, reason_values& why) const {
        bool const is_done = std::get<bool>(v);
        number earned = read(is_done ? points : otherwise);
        tell(why, earned);
        return {std::move(earned), is_done, &reasons[is_done ? 0 : 1]};
    }
};

}  // namespace kaohe::rules
