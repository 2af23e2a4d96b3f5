#pragma once

#include <cstddef>
#include <string>

#include <kaohe/number/number.hpp>
#include <kaohe/number/rounding.hpp>

namespace kaohe {

/// A bar of `width` characters at most, for a share from 0 to 1.
inline std::string bar_of(number const& share, std::size_t width) {
    number const filled = round(share * number{width}, 0, rounding::half_up);
    std::string bar;
    for (number cell; cell < filled; cell += 1) bar += "█";
    return bar;
}

}  // namespace kaohe
