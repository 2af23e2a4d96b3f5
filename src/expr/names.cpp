#include <kaohe/expr/names.hpp>

#include <algorithm>
#include <array>

#include <kaohe/base/text.hpp>

namespace kaohe {
namespace {

constexpr std::array<std::string_view, 45> reserved{
    "abs",   "and",    "applicable", "assessor",       "ceil",   "children", "clamp",
    "class", "cohort", "count",      "count_distinct", "date",   "days",     "each",
    "fact",  "false",  "final",      "floor",          "group",  "growth",   "how_many",
    "if",    "low",    "max",        "mean",           "member", "met",      "min",
    "not",   "or",     "others",     "over",           "period", "points",   "pp",
    "prior", "rank",   "records",    "reported",       "round",  "self",     "sum",
    "this",  "true",   "where"};

constexpr std::array<std::string_view, 3> later{"each", "member", "records"};

template <class Words>
bool holds(Words const& in, std::string_view word) {
    return std::find(in.begin(), in.end(), word) != in.end();
}

struct block {
    char32_t first, last;
};

// Beyond ASCII every character counts as a letter, but for these blocks of punctuation, signs and full-width
// forms.
constexpr std::array<block, 9> no_letters{{{0x80, 0xBF},
                                           {0xD7, 0xD7},
                                           {0xF7, 0xF7},
                                           {0x2000, 0x2BFF},
                                           {0x3000, 0x3004},
                                           {0x3008, 0x3020},
                                           {0xFE10, 0xFE6F},
                                           {0xFF00, 0xFFEF},
                                           {0xFFF0, 0xFFFF}}};

bool is_ascii_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_'; }
bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

}  // namespace

std::span<std::string_view const> reserved_words() { return reserved; }

bool is_reserved_word(std::string_view word) { return holds(reserved, word); }

bool is_kept_for_later(std::string_view word) { return holds(later, word); }

bool is_name_character(char32_t c) {
    if (c < 0x80) return is_ascii_letter(c) || is_ascii_digit(c);
    return std::none_of(no_letters.begin(), no_letters.end(),
                        [c](block b) { return c >= b.first && c <= b.last; });
}

bool is_identifier(std::string_view text) {
    if (text.empty() || is_ascii_digit(static_cast<unsigned char>(text.front()))) return false;
    while (!text.empty()) {
        code_point const next = first_code_point(text);
        if (!is_name_character(next.value)) return false;
        text.remove_prefix(next.bytes);
    }
    return true;
}

}  // namespace kaohe
