#pragma once

#include <kaohe/rules/kind.hpp>
#include <kaohe/rules/worth.hpp>

namespace kaohe::rules {

/// 完成: met if it is done; points for that, else others.
struct done {
    static constexpr std::string_view kind = "done";
    static constexpr rule_input takes = rule_input::flag;
    static constexpr bool needs_points = false;
    static constexpr std::array reasons{
        reason_form{"done", "points", {"已完成，得 {points} 分", "done: {points} point{points|s}"}},
        reason_form{"not_done", "points", {"未完成，得 {points} 分", "not done: {points} point{points|s}"}},
        reason_form{"done", "", {"已完成", "done"}}, reason_form{"not_done", "", {"未完成", "not done"}}};

    std::optional<quantity> points = {};
    std::optional<quantity> otherwise = {};

    static constexpr auto fields() {
        return fields_of(optional("points", &done::points), optional("else", &done::otherwise));
    }
    bool operator==(done const&) const = default;

    [[nodiscard]] std::optional<indicator> own_indicator() const {
        indicator own;
        own.type = indicator_type::flag;
        return own;
    }
    void check(rule_subject const& of, complaints& say) const { worth{points, otherwise}.check(of, say); }

    [[nodiscard]] bool is_endless(rule_subject const&) const { return false; }

    [[nodiscard]] interval range(environment* subject) const {
        return worth{points, otherwise}.range(subject);
    }

    [[nodiscard]] scored score(kaohe::value const& v, reading& read, reason_values& why) const {
        bool const is_done = std::get<bool>(v);
        std::optional<number> earned = worth{points, otherwise}(is_done, read);
        if (!earned) return {{}, is_done, &reasons[is_done ? 2 : 3]};
        tell(why, *earned);
        return {std::move(earned), is_done, &reasons[is_done ? 0 : 1]};
    }
};

}  // namespace kaohe::rules
