#pragma once

#include <string_view>

#include <kaohe/base/limits.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/number/number.hpp>

namespace kaohe {

/// What stood behind the digits.
enum class number_mark { none, percent, percentage_points };

/// A number as somebody wrote it. `80%` and `80pp` have the value 4/5.
struct written_number {
    number value;
    number_mark mark = number_mark::none;
    bool widened = false;  ///< full-width digits or signs were read as their plain forms
};

/// Facts may be written with full-width digits and signs (１２．５％); schemes may not.
enum class digit_width { plain, any };

/// Reads the strict number grammar (language.md 1): optional `-`, digits without leading zeros, optional
/// `.digits`, optional exponent `e`/`E`, then `%` or `pp`, or `p/q` of whole numbers. No leading `+`, no bare
/// `.5`. Limits on digits and exponent are checked on the text, before any arithmetic. Errors: number_syntax,
/// number_thousands (1,234), number_magnitude (3万, 1.2亿), number_digits, number_exponent,
/// number_zero_denominator.
[[nodiscard]] result<written_number> parse_number(std::string_view text,
                                                  digit_width accepted = digit_width::plain,
                                                  limits const& within = {});

}  // namespace kaohe
