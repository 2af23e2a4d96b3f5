#pragma once

#include <kaohe/number/format.hpp>
#include <kaohe/rules/kind.hpp>
#include <kaohe/rules/positive.hpp>

namespace kaohe {

/// What happens beyond the target.
enum class beyond : std::uint8_t { capped, counted };

template <>
inline constexpr std::array words_of<beyond>{std::string_view{"capped"}, std::string_view{"counted"}};

}  // namespace kaohe

namespace kaohe::rules {

/// 按比例: full marks times the share of the target that is reached.
struct proportional {
    static constexpr std::string_view kind = "proportional";
    static constexpr rule_input takes = rule_input::numeric;
    static constexpr bool needs_points = true;
    static constexpr std::array reasons{
        reason_form{"proportional",
                    "value~ target~ share full points",
                    {"{value} ÷ {target} = {share}，满分 {full} 分，得 {points} 分",
                     "{value} / {target} = {share} of {full} point{full|s}: {points} point{points|s}"}},
        reason_form{"proportional_full",
                    "value~ target~ share full points",
                    {"{value} ÷ {target} = {share}，已达到目标，得满分 {points} 分",
                     "{value} / {target} = {share}, the target is reached: full {points} point{points|s}"}}};

    quantity full;
    level target = 1;
    beyond over{};

    static constexpr auto fields() {
        return fields_of(required("full", &proportional::full), optional("target", &proportional::target),
                         required("over", &proportional::over));
    }
    bool operator==(proportional const&) const = default;

    [[nodiscard]] std::optional<indicator> own_indicator() const { return std::nullopt; }
    void check(rule_subject const&, complaints& say) const {
        check_positive(target, code::target_not_positive, "/target", say);
    }

    [[nodiscard]] bool is_endless(rule_subject const& of) const {
        number const* const goal = target.as_number();
        return of.endless || !goal || !has_decimals_that_end(number{1} / *goal);
    }

    [[nodiscard]] interval range(environment* subject) const {
        std::optional<number> const most_share =
            over == beyond::capped ? std::optional<number>{1} : std::nullopt;
        return range_of(full, subject) * interval{number{0}, most_share};
    }

    [[nodiscard]] scored score(kaohe::value const& v, reading& read, reason_values& why) const {
        number const& reached = std::get<number>(v);
        number const goal = read.positive(target);
        number const share = (reached.sign() > 0 ? reached : number{0}) / goal;
        bool const capped = over == beyond::capped && share > 1;
        number const marks = read(full);
        number earned = capped ? marks : marks * share;
        tell(why, v, goal, share, marks, earned);
        return {std::move(earned), reached >= goal, &reasons[capped ? 1 : 0]};
    }
};

}  // namespace kaohe::rules
