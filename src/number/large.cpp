#include "large.hpp"

#include <kaohe/base/limits.hpp>

namespace kaohe {

namespace {

constexpr std::size_t most_bits = limits{}.number_bits;

std::size_t bits(large_integer const& x) { return x.is_zero() ? 0 : msb(abs(x)) + 1; }

large_integer within_limit(large_integer x) {
    if (bits(x) > most_bits) throw number_too_large{};
    return x;
}

// A product has as many bits as its factors together, or one fewer.
large_integer limited_product(large_integer const& a, large_integer const& b) {
    if (bits(a) + bits(b) > most_bits + 1) throw number_too_large{};
    return within_limit(a * b);
}

}  // namespace

// Knuth, The Art of Computer Programming, volume 2, 4.5.1: the greatest common divisor of the denominators
// first, then of it and the sum, so that no intermediate is larger than it need be.
large_fraction sum(large_fraction const& a, large_fraction const& b) {
    large_integer const shared = gcd(a.denominator, b.denominator);
    large_integer const a_rest = a.denominator / shared;
    large_integer const b_rest = b.denominator / shared;
    if (bits(a_rest) + bits(b_rest) > most_bits + 1) throw number_too_large{};
    large_integer const over_all = a.numerator * b_rest + b.numerator * a_rest;
    large_integer const common = gcd(over_all, shared);
    return {within_limit(over_all / common), limited_product(a_rest, b.denominator / common)};
}

large_fraction product(large_fraction const& a, large_fraction const& b) {
    large_integer const down = gcd(a.numerator, b.denominator);
    large_integer const up = gcd(b.numerator, a.denominator);
    return {limited_product(a.numerator / down, b.numerator / up),
            limited_product(a.denominator / up, b.denominator / down)};
}

large_fraction reciprocal(large_fraction x) {
    swap(x.numerator, x.denominator);
    if (x.denominator < 0) {
        x.numerator = -x.numerator;
        x.denominator = -x.denominator;
    }
    return x;
}

std::strong_ordering order(large_fraction const& a, large_fraction const& b) {
    if (a.numerator.sign() != b.numerator.sign()) return a.numerator.sign() <=> b.numerator.sign();
    large_integer const left = a.numerator * b.denominator;
    return left.compare(b.numerator * a.denominator) <=> 0;
}

large_integer floor(large_fraction const& x) {
    large_integer whole;
    large_integer rest;
    divide_qr(x.numerator, x.denominator, whole, rest);
    if (rest < 0) --whole;
    return whole;
}

}  // namespace kaohe
