#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kaohe::json_scan {

/// No document is deeper, whatever its limits: beyond this the tree itself could exhaust the stack when it is
/// destroyed.
inline constexpr std::size_t deepest = 256;

// JSON text as a row of tokens. The scanner accepts any bytes: it serves those who look for a place in a
// text, and the text may be the one that did not parse.

enum class token_kind { open_object, close_object, open_list, close_list, colon, comma, text, bare, end };

struct token {
    token_kind what = token_kind::end;
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::string_view in(std::string_view document) const {
        return document.substr(begin, end - begin);
    }
};

/// The next token at or behind `from`. Blanks and comments are skipped. Text ends at its closing quote, else
/// before the end of its line; `bare` is a number, a word or whatever else stands between delimiters.
[[nodiscard]] token next_token(std::string_view document, std::size_t from);

/// True if a text token has its closing quote.
[[nodiscard]] bool is_closed(std::string_view text_token);

/// One code point of a text token: the character it stands for and the bytes that say so ("\n" and "\u4e2d"
/// are one).
struct text_unit {
    char32_t character = 0;
    std::size_t bytes = 0;
};

/// The first unit of what stands between the quotes. Precondition: not empty.
[[nodiscard]] text_unit first_unit(std::string_view inside);

/// The key or value a text token stands for, as UTF-8.
[[nodiscard]] std::string unescape(std::string_view text_token);

}  // namespace kaohe::json_scan
