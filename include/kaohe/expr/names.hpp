#pragma once

#include <span>
#include <string_view>

namespace kaohe {

/// The words that the expression language keeps for itself, also those it will only use later. None can be an
/// id.
[[nodiscard]] std::span<std::string_view const> reserved_words();
[[nodiscard]] bool is_reserved_word(std::string_view word);
/// True for a reserved word that no expression can use yet.
[[nodiscard]] bool is_kept_for_later(std::string_view word);

/// True if the text is an identifier: letters of any script, digits and `_`, not starting with a digit.
[[nodiscard]] bool is_identifier(std::string_view text);

/// True if a character may stand in an identifier.
[[nodiscard]] bool is_name_character(char32_t character);

}  // namespace kaohe
