#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>

namespace kaohe {

// Twice the width of a numerator: any sum or difference of two products of inline parts fits.
__extension__ typedef __int128 wide;
__extension__ typedef unsigned __int128 unsigned_wide;

/// |x|, also of the least value, whose magnitude has no signed form.
[[nodiscard]] constexpr std::uint64_t magnitude(std::int64_t x) {
    return x < 0 ? 0 - static_cast<std::uint64_t>(x) : static_cast<std::uint64_t>(x);
}

[[nodiscard]] constexpr unsigned_wide magnitude(wide x) {
    return x < 0 ? 0 - static_cast<unsigned_wide>(x) : static_cast<unsigned_wide>(x);
}

/// The greatest common divisor, by shifts and subtractions (Stein). gcd(0, x) is x.
[[nodiscard]] constexpr std::uint64_t gcd(std::uint64_t a, std::uint64_t b) {
    if (a == 1 || b == 1) return 1;
    if (a == 0 || b == 0) return a | b;
    int const shared_twos = std::countr_zero(a | b);
    a >>= std::countr_zero(a);
    b >>= std::countr_zero(b);
    while (a != b) {
        std::uint64_t const apart = a > b ? a - b : b - a;
        a = std::min(a, b);
        b = apart >> std::countr_zero(apart);
    }
    return a << shared_twos;
}

/// Precondition: b is not zero.
[[nodiscard]] constexpr std::uint64_t gcd(unsigned_wide a, std::uint64_t b) {
    bool const narrow = a <= std::numeric_limits<std::uint64_t>::max();
    return gcd(narrow ? static_cast<std::uint64_t>(a) : static_cast<std::uint64_t>(a % b), b);
}

}  // namespace kaohe
