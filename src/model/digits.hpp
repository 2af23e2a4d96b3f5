#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace kaohe {

/// `width` decimal digits and nothing else, as in dates and periods; nothing if the text is anything else.
[[nodiscard]] inline std::optional<int> parse_digits(std::string_view text, std::size_t width) {
    if (text.size() != width || text.find_first_not_of("0123456789") != text.npos) return std::nullopt;
    int whole = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (read.ec != std::errc{}) return std::nullopt;
    return whole;
}

/// At least `width` digits, filled with zeros. Precondition: whole >= 0.
[[nodiscard]] inline std::string padded(int whole, std::size_t width) {
    std::string const digits = std::to_string(whole);
    return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

}  // namespace kaohe
