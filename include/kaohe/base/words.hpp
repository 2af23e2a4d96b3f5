#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <type_traits>

namespace kaohe {

/// The words of an enumeration, in the order of its values. Specialise as
/// `template <> inline constexpr std::array words_of<colour>{std::string_view{"red"}, std::string_view{"green"}};`
/// JSON, messages and tables all read their words from here.
template <class E>
inline constexpr std::array<std::string_view, 0> words_of{};

template <class E>
concept worded = std::is_enum_v<E> && (words_of<E>.size() > 0);

template <worded E>
[[nodiscard]] constexpr std::string_view word(E value) {
    return words_of<E>[static_cast<std::size_t>(value)];
}

template <worded E>
[[nodiscard]] constexpr std::optional<E> from_word(std::string_view text) {
    auto const found = std::find(words_of<E>.begin(), words_of<E>.end(), text);
    if (found == words_of<E>.end()) return std::nullopt;
    return static_cast<E>(found - words_of<E>.begin());
}

}  // namespace kaohe
