#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/language.hpp>

namespace kaohe {

/// What people write for a name, and the name that serves.
struct spelling {
    std::string_view written;
    std::string_view meant;
};

/// Adds an id, and its titles as what may be written for it. Borrows all of them.
void add_names(std::vector<spelling>& to, std::string_view id, bilingual const& title);

/// The text with its Latin capitals as small letters.
[[nodiscard]] std::string in_small_letters(std::string_view text);

/// "Did you mean": what is meant by the spelling closest to `text` (closest in text.hpp), whatever the case
/// of its Latin letters.
[[nodiscard]] std::optional<std::string> closest_meaning(std::string_view text,
                                                         std::span<spelling const> known);

}  // namespace kaohe
