#include "operations.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <kaohe/number/format.hpp>
#include <kaohe/number/parse.hpp>

namespace kaohe::decimal {

namespace {

number truncated(number const& x) { return round(x, 0, rounding::down); }

number const& larger(number const& a, number const& b) { return a < b ? b : a; }
number const& smaller(number const& a, number const& b) { return a < b ? a : b; }

// Of two equal magnitudes the larger (or smaller) value.
number larger_magnitude(number const& a, number const& b) {
    if (abs(a) == abs(b)) return larger(a, b);
    return abs(a) < abs(b) ? b : a;
}
number smaller_magnitude(number const& a, number const& b) {
    if (abs(a) == abs(b)) return smaller(a, b);
    return abs(a) < abs(b) ? a : b;
}

number order(number const& a, number const& b) { return a < b ? -1 : a == b ? 0 : 1; }

using asked = question const&;

constexpr std::array operations{
    operation{"add", [](asked q) { return q.a + q.b; }, finish::to_digits},
    operation{"subtract", [](asked q) { return q.a - q.b; }, finish::to_digits},
    operation{"multiply", [](asked q) { return q.a * q.b; }, finish::to_digits},
    operation{"divide", [](asked q) { return q.a / q.b; }, finish::to_digits},
    operation{"fma", [](asked q) { return q.a * q.b + q.c; }, finish::to_digits},
    operation{"divideint", [](asked q) { return truncated(q.a / q.b); }, finish::exact},
    operation{"remainder", [](asked q) { return q.a - q.b * truncated(q.a / q.b); }, finish::to_digits},
    operation{"remaindernear",
              [](asked q) {
                  number const times = round(q.a / q.b, 0, rounding::half_even);
                  return q.a - q.b * times;
              },
              finish::to_digits},
    operation{"plus", [](asked q) { return q.a; }, finish::to_digits},
    operation{"minus", [](asked q) { return -q.a; }, finish::to_digits},
    operation{"abs", [](asked q) { return abs(q.a); }, finish::to_digits},
    operation{"max", [](asked q) { return larger(q.a, q.b); }, finish::to_digits},
    operation{"min", [](asked q) { return smaller(q.a, q.b); }, finish::to_digits},
    operation{"maxmag", [](asked q) { return larger_magnitude(q.a, q.b); }, finish::to_digits},
    operation{"minmag", [](asked q) { return smaller_magnitude(q.a, q.b); }, finish::to_digits},
    operation{"compare", [](asked q) { return order(q.a, q.b); }, finish::exact},
    operation{"comparesig", [](asked q) { return order(q.a, q.b); }, finish::exact},
    operation{"tosci", [](asked q) { return q.a; }, finish::to_digits},
    operation{"toeng", [](asked q) { return q.a; }, finish::to_digits},
    operation{"apply", [](asked q) { return q.a; }, finish::to_digits},
    operation{"reduce", [](asked q) { return q.a; }, finish::to_digits},
    operation{"copy", [](asked q) { return q.a; }, finish::exact},
    operation{"copyabs", [](asked q) { return abs(q.a); }, finish::exact},
    operation{"copynegate", [](asked q) { return -q.a; }, finish::exact},
    operation{"quantize", [](asked q) { return round(q.a, -q.last_digit_of_b, q.mode); }, finish::rounded},
    operation{"rescale", [](asked q) { return round(q.a, -static_cast<int>(*q.b.to_int64()), q.mode); },
              finish::rounded},
    operation{"tointegralx", [](asked q) { return round(q.a, 0, q.mode); }, finish::rounded},
    operation{"tointegral", [](asked q) { return round(q.a, 0, q.mode); }, finish::silent},
};

number power_of_ten(int exponent) {
    limits wide;
    wide.exponent = 10'000;
    return parse_number("1e" + std::to_string(exponent), digit_width::plain, wide).value().value;
}

// The power of ten that the first significant digit of x counts. Precondition: x > 0.
int exponent_of_first_digit(number const& x) {
    auto const digits_in = [](number const& whole) { return static_cast<int>(to_text(whole).size()); };
    int const guess = digits_in(x.numerator()) - digits_in(x.denominator());
    return x < power_of_ten(guess) ? guess - 1 : guess;
}

}  // namespace

operation const* find_operation(std::string_view name) {
    auto const* const found = std::find_if(operations.begin(), operations.end(),
                                           [&](operation const& each) { return each.name == name; });
    return found == operations.end() ? nullptr : found;
}

number to_significant_digits(number const& x, int digits, rounding mode) {
    if (x.is_zero()) return x;
    return round(x, digits - 1 - exponent_of_first_digit(abs(x)), mode);
}

}  // namespace kaohe::decimal
