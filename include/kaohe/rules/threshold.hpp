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
    static constexpr std::string_view with_points = "value~ bound~ points";
    static constexpr std::string_view without_points = "value~ bound~";
    // With points and without, by side, met and missed.
    static constexpr std::array reasons{
        reason_form{"threshold_met",
                    with_points,
                    {"{value}，达到 {bound} 的要求，得 {points} 分",
                     "{value} meets the bound of {bound}: {points} point{points|s}"}},
        reason_form{"threshold_missed",
                    with_points,
                    {"{value}，未达到 {bound} 的要求，得 {points} 分",
                     "{value} does not meet the bound of {bound}: {points} point{points|s}"}},
        reason_form{"threshold_met",
                    with_points,
                    {"{value}，超过 {bound}，得 {points} 分",
                     "{value} is above the bound of {bound}: {points} point{points|s}"}},
        reason_form{"threshold_missed",
                    with_points,
                    {"{value}，未超过 {bound}，得 {points} 分",
                     "{value} is not above the bound of {bound}: {points} point{points|s}"}},
        reason_form{"threshold_met",
                    with_points,
                    {"{value}，不超过 {bound}，得 {points} 分",
                     "{value} is within the bound of {bound}: {points} point{points|s}"}},
        reason_form{"threshold_missed",
                    with_points,
                    {"{value}，超出 {bound}，得 {points} 分",
                     "{value} is above the bound of {bound}: {points} point{points|s}"}},
        reason_form{"threshold_met",
                    with_points,
                    {"{value}，低于 {bound}，得 {points} 分",
                     "{value} is below the bound of {bound}: {points} point{points|s}"}},
        reason_form{"threshold_missed",
                    with_points,
                    {"{value}，不低于 {bound}，得 {points} 分",
                     "{value} is not below the bound of {bound}: {points} point{points|s}"}},
        reason_form{"threshold_met",
                    without_points,
                    {"{value}，达到 {bound} 的要求", "{value} meets the bound of {bound}"}},
        reason_form{"threshold_missed",
                    without_points,
                    {"{value}，未达到 {bound} 的要求", "{value} does not meet the bound of {bound}"}},
        reason_form{"threshold_met",
                    without_points,
                    {"{value}，超过 {bound}", "{value} is above the bound of {bound}"}},
        reason_form{"threshold_missed",
                    without_points,
                    {"{value}，未超过 {bound}", "{value} is not above the bound of {bound}"}},
        reason_form{"threshold_met",
                    without_points,
                    {"{value}，不超过 {bound}", "{value} is within the bound of {bound}"}},
        reason_form{"threshold_missed",
                    without_points,
                    {"{value}，超出 {bound}", "{value} is above the bound of {bound}"}},
        reason_form{"threshold_met",
                    without_points,
                    {"{value}，低于 {bound}", "{value} is below the bound of {bound}"}},
        reason_form{"threshold_missed",
                    without_points,
                    {"{value}，不低于 {bound}", "{value} is not below the bound of {bound}"}}};

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
        if (earned) tell(why, *earned);
        reason_form const& told = reason_for(reached, earned.has_value());
        return {std::move(earned), reached, &told};
    }

private:
    [[nodiscard]] reason_form const& reason_for(bool reached, bool has_points) const {
        std::size_t const by_side = 2 * static_cast<std::size_t>(limit.side) + (reached ? 0 : 1);
        return reasons[by_side + (has_points ? 0 : reasons.size() / 2)];
    }
};

}  // namespace kaohe::rules
