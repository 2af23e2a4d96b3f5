#include <kaohe/number/number.hpp>

#include <limits>
#include <string>

#include <kaohe/base/code.hpp>

#include "access.hpp"

namespace kaohe {

namespace {

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

bool are_inline(number const& a, number const& b) {
    return number_access::is_inline(a) && number_access::is_inline(b);
}

// A fraction in lowest terms, without its sign: (a / a_under) * (b / b_under).
number small_product(int sign, std::uint64_t a, std::uint64_t a_under, std::uint64_t b,
                     std::uint64_t b_under) {
    std::uint64_t const down = gcd(a, b_under);
    std::uint64_t const up = gcd(b, a_under);
    return number_access::make(sign, unsigned_wide{a / down} * (b / up),
                               unsigned_wide{a_under / up} * (b_under / down));
}

// a + b; the same steps as the large sum, in registers.
number small_sum(wide a, std::uint64_t a_under, wide b, std::uint64_t b_under) {
    std::uint64_t const shared = gcd(a_under, b_under);
    std::uint64_t const a_rest = a_under / shared;
    std::uint64_t const b_rest = b_under / shared;
    wide const over_all = a * b_rest + b * a_rest;
    std::uint64_t const common = gcd(magnitude(over_all), shared);
    return number_access::make(over_all < 0 ? -1 : 1, magnitude(over_all) / common,
                               unsigned_wide{a_rest} * (b_under / common));
}

}  // namespace

number_too_large::number_too_large()
    : std::length_error{std::string{entry_of(code::number_too_large).message.en}} {}

number number_access::make(large_fraction x) {
    bool const fits = x.numerator >= least && x.numerator <= most && x.denominator <= most;
    if (!fits) return number{new large_fraction{std::move(x)}};
    return {static_cast<std::int64_t>(x.numerator), static_cast<std::int64_t>(x.denominator)};
}

number number_access::make(int sign, unsigned_wide numerator, unsigned_wide denominator) {
    constexpr auto limit = static_cast<unsigned_wide>(most);
    if (numerator <= limit && denominator <= limit)
        return {sign * static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator)};
    return make(large_fraction{sign * large_integer{numerator}, large_integer{denominator}});
}

void number::hold_unsigned(std::uint64_t whole) { *this = number_access::make(1, whole, 1); }

large_fraction* number::copy_of(large_fraction const* other) { return new large_fraction{*other}; }

void number::release(large_fraction* owned) noexcept { delete owned; }

bool number::is_large_whole() const noexcept { return content_.large->denominator == 1; }

int number::large_sign() const noexcept { return content_.large->numerator.sign(); }

number number::numerator() const {
    return is_inline() ? number{content_.numerator, 1} : number_access::make({content_.large->numerator, 1});
}

number number::denominator() const {
    return is_inline() ? number{denominator_, 1} : number_access::make({content_.large->denominator, 1});
}

number number::operator-() const {
    if (is_inline() && content_.numerator != least) return {-content_.numerator, denominator_};
    large_fraction x = number_access::widened(*this);
    x.numerator = -x.numerator;
    return number_access::make(std::move(x));
}

number number::sum(number const& a, number const& b) {
    if (!are_inline(a, b))
        return number_access::make(kaohe::sum(number_access::widened(a), number_access::widened(b)));
    return small_sum(a.content_.numerator, magnitude(a.denominator_), b.content_.numerator,
                     magnitude(b.denominator_));
}

number number::difference(number const& a, number const& b) {
    if (!are_inline(a, b)) return sum(a, -b);
    return small_sum(a.content_.numerator, magnitude(a.denominator_), -wide{b.content_.numerator},
                     magnitude(b.denominator_));
}

number number::product(number const& a, number const& b) {
    if (!are_inline(a, b))
        return number_access::make(kaohe::product(number_access::widened(a), number_access::widened(b)));
    return small_product(a.sign() * b.sign(), magnitude(a.content_.numerator), magnitude(a.denominator_),
                         magnitude(b.content_.numerator), magnitude(b.denominator_));
}

number number::quotient(number const& a, number const& b) {
    if (b.is_zero()) throw std::domain_error{"division by zero"};
    if (!are_inline(a, b))
        return number_access::make(
            kaohe::product(number_access::widened(a), reciprocal(number_access::widened(b))));
    return small_product(a.sign() * b.sign(), magnitude(a.content_.numerator), magnitude(a.denominator_),
                         magnitude(b.denominator_), magnitude(b.content_.numerator));
}

bool number::same_large(number const& a, number const& b) noexcept {
    return *a.content_.large == *b.content_.large;
}

std::strong_ordering number::order(number const& a, number const& b) {
    if (!are_inline(a, b)) return kaohe::order(number_access::widened(a), number_access::widened(b));
    return wide{a.content_.numerator} * b.denominator_ <=> wide{b.content_.numerator} * a.denominator_;
}

number abs(number const& x) { return x.sign() < 0 ? -x : x; }

}  // namespace kaohe
