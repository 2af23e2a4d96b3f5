#pragma once

#include <kaohe/rules/bound.hpp>
#include <kaohe/rules/kind.hpp>
#include <kaohe/rules/steps.hpp>

namespace kaohe {

/// Each slope on its own stretch, or the last slope reached over the whole distance.
enum class segment_mode : std::uint8_t { marginal, whole };

template <>
inline constexpr std::array words_of<segment_mode>{std::string_view{"marginal"}, std::string_view{"whole"}};

}  // namespace kaohe

namespace kaohe::rules {

/// One slope: from its bound outwards, so many points a step.
struct slope {
    bound limit;
    distance step;
    quantity points;
    std::optional<kaohe::partial> partial = {};
    std::optional<quantity> most = {};  ///< what it can add or take away at most

    static constexpr auto fields() {
        return fields_of(inlined(&slope::limit), required("step", &slope::step),
                         required("points", &slope::points), optional("partial", &slope::partial),
                         optional("most", &slope::most));
    }
    bool operator==(slope const&) const = default;

    [[nodiscard]] bool is_up() const { return is_upward(limit.side); }
};

/// 分段: slopes outwards from the middle, rising bounds upwards and falling bounds downwards.
struct segments {
    static constexpr std::string_view kind = "segments";
    static constexpr rule_input takes = rule_input::numeric;
    static constexpr bool needs_points = true;
    static constexpr std::array reasons{
        reason_form{"segments",
                    "value~ base points",
                    {"{value}，基础分 {base} 分，合计 {points} 分",
                     "{value}, base {base}: {points} point{points|s} in all"},
                    "distance~ step~ steps each earned",
                    {"；{distance} 按每 {step} 计 {steps} 步，每步 {each} 分，计 {earned} 分",
                     "; {distance} at {step} a step: {steps} × {each} = {earned} point{earned|s}"}}};

    segment_mode mode{};
    std::vector<slope> slopes;
    quantity base = 0;
    std::optional<level> from = {};  ///< of mode whole; else the first bound of each direction

    static constexpr auto fields() {
        return fields_of(required("mode", &segments::mode), required("slopes", &segments::slopes),
                         optional("base", &segments::base), optional("from", &segments::from));
    }
    bool operator==(segments const&) const = default;

    [[nodiscard]] std::optional<indicator> own_indicator() const { return std::nullopt; }
    void check(rule_subject const& of, complaints& say) const;
    [[nodiscard]] bool is_endless(rule_subject const& of) const;
    [[nodiscard]] interval range(environment* subject) const;
    [[nodiscard]] scored score(kaohe::value const& v, reading& read, reason_values& why) const;
};

}  // namespace kaohe::rules
