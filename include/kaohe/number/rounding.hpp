#pragma once

#include <array>
#include <string_view>

#include <kaohe/base/words.hpp>
#include <kaohe/number/number.hpp>

namespace kaohe {

/// How a tie and a remainder are settled. half_* , up and down act on the magnitude, floor and ceiling on the
/// value. half_up is 四舍五入, half_even 四舍六入五成双 (GB/T 8170), down 舍去, up 进一.
enum class rounding { half_up, half_even, down, up, floor, ceiling, half_down };

template <>
inline constexpr std::array words_of<rounding>{std::string_view{"half_up"},  std::string_view{"half_even"},
                                               std::string_view{"down"},     std::string_view{"up"},
                                               std::string_view{"floor"},    std::string_view{"ceiling"},
                                               std::string_view{"half_down"}};

/// Whether x can be a number of decimal places: whole, and not farther than limits::exponent from 0.
[[nodiscard]] bool is_number_of_places(number const& x);

/// x to `places` decimal places (negative: tens, hundreds, …), once, from the exact value.
[[nodiscard]] number round(number const& x, int places, rounding mode);

/// The nearest whole number not above x / not below x.
[[nodiscard]] number floor(number const& x);
[[nodiscard]] number ceil(number const& x);

}  // namespace kaohe
