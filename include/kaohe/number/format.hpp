#pragma once

#include <span>
#include <string>

#include <kaohe/number/number.hpp>
#include <kaohe/number/rounding.hpp>

namespace kaohe {

// Any number can be written: none of these needs a larger one on the way.

/// Exact text: a decimal where it ends ("0.25"), else a fraction ("1/3"). parse_number gives the same value
/// back.
[[nodiscard]] std::string to_text(number const& x);

/// True if to_text(x) is a decimal however long it may be: the denominator has no prime factors but 2 and 5.
[[nodiscard]] bool has_decimals_that_end(number const& x);

/// For people: as to_text, and where that is a fraction with its size beside it: "1/3 (≈ 0.33)".
[[nodiscard]] std::string to_people_text(number const& x);

/// Exactly `places` decimals after one rounding: to_fixed(1/3, 4, half_up) is "0.3333".
/// Precondition: -1,000 <= places <= 1,000.
[[nodiscard]] std::string to_fixed(number const& x, int places, rounding mode);

/// A ratio as a percentage, exact where it ends: 4/5 is "80%", 1/3 is "33.33%" with "≈" before it. A rounded
/// one has as many places more as tell it from every other number of `beside`: 23999/30000 beside 4/5 is
/// "79.997%"; what twenty places cannot tell apart is said as a fraction.
[[nodiscard]] std::string to_percent_text(number const& x, std::span<number const> beside = {});

}  // namespace kaohe
