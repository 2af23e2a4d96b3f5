#include <kaohe/number/format.hpp>

#include <algorithm>
#include <optional>
#include <utility>

#include <kaohe/base/limits.hpp>

#include "digits.hpp"

namespace kaohe {

namespace {

// A longer decimal is no help to anybody: the fraction is shorter.
constexpr int most_places = 1'000;

// Before a size that is rounded for people.
constexpr std::string_view nearly = "≈ ";

std::string sign_of(number const& x) { return x.sign() < 0 ? "-" : ""; }

std::string fraction_text(number const& x) {
    return sign_of(x) + to_digits(x.numerator()) + '/' + to_digits(x.denominator());
}

// The part of a number behind the point stands alone, so that one of nearly the greatest size needs no larger
// one to be printed. Both have the sign of the number, or are 0.
struct parted {
    number whole;
    number part;
};

parted apart(number const& x) {
    number whole = x.sign() < 0 ? ceil(x) : floor(x);
    number part = x - whole;
    return {std::move(whole), std::move(part)};
}

// Precondition: the part has at most `places` decimals.
std::string decimal_text(parted const& x, int places) {
    bool const is_negative = x.whole.sign() < 0 || x.part.sign() < 0;
    std::string text = (is_negative ? "-" : "") + to_digits(x.whole);
    if (places <= 0) return text;
    std::string const decimals = to_digits(scaled(x.part, places));
    return text.append(1, '.')
        .append(static_cast<std::size_t>(places) - decimals.size(), '0')
        .append(decimals);
}

parted rounded(parted x, int places, rounding mode) {
    x.part = round(shortened_alike(x.part, places), places, mode);
    if (!x.part.is_whole()) return x;
    x.whole += x.part;
    x.part = 0;
    return x;
}

// Two places, or as many more as it takes to show two digits of a small number; nothing where even twenty
// show none.
std::optional<std::string> rounded_text(number const& x) {
    int places = 2;
    number const size = abs(x);
    while (places <= 20 && size < scaled(10, -places)) ++places;
    if (places > 20) return std::nullopt;
    return to_fixed(x, places, rounding::half_up);
}

// Whether `places` decimals make another of these numbers look the same.
bool is_confused(number const& x, std::span<number const> beside, int places) {
    std::string const shown = to_fixed(x, places, rounding::half_up);
    return std::any_of(beside.begin(), beside.end(), [&](number const& each) {
        return each != x && to_fixed(each, places, rounding::half_up) == shown;
    });
}

// A hundred times as much: "0.8437" becomes "84.37", "-0.005" becomes "-0.5". Precondition: two decimals or
// more.
std::string point_moved(std::string text) {
    std::size_t const point = text.find('.');
    text.erase(point, 1).insert(point + 2, 1, '.');
    if (text.back() == '.') text.pop_back();
    std::size_t const first = text.starts_with('-') ? 1 : 0;
    std::size_t const end = std::min(text.find('.'), text.size()) - 1;
    return text.erase(first, std::min(text.find_first_not_of('0', first), end) - first);
}

}  // namespace

std::string to_text(number const& x) {
    if (x.is_whole()) return sign_of(x).append(to_digits(x));
    auto const places = decimals_of(x, most_places);
    return places ? decimal_text(apart(x), *places) : fraction_text(x);
}

std::string to_people_text(number const& x) {
    if (x.is_whole() || decimals_of(x, most_places)) return to_text(x);
    auto const size = rounded_text(x);
    return size ? to_text(x).append(" (").append(nearly).append(*size).append(")") : to_text(x);
}

std::string to_fixed(number const& x, int places, rounding mode) {
    if (places <= 0) return decimal_text({round(x, places, mode), 0}, places);
    return decimal_text(rounded(apart(x), places, mode), places);
}

std::string to_percent_text(number const& x, std::span<number const> beside) {
    if (auto const places = decimals_of(x, most_places + 2))
        return point_moved(decimal_text(apart(x), std::max(*places, 2))) + '%';
    int places = 4;
    while (places <= 20 && is_confused(x, beside, places)) ++places;
    if (places > 20) return to_text(x);
    return std::string{nearly}.append(point_moved(to_fixed(x, places, rounding::half_up))).append(1, '%');
}

bool has_decimals_that_end(number const& x) {
    return decimals_of(x, static_cast<int>(limits{}.number_bits)).has_value();
}

}  // namespace kaohe
