#include "scan.hpp"

#include <algorithm>
#include <array>

namespace kaohe {

namespace {

// What stands behind digits in Chinese. (三万, in words alone, is not taken for a number.)
constexpr std::array<std::string_view, 5> magnitudes{"十", "百", "千", "万", "亿"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class cursor {
public:
    explicit cursor(std::string_view text) : text_{text} {}

    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

    bool take(std::string_view expected) {
        bool const found = rest().starts_with(expected);
        if (found) at_ += expected.size();
        return found;
    }

    std::string_view take_digits() {
        auto const from = at_;
        while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
        return text_.substr(from, at_ - from);
    }

    /// Digits without leading zeros: of "012" only the 0.
    std::string_view take_whole() {
        auto const from = at_;
        return take("0") ? text_.substr(from, 1) : take_digits();
    }

    /// An optional sign, then digits; empty if there are none.
    std::string_view take_signed_digits() {
        auto const from = at_;
        if (!take("+")) take("-");
        return take_digits().empty() ? std::string_view{} : text_.substr(from, at_ - from);
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

bool read_exponent(cursor& in, number_parts& parts) {
    if (!in.take("e") && !in.take("E")) return true;
    parts.exponent = in.take_signed_digits();
    return !parts.exponent.empty();
}

number_mark read_mark(cursor& in) {
    if (in.take("%")) return number_mark::percent;
    return in.take("pp") ? number_mark::percentage_points : number_mark::none;
}

// False where the next character cannot stand.
bool read_parts(cursor& in, number_parts& parts) {
    parts.negative = in.take("-");
    parts.whole = in.take_whole();
    if (parts.whole.empty()) return false;
    if (in.take("/")) {
        parts.denominator = in.take_whole();
        return !parts.denominator.empty();
    }
    if (in.take(".")) {
        parts.decimals = in.take_digits();
        if (parts.decimals.empty()) return false;
    }
    if (!read_exponent(in, parts)) return false;
    parts.mark = read_mark(in);
    return true;
}

// ",234" and no fourth digit.
bool is_thousands(std::string_view rest) {
    auto const group = rest.substr(0, 4);
    return group.size() == 4 && group[0] == ',' && std::all_of(group.begin() + 1, group.end(), is_digit) &&
           (rest.size() == 4 || !is_digit(rest[4]));
}

// Two habits behind digits are known by name.
code habit(std::string_view before, std::string_view rest) {
    if (before.empty() || !is_digit(before.back())) return code::number_syntax;
    if (is_thousands(rest)) return code::number_thousands;
    bool const has_magnitude = std::any_of(magnitudes.begin(), magnitudes.end(),
                                           [&](std::string_view each) { return rest.starts_with(each); });
    return has_magnitude ? code::number_magnitude : code::number_syntax;
}

}  // namespace

std::variant<number_parts, number_fault> scan_number(std::string_view text) {
    cursor in{text};
    number_parts parts;
    if (read_parts(in, parts) && in.rest().empty()) return parts;
    return number_fault{habit(text.substr(0, in.at()), in.rest()), in.at(), {}};
}

}  // namespace kaohe
