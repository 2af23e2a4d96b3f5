#include <kaohe/number/parse.hpp>

#include <charconv>
#include <cstdlib>
#include <optional>
#include <string>

#include <kaohe/base/full_width.hpp>
#include <kaohe/base/text.hpp>

#include "digits.hpp"
#include "scan.hpp"

namespace kaohe {

namespace {

using std::string_view;

std::string excerpt_of(string_view text) {
    constexpr std::size_t longest = 40;
    return shortened(text, longest);
}

// Nothing where even an int is too short for it.
std::optional<int> exponent_of(number_parts const& parts) {
    string_view digits = parts.exponent;
    if (digits.empty()) return 0;
    if (digits.front() == '+') digits.remove_prefix(1);
    int exponent = 0;
    auto const read = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    return read.ec == std::errc{} ? std::optional{exponent} : std::nullopt;
}

std::size_t position_of_digit(string_view text, std::size_t index) {
    std::size_t at = text.find_first_of("0123456789");
    for (; index > 0; --index) at = text.find_first_of("0123456789", at + 1);
    return at;
}

// What a text that keeps to the grammar may still ask too much of.
std::optional<number_fault> find_excess(number_parts const& parts, string_view text, limits const& within) {
    auto const offset_of = [&](string_view part) {
        return static_cast<std::size_t>(part.data() - text.data());
    };
    auto const count = parts.whole.size() + parts.decimals.size() + parts.denominator.size();
    if (count > within.digits)
        return number_fault{code::number_digits,
                            position_of_digit(text, within.digits),
                            {{"most", std::to_string(within.digits)}, {"count", std::to_string(count)}}};
    auto const exponent = exponent_of(parts);
    if (!exponent || *exponent > within.exponent || *exponent < -within.exponent)
        return number_fault{
            code::number_exponent, offset_of(parts.exponent), {{"most", std::to_string(within.exponent)}}};
    if (parts.denominator == "0")
        return number_fault{code::number_zero_denominator, offset_of(parts.denominator), {}};
    return std::nullopt;
}

number magnitude_of(number_parts const& parts) {
    if (!parts.denominator.empty()) return from_digits(parts.whole) / from_digits(parts.denominator);
    int const decimals = static_cast<int>(parts.decimals.size()) + (parts.mark == number_mark::none ? 0 : 2);
    auto const digits = std::string{parts.whole}.append(parts.decimals);
    return scaled(from_digits(digits), exponent_of(parts).value_or(0) - decimals);
}

// The value, or why there is none. `text` is plain.
std::variant<written_number, number_fault> read(string_view text, limits const& within) try {
    auto const scanned = scan_number(text);
    if (auto const* const fault = std::get_if<number_fault>(&scanned)) return *fault;
    auto const& parts = std::get<number_parts>(scanned);
    if (auto const fault = find_excess(parts, text, within)) return *fault;
    number const size = magnitude_of(parts);
    return written_number{parts.negative ? -size : size, parts.mark};
} catch (number_too_large const&) {
    return number_fault{code::number_too_large, 0, {}};  // only where wider limits than usual let it through
}

}  // namespace

result<written_number> parse_number(string_view text, digit_width accepted, limits const& within) {
    std::string const plain = accepted == digit_width::any ? narrowed(text) : std::string{text};
    auto outcome = read(plain, within);
    if (auto* const written = std::get_if<written_number>(&outcome)) {
        written->widened = plain != text;
        return std::move(*written);
    }
    auto& fault = std::get<number_fault>(outcome);
    diagnostic refusal{fault.what, {}, std::move(fault.with)};
    refusal.where.offset = count_code_points(string_view{plain}.substr(0, fault.at));
    refusal.with.emplace_back("text", excerpt_of(text));
    return refusal;
}

}  // namespace kaohe
