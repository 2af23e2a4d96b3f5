#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kaohe {

/// One {name} of a text, or {name|ending}.
struct hole {
    std::size_t begin;  ///< of its opening brace
    std::size_t end;    ///< behind its closing brace
    std::string_view name;
    std::string_view ending;
};

/// The first hole from a place on. A brace that does not enclose a name is plain text: messages may quote
/// JSON.
[[nodiscard]] std::optional<hole> next_hole(std::string_view text, std::size_t from);

/// What stands in a hole for a word: {name|ending} is the ending, or nothing where the word is 1.
[[nodiscard]] std::string_view filling(hole const& of, std::string_view word);

/// The text with its holes filled by `word_for(name)`, which gives a pointer to the word, an optional one, or
/// nothing: then the hole stays as it is.
template <class WordFor>
[[nodiscard]] std::string fill_holes(std::string_view text, WordFor const& word_for) {
    std::string filled;
    filled.reserve(2 * text.size());
    std::size_t from = 0;
    while (auto const next = next_hole(text, from)) {
        auto const word = word_for(next->name);
        filled += text.substr(from, next->begin - from);
        filled += word ? filling(*next, *word) : text.substr(next->begin, next->end - next->begin);
        from = next->end;
    }
    return filled += text.substr(from);
}

}  // namespace kaohe
