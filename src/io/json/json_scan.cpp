#include "json_scan.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include <kaohe/base/text.hpp>

namespace kaohe::json_scan {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view line_ends = "\r\n";

std::size_t found_or_end(std::string_view document, std::size_t found) {
    return std::min(found, document.size());
}

bool is_delimiter(char c) { return std::string_view{" \t\r\n{}[]:,\""}.find(c) != std::string_view::npos; }

bool starts_comment(std::string_view at) { return at.starts_with("//") || at.starts_with("/*"); }

std::size_t end_of_comment(std::string_view document, std::size_t from) {
    if (document[from + 1] == '/') return found_or_end(document, document.find_first_of(line_ends, from));
    auto const close = document.find("*/", from + 2);
    return close == document.npos ? document.size() : close + 2;
}

std::size_t skip_blanks(std::string_view document, std::size_t from) {
    while (true) {
        from = found_or_end(document, document.find_first_not_of(blanks, from));
        if (!starts_comment(document.substr(from))) return from;
        from = end_of_comment(document, from);
    }
}

std::size_t end_of_text(std::string_view document, std::size_t from) {
    for (std::size_t at = from + 1; at < document.size(); ++at) {
        if (document[at] == '"') return at + 1;
        if (document[at] == '\n' || document[at] == '\r') return at;
        if (document[at] == '\\') ++at;
    }
    return document.size();
}

std::size_t end_of_bare(std::string_view document, std::size_t from) {
    std::size_t at = from + 1;
    while (at < document.size() && !is_delimiter(document[at]) && !starts_comment(document.substr(at))) ++at;
    return at;
}

std::optional<char32_t> hex_escape(std::string_view inside) {
    if (inside.size() < 6 || !inside.starts_with("\\u")) return std::nullopt;
    std::uint32_t unit = 0;
    char const* const end = inside.data() + 6;
    auto const read = std::from_chars(inside.data() + 2, end, unit, 16);
    if (read.ptr != end) return std::nullopt;
    return char32_t{unit};
}

text_unit plain_escape(std::string_view inside) {
    constexpr std::string_view letters = "bfnrt";
    constexpr std::string_view meant = "\b\f\n\r\t";
    code_point const letter = first_code_point(inside.substr(1));
    auto const at = letters.find(inside[1]);
    if (at == letters.npos) return {letter.value, 1 + letter.bytes};
    return {static_cast<unsigned char>(meant[at]), 2};
}

text_unit escaped_unit(std::string_view inside) {
    auto const high = hex_escape(inside);
    if (!high) return plain_escape(inside);
    auto const low = hex_escape(inside.substr(6));
    bool const pair = *high >= 0xD800 && *high < 0xDC00 && low && *low >= 0xDC00 && *low < 0xE000;
    if (!pair) return {*high, 6};
    return {0x10000 + ((*high - 0xD800) << 10U) + (*low - 0xDC00), 12};
}

}  // namespace

token next_token(std::string_view document, std::size_t from) {
    constexpr std::string_view punctuation = "{}[]:,";
    std::size_t const begin = skip_blanks(document, from);
    if (begin == document.size()) return {token_kind::end, begin, begin};
    auto const at = punctuation.find(document[begin]);
    if (at != punctuation.npos) return {token_kind{static_cast<int>(at)}, begin, begin + 1};
    if (document[begin] == '"') return {token_kind::text, begin, end_of_text(document, begin)};
    return {token_kind::bare, begin, end_of_bare(document, begin)};
}

bool is_closed(std::string_view text_token) {
    std::size_t at = 1;
    while (at < text_token.size() && text_token[at] != '"') at += text_token[at] == '\\' ? 2U : 1U;
    return at < text_token.size();
}

text_unit first_unit(std::string_view inside) {
    if (inside.front() == '\\' && inside.size() > 1) return escaped_unit(inside);
    code_point const plain = first_code_point(inside);
    return {plain.value, plain.bytes};
}

std::string unescape(std::string_view text_token) {
    std::string_view inside = text_token.substr(1);
    if (is_closed(text_token)) inside.remove_suffix(1);
    std::string plain;
    while (!inside.empty()) {
        text_unit const next = first_unit(inside);
        append_utf8(plain, next.character);
        inside.remove_prefix(next.bytes);
    }
    return plain;
}

}  // namespace kaohe::json_scan
