#include <kaohe/number/format.hpp>

#include <kaohe/base/limits.hpp>

#include <algorithm>
#include <optional>

#include "digits.hpp"

namespace kaohe {

namespace {

// A longer decimal is no help to anybody: the fraction is shorter.
constexpr int most_places = 1'000;

// Before a size that is rounded for people.
constexpr std::string_view about = "≈ ";

std::string sign_of(number const& x) { return x.sign() < 0 ? "-" : ""; }

std::string fraction_text(number const& x) {
    return sign_of(x) + to_digits(x.numerator()) + '/' + to_digits(x.denominator());
}

// Precondition: x has at most `places` decimals. The part behind the point stands alone, so that a number of
// nearly the greatest size needs no larger one to be printed.
std::string decimal_text(number const& x, int places) {
    number const size = abs(x);
    number const whole = floor(size);
    std::string text = sign_of(x) + to_digits(whole);
    if (places <= 0) return text;
    std::string const decimals = to_digits(scaled(size - whole, places));
    return text.append(1, '.')
        .append(static_cast<std::size_t>(places) - decimals.size(), '0')
        .append(decimals);
}

// Two places, or as many more as it takes to show two digits of a small number; nothing where even twenty
// show none.
std::optional<std::string> rounded_text(number const& x) {
    int places = 2;
    while (places <= 20 && abs(scaled(x, places)) < 10) ++places;
    if (places > 20) return std::nullopt;
    return to_fixed(x, places, rounding::half_up);
}

}  // namespace

std::string to_text(number const& x) {
    auto const places = decimals_of(x, most_places);
    return places ? decimal_text(x, *places) : fraction_text(x);
}

std::string to_people_text(number const& x) {
    if (decimals_of(x, most_places)) return to_text(x);
    auto const size = rounded_text(x);
    return size ? to_text(x).append(" (").append(about).append(*size).append(")") : to_text(x);
}

std::string to_fixed(number const& x, int places, rounding mode) {
    return decimal_text(round(x, places, mode), places);
}

std::string to_percent_text(number const& x) {
    number const hundredths = scaled(x, 2);
    if (decimals_of(hundredths, most_places)) return to_text(hundredths) + '%';
    return std::string{about}.append(to_fixed(hundredths, 2, rounding::half_up)).append(1, '%');
}

bool has_decimals_that_end(number const& x) {
    return decimals_of(x, static_cast<int>(limits{}.number_bits)).has_value();
}

}  // namespace kaohe
