#include "id_text.hpp"

#include <algorithm>

namespace kaohe {

namespace {

constexpr std::string_view digits = "0123456789";

std::size_t count_digits(std::string_view text) {
    return std::min(text.find_first_not_of(digits), text.size());
}

// 1.23E+17: digits, perhaps a point and more of them, and an exponent with its sign.
bool is_shortened(std::string_view id) {
    std::size_t const whole = count_digits(id);
    std::string_view rest = id.substr(whole);
    if (rest.starts_with('.')) rest.remove_prefix(1 + count_digits(rest.substr(1)));
    if (whole == 0 || !(rest.starts_with("E+") || rest.starts_with("e+"))) return false;
    rest.remove_prefix(2);
    return !rest.empty() && count_digits(rest) == rest.size();
}

}  // namespace

bool has_control_character(std::string_view text) {
    return std::ranges::any_of(
        text, [](char each) { return static_cast<unsigned char>(each) < 0x20 || each == 0x7F; });
}

std::optional<code> fault_of_id(std::string_view id) {
    if (id.empty()) return code::subject_id_empty;
    if (is_shortened(id)) return code::subject_id_shortened;
    if (has_control_character(id)) return code::subject_id_control;
    return std::nullopt;
}

}  // namespace kaohe
