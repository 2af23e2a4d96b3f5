#pragma once

#include <string_view>

#include <kaohe/number/number.hpp>
#include <kaohe/number/rounding.hpp>

namespace kaohe::decimal {

/// What a vector's operation is given.
struct question {
    number a, b, c;       ///< the operands; 0 where there are fewer
    int last_digit_of_b;  ///< its exponent: -2 for 1.25
    rounding mode;
};

/// What becomes of an exact answer.
enum class finish {
    exact,      ///< it stands
    to_digits,  ///< rounded to the context's precision
    rounded,    ///< the operation itself rounds, and says so where that changes the value
    silent,     ///< the same, and says nothing
};

struct operation {
    std::string_view name;
    number (*answer)(question const&);
    finish then;
};

/// Null for an operation that kaohe's numbers are not asked.
[[nodiscard]] operation const* find_operation(std::string_view name);

/// x rounded to so many significant digits.
[[nodiscard]] number to_significant_digits(number const& x, int digits, rounding mode);

}  // namespace kaohe::decimal
