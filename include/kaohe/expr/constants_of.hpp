#pragma once

#include <functional>
#include <optional>
#include <string>

#include <kaohe/expr/quantity.hpp>

namespace kaohe {

/// Visits every constant that a bound quantity can come to, those of tables included, each as a quantity that
/// has a number, with its JSON pointer below `of`.
void for_each_constant(quantity const& of,
                       std::function<void(quantity const&, std::string const&)> const& visit);

/// A constant that stands above one which must not be lower.
struct reversal {
    std::string below;  ///< JSON pointer below `low`
    number low;
    number high;
};

/// The first constant of `low` that is above the one of `high` which goes with it: of two tables by the same
/// name the entries of one name, else all.
[[nodiscard]] std::optional<reversal> find_reversal(quantity const& low, quantity const& high);

}  // namespace kaohe
