#pragma once

#include <array>
#include <string_view>

namespace kaohe {

/// Keys of T that its format has and this edition of kaohe does not read yet.
template <class T>
inline constexpr std::array<std::string_view, 0> reserved_keys{};

/// Words of the same sort.
template <class Word>
inline constexpr std::array<std::string_view, 0> reserved_choices{};

}  // namespace kaohe
