#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <kaohe/base/language.hpp>
#include <kaohe/base/words.hpp>
#include <kaohe/number/number.hpp>

namespace kaohe {

enum class shift : std::uint8_t { more, fewer };

template <>
inline constexpr std::array words_of<shift>{std::string_view{"more"}, std::string_view{"fewer"}};

/// What a line that is not met lacks in the count that it measures: the least whole number by which that
/// count would have to be larger or smaller, all other figures staying as they are. "18 of 25 firms at least
/// 80 %" is 2 more firms.
struct shortfall {
    std::string text;  ///< the count as a scheme writes it
    bilingual title;   ///< of the count; empty: it has none
    number count;      ///< at least 1
    shift direction{};
    bool beside_others = false;  ///< the line measures other figures too: they are what stays
};

}  // namespace kaohe
