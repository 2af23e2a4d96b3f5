#pragma once

#include <optional>

#include <kaohe/expr/bind.hpp>

#include "types.hpp"

namespace kaohe {

/// bind_expression(), and what is known of the result beyond its type; nothing if there were errors.
[[nodiscard]] std::optional<operand> bind_to_operand(expression& formula, scope const& names, place const& at,
                                                     diagnostics& findings);

}  // namespace kaohe
