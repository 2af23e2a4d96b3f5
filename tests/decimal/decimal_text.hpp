#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kaohe::decimal {

/// A finite decimal as the vectors spell it, which is more freely than kaohe does: `+12.`, `.5`, `007`.
struct decimal_text {
    bool negative = false;
    std::string whole;     ///< without leading zeros, at least "0"
    std::string decimals;  ///< may be empty
    std::string exponent;  ///< with its sign; may be empty
};

/// Nothing for NaN, infinities and everything that is no decimal.
[[nodiscard]] std::optional<decimal_text> read_decimal(std::string_view text);

/// The same decimal in kaohe's grammar.
[[nodiscard]] std::string in_our_spelling(decimal_text const& text);

/// Of the last digit: -2 for 1.25. Precondition: the exponent as written is short.
[[nodiscard]] int exponent_of_last_digit(decimal_text const& text);

}  // namespace kaohe::decimal
