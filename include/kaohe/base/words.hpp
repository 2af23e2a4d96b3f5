#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace kaohe {

/// The words of an enumeration, in the order of its values. Specialise as
/// `template <> inline constexpr std::array words_of<colour>{std::string_view{"red"},
/// std::string_view{"green"}};` JSON, messages and tables all read their words from here.
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
    for (std::size_t i = 0; i < words_of<E>.size(); ++i) {
        if (words_of<E>[i] == text) return static_cast<E>(i);
    }
    return std::nullopt;
}

}  // namespace kaohe
