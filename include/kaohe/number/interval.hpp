#pragma once

#include <optional>

#include <kaohe/number/number.hpp>

namespace kaohe {

/// From `least` to `most`, both included; an absent end is unbounded.
struct interval {
    std::optional<number> least;
    std::optional<number> most;

    [[nodiscard]] static interval only(number const& x) { return {x, x}; }
    [[nodiscard]] static interval unbounded() { return {}; }
    bool operator==(interval const&) const = default;
};

/// The smallest interval that holds both.
[[nodiscard]] interval hull(interval const& a, interval const& b);
[[nodiscard]] interval operator+(interval const& a, interval const& b);
[[nodiscard]] interval operator*(interval const& a, interval const& b);

}  // namespace kaohe
