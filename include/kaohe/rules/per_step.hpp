#pragma once

#include <kaohe/rules/bound.hpp>
#include <kaohe/rules/kind.hpp>
#include <kaohe/rules/positive.hpp>
#include <kaohe/rules/steps.hpp>

namespace kaohe {

/// From where a distance is measured, and in which direction.
enum class step_side : std::uint8_t { above, below, around };

template <>
inline constexpr std::array words_of<step_side>{std::string_view{"above"}, std::string_view{"below"},
                                                std::string_view{"around"}};

/// A distance is measured above 0 if nothing else is said.
template <>
inline constexpr bool may_be_left_out<step_side> = true;

}  // namespace kaohe

namespace kaohe::rules {

/// 按量: so many points for each step of distance from a start.
struct per_step {
    static constexpr std::string_view kind = "per_step";
    static constexpr rule_input takes = rule_input::numeric;
    static constexpr bool needs_points = true;
    static constexpr std::string_view names = "distance~ step~ quotient steps each base points value~ start~";
    static constexpr std::array reasons{
        reason_form{
            "per_step",
            names,
            {"{distance} ÷ {step} = {quotient}，计 {steps} 步（不足一步不计），得 {points} 分",
             "{distance} / {step} = {quotient}, {steps} whole step{steps|s}, {points} point{points|s}"}},
        reason_form{
            "per_step",
            names,
            {"{distance} ÷ {step} = {quotient}，计 {steps} 步（不足一步按一步计），得 {points} 分",
             "{distance} / {step} = {quotient}, {steps} step{steps|s} begun, {points} point{points|s}"}},
        reason_form{
            "per_step",
            names,
            {"{distance} ÷ {step} = {quotient} 步（按比例计），得 {points} 分",
             "{distance} / {step} = {quotient} step{quotient|s} counted exactly, {points} point{points|s}"}},
        reason_form{
            "per_step",
            names,
            {"{value}，起点 {start}：{distance} ÷ {step} = {quotient}，计 {steps} 步（不足一步不计），得 "
             "{points} 分",
             "{value} from {start}: {distance} / {step} = {quotient}, {steps} whole step{steps|s}, {points} "
             "point{points|s}"}},
        reason_form{
            "per_step",
            names,
            {"{value}，起点 {start}：{distance} ÷ {step} = {quotient}，计 {steps} 步（不足一步按一步计），得 "
             "{points} "
             "分",
             "{value} from {start}: {distance} / {step} = {quotient}, {steps} step{steps|s} begun, {points} "
             "point{points|s}"}},
        reason_form{
            "per_step",
            names,
            {"{value}，起点 {start}：{distance} ÷ {step} = {quotient} 步（按比例计），得 {points} 分",
             "{value} from {start}: {distance} / {step} = {quotient} step{quotient|s} counted exactly, "
             "{points} point{points|s}"}},
        reason_form{"per_step",
                    names,
                    {"{value} 未越过起点 {start}，计 0 步，得 {points} 分",
                     "{value} does not pass the start of {start}: 0 steps, {points} point{points|s}"}}};

    sided<step_side> start{step_side::above, {}};
    distance step;
    quantity points;
    std::optional<kaohe::partial> partial = {};  ///< may be left out only where it cannot matter
    quantity base = 0;

    static constexpr auto fields() {
        return fields_of(inlined(&per_step::start), required("step", &per_step::step),
                         required("points", &per_step::points), optional("partial", &per_step::partial),
                         optional("base", &per_step::base));
    }
    bool operator==(per_step const&) const = default;

    [[nodiscard]] std::optional<indicator> own_indicator() const { return std::nullopt; }
    void check(rule_subject const& of, complaints& say) const {
        check_positive(step, code::step_not_positive, "/step", say);
        bool const cannot_matter = is_counted_one_by_one(step, of) && is_whole_edge(start.at);
        if (!partial && !cannot_matter) say.push_back({code::partial_required, ""});
    }

    [[nodiscard]] bool is_endless(rule_subject const& of) const { return is_endless_step(step, partial, of); }

    [[nodiscard]] interval range(environment* subject) const {
        interval const each = range_of(points, subject);
        bool const both_ways = start.side == step_side::around;
        interval const steps_range{both_ways ? std::nullopt : std::optional<number>{0}, std::nullopt};
        return range_of(base, subject) + steps_range * each;
    }

    [[nodiscard]] scored score(kaohe::value const& v, reading& read, reason_values& why) const {
        number const from = read(start.at);
        number const offset = std::get<number>(v) - from;
        number const signed_distance = start.side == step_side::below ? -offset : offset;
        bool const past = signed_distance.sign() > 0 || start.side == step_side::around;
        number const length = past ? abs(signed_distance) : number{0};
        number const width = read.positive(step);
        number const quotient = length / width;
        number const counted = steps(quotient, partial.value_or(partial::whole));
        number const each = read(points);
        number const origin = read(base);
        number earned = origin + each * (signed_distance.sign() < 0 ? -counted : counted);
        tell(why, length, width, quotient, counted, each, origin, earned, v, from);
        return {std::move(earned), std::nullopt, past ? &reason_from(from) : &reasons.back()};
    }

private:
    /// Above 0 the distance is the value itself; elsewhere the sentence names the value and where it counts
    /// from.
    [[nodiscard]] reason_form const& reason_from(number const& from) const {
        bool const is_distance = start.side == step_side::above && from.is_zero();
        auto const counted = static_cast<std::size_t>(partial.value_or(partial::whole));
        return reasons[counted + (is_distance ? 0 : words_of<kaohe::partial>.size())];
    }
};

}  // namespace kaohe::rules
