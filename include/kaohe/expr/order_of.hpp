#pragma once

#include <compare>
#include <optional>

#include <kaohe/expr/quantity.hpp>

namespace kaohe {

/// The order of two levels where it is the same for every subject and period: of two constants, or of two
/// days of one year such as `date(period, 6, 30)` and `date(period, 12, 31)`. Nothing where it cannot be
/// told.
[[nodiscard]] std::optional<std::strong_ordering> order_of(level const& a, level const& b);

}  // namespace kaohe
