#include "digits.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "access.hpp"

namespace kaohe {

namespace {

// The powers of ten within 64 bits.
constexpr auto small_powers = [] {
    std::array<std::int64_t, 19> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

number power_of_ten(unsigned exponent) {
    if (exponent < small_powers.size()) return small_powers[exponent];
    number const half = power_of_ten(exponent / 2);
    return half * half * small_powers[exponent % 2];
}

// How often `factor` divides x, counted to `most` + 1 at the latest. x keeps the rest.
template <class Integer>
int take_out(Integer& x, unsigned factor, int most) {
    int times = 0;
    for (; times <= most && x % factor == 0; ++times) x /= factor;
    return times;
}

template <class Integer>
std::optional<int> decimals_under(Integer denominator, int most) {
    int const twos = take_out(denominator, 2, most);
    int const fives = take_out(denominator, 5, most);
    int const places = std::max(twos, fives);
    return denominator == 1 && places <= most ? std::optional{places} : std::nullopt;
}

}  // namespace

number scaled(number const& x, int places) {
    auto const distance = static_cast<unsigned>(places);
    return places < 0 ? x / power_of_ten(0 - distance) : x * power_of_ten(distance);
}

number from_digits(std::string_view digits) {
    constexpr std::size_t longest_chunk = small_powers.size() - 1;
    number value;
    while (!digits.empty()) {
        auto const chunk = digits.substr(0, longest_chunk);
        std::int64_t next = 0;
        std::from_chars(chunk.data(), chunk.data() + chunk.size(), next);
        value = value * small_powers[chunk.size()] + next;
        digits.remove_prefix(chunk.size());
    }
    return value;
}

std::string to_digits(number const& x) {
    if (!number_access::is_inline(x)) return large_integer{abs(number_access::large(x).numerator)}.str();
    std::array<char, 20> digits;
    auto const end = std::to_chars(digits.begin(), digits.end(), magnitude(number_access::numerator(x)));
    return {digits.begin(), end.ptr};
}

number shortened_alike(number const& x, int places) {
    if (number_access::is_inline(x)) return x;
    large_fraction const& from = number_access::large(x);
    int const kept = places + 1;
    large_integer digits;
    large_integer rest;
    divide_qr(from.numerator * number_access::widened(scaled(1, kept)).numerator, from.denominator, digits,
              rest);
    return scaled(number_access::make({digits * 10 + rest.sign(), 1}), -kept - 1);
}

std::optional<int> decimals_of(number const& x, int most) {
    if (!number_access::is_inline(x)) return decimals_under(number_access::large(x).denominator, most);
    return decimals_under(magnitude(number_access::denominator(x)), most);
}

}  // namespace kaohe
