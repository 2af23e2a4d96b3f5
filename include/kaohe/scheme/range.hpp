#pragma once

#include <cstdint>
#include <span>

#include <kaohe/expr/environment.hpp>
#include <kaohe/number/interval.hpp>
#include <kaohe/scheme/placed_node.hpp>
#include <kaohe/scheme/scheme.hpp>

namespace kaohe {

/// Whether a node may be left out of its section: by `when`, a policy or because all below it are. What
/// cannot be ruled out counts.
[[nodiscard]] bool can_be_absent(std::span<placed_node const> nodes, std::uint32_t node);

/// The least and most points of a node after its clamp: what `fail` takes the least of (language.md 5, 8).
/// Tables by class, group and period are read for the subject, if there is one.
[[nodiscard]] interval range_of(std::span<placed_node const> nodes, std::uint32_t node, environment* subject);

/// The same before the clamp: whether a cap or a floor can ever be reached.
[[nodiscard]] interval unclamped_range_of(std::span<placed_node const> nodes, std::uint32_t node,
                                          environment* subject);

}  // namespace kaohe
