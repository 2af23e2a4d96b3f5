#pragma once

#include <array>
#include <string_view>

#include <kaohe/model/fact.hpp>

namespace kaohe {

/// The words that may stand behind an `@`: the period before, and the layers.
inline constexpr std::array<std::string_view, 1 + words_of<layer>.size()> key_words{
    "prior", words_of<layer>[0], words_of<layer>[1], words_of<layer>[2]};

}  // namespace kaohe
