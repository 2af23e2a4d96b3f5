#include "holes.hpp"

#include <algorithm>

namespace kaohe {

namespace {

bool is_letter(char each) { return (each >= 'a' && each <= 'z') || each == '_'; }

// Where the letters from `begin` on end; there are some, and the text goes on.
std::optional<std::size_t> end_of_letters(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && is_letter(text[end])) ++end;
    return end == text.size() || end == begin ? std::nullopt : std::optional{end};
}

std::optional<hole> hole_at(std::string_view text, std::size_t open) {
    auto const name = end_of_letters(text, open + 1);
    auto const ending = name && text[*name] == '|' ? end_of_letters(text, *name + 1) : name;
    if (!ending || text[*ending] != '}') return std::nullopt;
    std::size_t const begin = std::min(*name + 1, *ending);
    return hole{open, *ending + 1, text.substr(open + 1, *name - open - 1),
                text.substr(begin, *ending - begin)};
}

}  // namespace

std::optional<hole> next_hole(std::string_view text, std::size_t from) {
    for (auto open = text.find('{', from); open != text.npos; open = text.find('{', open + 1))
        if (auto const found = hole_at(text, open)) return found;
    return std::nullopt;
}

std::string_view filling(hole const& of, std::string_view word) {
    if (of.ending.empty()) return word;
    return word == "1" ? std::string_view{} : of.ending;
}

}  // namespace kaohe
