#pragma once

#include <kaohe/rules/bound.hpp>
#include <kaohe/rules/kind.hpp>
#include <kaohe/rules/worth.hpp>

namespace kaohe::rules {

/// 达标: met if the bound holds; points for that, else others.
struct threshold {
    static constexpr std::string_view kind = "threshold";
    static constexpr rule_input takes = rule_input::ordered;
    static constexpr bool needs_points = false;
    static constexpr std::array reasons{
        reason_form{"threshold_met",
                    "value~ bound~ points",
                    {"{value}，达到 {bound} 的要求，得 {points} 分",
                     "{value} meets the bound of {bound}: {points} point{points|s}"}},
        reason_form{"threshold_missed",
                    "value~ bound~ points",
                    {"{value}，未达到 {bound} 的要求，得 {points} 分",
                     "{value} does not meet the bound of {bound}: {points} point{points|s}"}},
        reason_form{"threshold_met",
                    "value~ bound~",
                    {"{value}，达到 {bound} 的要求", "{value} meets the bound of {bound}"}},
        reason_form{"threshold_missed",
                    "value~ bound~",
                    {"{value}，未达到 {bound} 的要求", "{value} does not meet the bound of {bound}"}}};

    bound limit;
    std::optional<quantity> points = {};
    std::optional<quantity> otherwise = {};

    static constexpr auto fields() {
        return fields_of(inlined(&threshold::limit), optional("points", &threshold::points),
                         optional("else", &threshold::otherwise));
    }
    bool operator==(threshold const&) const = default;

    [[nodiscard]] std::optional<indicator> own_indicator() const { return std::nullopt; }
    void check(rule_subject const& of, complaints& say) const { worth{points, otherwise}.check(of, say); }

    [[nodiscard]] bool is_endless(rule_subject const&) const { return false; }

    [[nodiscard]] interval range(environment* subject) const {
        return worth{points, otherwise}.range(subject);
    }

    [[nodiscard]] scored score(kaohe::value const& v, reading& read, reason_values& why) const {
        kaohe::value const limit_now = read.like(limit.at, v);
        bool const reached = holds(limit.side, v, limit_now);
        std::optional<number> earned = worth{points, otherwise}(reached, read);
        tell(why, v, limit_now);
        if (!earned) return {{}, reached, &reasons[reached ? 2 : 3]};
        tell(why, *earned);
        return {std::move(earned), reached, &reasons[reached ? 0 : 1]};
    }
};

}  // namespace kaohe::rules
