#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <kaohe/number/format.hpp>
#include <kaohe/number/rounding.hpp>
#include <kaohe/rules/kind.hpp>

namespace kaohe {

/// What a part of a step earns: nothing until it is whole, a whole step once begun, or its exact share.
enum class partial : std::uint8_t { whole, begun, exact };

template <>
inline constexpr std::array words_of<partial>{std::string_view{"whole"}, std::string_view{"begun"},
                                              std::string_view{"exact"}};

/// The steps in a distance that is not negative, given as distance / step.
[[nodiscard]] inline number steps(number const& quotient, partial counted) {
    switch (counted) {
        case partial::whole: return floor(quotient);
        case partial::begun: return ceil(quotient);
        case partial::exact: return quotient;
    }
    return quotient;
}

/// Among whole values at steps of 1 no part of a step comes up between edges that are whole.
[[nodiscard]] inline bool is_counted_one_by_one(distance const& step, rule_subject const& of) {
    number const* const width = step.as_number();
    return of.whole && width && *width == 1;
}
[[nodiscard]] inline bool is_whole_edge(level const& edge) {
    number const* const at = edge.as_number();
    return at && at->is_whole();
}

/// Only exact parts of a step can bring in decimals that do not end.
[[nodiscard]] inline bool is_endless_step(distance const& step, std::optional<partial> counted,
                                          rule_subject const& of) {
    if (counted != partial::exact) return false;
    number const* const width = step.as_number();
    return of.endless || !width || !has_decimals_that_end(number{1} / *width);
}

}  // namespace kaohe
