#include "json_fault.hpp"

#include <array>
#include <string>
#include <utility>

#include <kaohe/base/text.hpp>

#include "json_grammar.hpp"

namespace kaohe {

namespace {

using json_scan::expected;
using json_scan::grammar;

std::string excerpt(std::string_view text) {
    constexpr std::size_t longest = 24;
    return shortened(text, longest);
}

// Punctuation of a Chinese keyboard, and what JSON wants in its place.
std::optional<json_fault> full_width(std::string_view document, json_scan::token const& found) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> pairs{{{"“", "\""},
                                                                                   {"”", "\""},
                                                                                   {"‘", "\""},
                                                                                   {"’", "\""},
                                                                                   {"：", ":"},
                                                                                   {"，", ","},
                                                                                   {"｛", "{"},
                                                                                   {"｝", "}"},
                                                                                   {"［", "["},
                                                                                   {"］", "]"}}};
    for (auto const& [wide, plain] : pairs) {
        if (!found.in(document).starts_with(wide)) continue;
        return json_fault{code::json_full_width,
                          found.begin,
                          {{"found", std::string{wide}}, {"plain", std::string{plain}}}};
    }
    return std::nullopt;
}

json_fault too_short(grammar const& seen, std::string_view document, std::size_t last_end) {
    if (!seen.innermost()) return {code::json_empty, last_end};
    std::string open{seen.innermost()->in(document)};
    return {code::json_incomplete, last_end, {{"open", std::move(open)}}, seen.innermost()->begin};
}

code code_of(expected what) {
    switch (what) {
        case expected::value:
        case expected::value_or_close: return code::json_value_expected;
        case expected::key:
        case expected::key_or_close: return code::json_key_expected;
        case expected::colon: return code::json_colon_expected;
        case expected::comma_or_close: return code::json_comma_expected;
        case expected::end: return code::json_end_expected;
    }
    return code::json_value_expected;
}

// Only behind a comma may an object not close before a key, nor a list before a value.
bool follows_comma(grammar const& seen) {
    return seen.next() == (seen.is_in_object() ? expected::key : expected::value);
}

json_fault unexpected(grammar const& seen, std::string_view document, json_scan::token const& found) {
    if (auto wide = full_width(document, found)) return std::move(*wide);
    std::string const close = seen.is_in_object() ? "}" : "]";
    json_fault made{
        code_of(seen.next()), found.begin, {{"found", excerpt(found.in(document))}, {"close", close}}};
    if (follows_comma(seen) && found.in(document) == close) made.with.emplace_back("surplus", close);
    return made;
}

// The first unit between the quotes that JSON does not allow.
std::optional<json_fault> text_fault(std::string_view document, json_scan::token const& found) {
    if (!json_scan::is_closed(found.in(document))) return json_fault{code::json_text_open, found.begin};
    for (std::size_t at = found.begin + 1; at + 1 < found.end;) {
        std::string_view const rest = document.substr(at, found.end - 1 - at);
        json_scan::text_unit const unit = json_scan::first_unit(rest);
        bool const is_escape = rest.front() == '\\';
        std::string_view const letters = "\"\\/bfnrt";
        if (!is_escape && unit.character < 0x20) return json_fault{code::json_control_character, at};
        if (is_escape && unit.bytes < 6 && letters.find(rest[1]) == letters.npos)
            return json_fault{code::json_escape, at, {{"found", excerpt(rest.substr(0, unit.bytes))}}};
        if (is_escape && unit.character >= 0xD800 && unit.character < 0xE000)
            return json_fault{code::json_surrogate, at, {{"found", excerpt(rest.substr(0, 6))}}};
        at += unit.bytes;
    }
    return std::nullopt;
}

// `-? (0 | [1-9] digits) (. digits)? (e [+-]? digits)?`
bool is_number(std::string_view text) {
    auto const digits = [&] {
        std::size_t const count = std::min(text.find_first_not_of("0123456789"), text.size());
        std::string_view const read = text.substr(0, count);
        text.remove_prefix(count);
        return read;
    };
    auto const accept = [&](std::string_view any) {
        bool const is_there = !text.empty() && any.find(text.front()) != any.npos;
        if (is_there) text.remove_prefix(1);
        return is_there;
    };
    accept("-");
    std::string_view const whole = digits();
    if (whole.empty() || (whole.size() > 1 && whole.front() == '0')) return false;
    if (accept(".") && digits().empty()) return false;
    if (!accept("eE")) return text.empty();
    accept("+-");
    return !digits().empty() && text.empty();
}

std::optional<json_fault> bare_fault(std::string_view document, json_scan::token const& found) {
    std::string_view const text = found.in(document);
    if (text == "true" || text == "false" || text == "null" || is_number(text)) return std::nullopt;
    if (auto wide = full_width(document, found)) return wide;
    bool const like_number = std::string_view{"+-.0123456789"}.find(text.front()) != text.npos;
    code const what = like_number ? code::json_number : code::json_value_expected;
    return json_fault{what, found.begin, {{"found", excerpt(text)}}};
}

std::optional<json_fault> inner_fault(std::string_view document, json_scan::token const& found) {
    if (found.what == json_scan::token_kind::text) return text_fault(document, found);
    if (found.what == json_scan::token_kind::bare) return bare_fault(document, found);
    return std::nullopt;
}

}  // namespace

std::string token_at(std::string_view document, std::size_t byte) {
    return excerpt(json_scan::next_token(document, byte).in(document));
}

json_fault explain_fault(std::string_view document, std::size_t failed_at, json_style style) {
    json_fault const comment{style == json_style::strict ? code::json_comment : code::json_comment_open,
                             failed_at};
    if (style == json_style::strict && document.substr(failed_at).starts_with('/')) return comment;
    grammar seen{style};
    for (json_scan::token next, last;; last = next) {
        next = json_scan::next_token(document, last.end);
        bool const is_end = next.what == json_scan::token_kind::end;
        if (!seen.fits(next))
            return is_end ? too_short(seen, document, last.end) : unexpected(seen, document, next);
        if (auto fault = inner_fault(document, next)) return std::move(*fault);
        if (is_end) return comment;  // the one thing that the scanner skips
        seen.take(next);
    }
}

}  // namespace kaohe
