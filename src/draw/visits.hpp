#pragma once

#include <vector>

#include <kaohe/draw/draw.hpp>

namespace kaohe {

/// Units in the order in which they were drawn, put into the order in which they are to be visited: behind
/// each unit come those that were drawn within it. Those drawn within one who was not drawn itself stay
/// together.
[[nodiscard]] std::vector<drawn_unit> in_order_of_visits(std::vector<drawn_unit> drawn);

}  // namespace kaohe
