#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kaohe {

/// One code point and how many bytes of UTF-8 it took.
struct code_point {
    char32_t value = 0;
    std::size_t bytes = 0;
};

/// What stands for bytes that are no UTF-8.
inline constexpr char32_t replacement_character = 0xFFFD;

/// The first code point of a text that is not empty. Bytes that are no UTF-8 are taken one by one, each as
/// the replacement character, so that a walk over any bytes ends.
[[nodiscard]] code_point first_code_point(std::string_view text);

/// Appends one code point as UTF-8; a surrogate half or anything past U+10FFFF as the replacement character.
void append_utf8(std::string& to, char32_t character);

/// Where the first byte stands that is no UTF-8: a stray or missing continuation, an overlong form, a
/// surrogate, or something past U+10FFFF. Nothing if all is well.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// The text with every byte that is no UTF-8 as a replacement character.
[[nodiscard]] std::string valid_utf8(std::string_view text);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// The bytes that the first `count` code points of a text take; all of it if it is shorter.
[[nodiscard]] std::size_t bytes_of_code_points(std::string_view text, std::size_t count);

/// Columns on a terminal: 2 for wide East Asian characters (a fixed table, the same on every machine), 0 for
/// combining marks and controls, else 1.
[[nodiscard]] std::size_t display_width(char32_t character);
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The words with `between` between any two: "a, b, c".
template <class Words>
[[nodiscard]] std::string join(Words const& words, std::string_view between) {
    std::string text;
    std::string_view before;
    for (auto const& each : words) {
        text.append(before).append(each);
        before = between;
    }
    return text;
}

/// The first `most` code points, with … behind them where there are more.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

/// For "did you mean": the candidate that fewest single-character changes (insert, delete, replace, swap
/// neighbours) turn into `word`, if at most a third of the longer of the two has to change. The first listed
/// wins a tie.
[[nodiscard]] std::optional<std::string_view> closest(std::string_view word,
                                                      std::span<std::string_view const> candidates);

}  // namespace kaohe
