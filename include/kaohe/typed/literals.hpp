#pragma once

#include <cstdint>
#include <string_view>

#include <kaohe/number/number.hpp>
#include <kaohe/typed/percent.hpp>

namespace kaohe::typed {

/// The digits of a literal, and what they are divided by.
struct literal_digits {
    std::int64_t digits = 0;
    std::int64_t divisor = 1;
};

/// Reads `12`, `12.50`. Exponents, hexadecimals and what has over 18 digits do not compile.
[[nodiscard]] consteval literal_digits read_literal(std::string_view written) {
    literal_digits found;
    bool behind_point = false;
    int count = 0;
    for (char const each : written) {
        if (each == '.' && !behind_point) {
            behind_point = true;
            continue;
        }
        if (each < '0' || each > '9' || ++count > 18) throw "expected decimal digits, at most 18";
        found.digits = found.digits * 10 + (each - '0');
        if (behind_point) found.divisor *= 10;
    }
    return found;
}

template <char... Written>
[[nodiscard]] number exactly() {
    static constexpr char text[]{Written...};
    static constexpr literal_digits read = read_literal({text, sizeof...(Written)});
    return number::fraction(read.digits, read.divisor);
}

inline namespace literals {

/// `12.50_exact` is 25/2: the compiler hands over the characters, never a rounded value.
template <char... Written>
[[nodiscard]] number operator""_exact() {
    return exactly<Written...>();
}

/// `84.37_percent`.
template <char... Written>
[[nodiscard]] percent operator""_percent() {
    return percent::of(exactly<Written...>(), 100);
}

/// `3_points`: percentage points.
template <char... Written>
[[nodiscard]] percentage_points operator""_points() {
    return operator""_percent < Written...>() - percent::of(0, 100);
}

}  // namespace literals

}  // namespace kaohe::typed
