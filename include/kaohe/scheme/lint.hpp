#pragma once

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/scheme/placed_node.hpp>
#include <kaohe/scheme/scheme.hpp>

namespace kaohe {

/// What is doubtful about a scheme that loads: official sheets contain slips, so these are warnings.
/// Declared points against the sum of the parts, indicators nobody uses, tiers that never matter, caps and
/// floors nobody reaches, roots that can be endless fractions.
[[nodiscard]] diagnostics lint(scheme const& of);

}  // namespace kaohe
