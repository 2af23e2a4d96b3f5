#pragma once

#include <cstdint>
#include <optional>

#include <kaohe/expr/syntax.hpp>

namespace kaohe {

/// What an `@` or growth() cannot move to an earlier period: it reaches facts, and points("id") directly; not
/// sets, and not points further inside. Nothing if it can move all that stands before it.
[[nodiscard]] std::optional<std::uint32_t> unmoved_by(expression const& in, expression_node const& at);

/// What has no layers though an `@self` asks for one: points are those of the sheet, and a record's fields
/// have the layer of their list. Nothing if it reaches facts and nothing else.
[[nodiscard]] std::optional<std::uint32_t> without_layer(expression const& in, expression_node const& at);

}  // namespace kaohe
