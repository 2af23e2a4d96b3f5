#include "decimal_text.hpp"

#include <algorithm>

namespace kaohe::decimal {

namespace {

constexpr std::string_view digits = "0123456789";

std::string take_digits(std::string_view& text) {
    auto const end = std::min(text.find_first_not_of(digits), text.size());
    std::string const taken{text.substr(0, end)};
    text.remove_prefix(end);
    return taken;
}

std::string take_sign(std::string_view& text) {
    if (!text.starts_with('+') && !text.starts_with('-')) return "";
    std::string const sign{text.substr(0, 1)};
    text.remove_prefix(1);
    return sign;
}

std::string without_leading_zeros(std::string const& whole) {
    auto const first = whole.find_first_not_of('0');
    return first == whole.npos ? "0" : whole.substr(first);
}

}  // namespace

std::optional<decimal_text> read_decimal(std::string_view text) {
    decimal_text read;
    read.negative = take_sign(text) == "-";
    std::string const whole = take_digits(text);
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        read.decimals = take_digits(text);
    }
    if (whole.empty() && read.decimals.empty()) return std::nullopt;
    read.whole = without_leading_zeros(whole);
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        read.exponent = take_sign(text);
        std::string const size = take_digits(text);
        if (size.empty()) return std::nullopt;
        read.exponent += size;
    }
    return text.empty() ? std::optional{read} : std::nullopt;
}

std::string in_our_spelling(decimal_text const& text) {
    std::string spelled = (text.negative ? "-" : "") + text.whole;
    if (!text.decimals.empty()) spelled += '.' + text.decimals;
    if (!text.exponent.empty()) spelled += 'e' + text.exponent;
    return spelled;
}

int exponent_of_last_digit(decimal_text const& text) {
    int const written = text.exponent.empty() ? 0 : std::stoi(text.exponent);
    return written - static_cast<int>(text.decimals.size());
}

}  // namespace kaohe::decimal
