#pragma once

#include <optional>
#include <span>

#include <kaohe/expr/environment.hpp>
#include <kaohe/scheme/placed_node.hpp>
#include <kaohe/study/shortfall.hpp>

#include "scored_place.hpp"

namespace kaohe {

/// What the line lacks that was scored here and is not met. Nothing where its rule is more than a demand,
/// where it does not measure exactly one count, or where no other count would meet it.
[[nodiscard]] std::optional<shortfall> find_shortfall(placed_node const& line, scored_place const& where,
                                                      std::span<declaration const> indicators);

}  // namespace kaohe
