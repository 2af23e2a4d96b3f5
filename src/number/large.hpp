#pragma once

#include <compare>

#include <boost/multiprecision/cpp_int.hpp>

#include <kaohe/number/number.hpp>

namespace kaohe {

using large_integer = boost::multiprecision::cpp_int;

/// A fraction of any size in lowest terms, its denominator positive: what a number holds beyond 64 bits.
/// The operations throw number_too_large beyond limits::number_bits, judged from the sizes before they
/// multiply.
struct large_fraction {
    large_integer numerator = 0;
    large_integer denominator = 1;

    bool operator==(large_fraction const&) const = default;
};

[[nodiscard]] large_fraction sum(large_fraction const& a, large_fraction const& b);
[[nodiscard]] large_fraction product(large_fraction const& a, large_fraction const& b);
/// Precondition: x is not zero.
[[nodiscard]] large_fraction reciprocal(large_fraction x);
[[nodiscard]] std::strong_ordering order(large_fraction const& a, large_fraction const& b);
/// The nearest whole number not above x.
[[nodiscard]] large_integer floor(large_fraction const& x);

}  // namespace kaohe
