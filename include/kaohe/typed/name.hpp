#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace kaohe::typed {

/// A text as a template argument: the id of an indicator, the name of a unit.
template <std::size_t Size>
struct name {
    char text[Size]{};

    consteval name(char const (&written)[Size]) { std::copy_n(written, Size, text); }
    [[nodiscard]] constexpr std::string_view view() const { return {text, Size - 1}; }
    [[nodiscard]] constexpr bool empty() const { return Size == 1; }
};

}  // namespace kaohe::typed
