#pragma once

#include <optional>

#include <kaohe/number/number.hpp>

namespace kaohe {

/// What compute() gives; nothing where it would be a number too large. For figures beside a score, which may
/// be left out.
template <class Compute>
[[nodiscard]] std::optional<number> if_it_fits(Compute const& compute) try {
    return compute();
} catch (number_too_large const&) {
    return std::nullopt;
}

}  // namespace kaohe
