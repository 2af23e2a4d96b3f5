#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include <kaohe/expr/syntax.hpp>
#include <kaohe/model/fact.hpp>
#include <kaohe/scheme/definition.hpp>

namespace kaohe {

/// A count that a line can measure: an indicator's, a field's of the record that is scored, or, where that is
/// all it measures, how many there are in a set.
struct measured_count {
    operation what{};
    std::uint32_t target = 0;
    std::uint32_t level = 0;
    std::optional<kaohe::layer> layer = {};

    bool operator==(measured_count const&) const = default;

    /// Precondition: it is an indicator's.
    [[nodiscard]] fact_reference asked() const { return {target, 0, layer}; }
};

/// What a derived indicator is computed by; null for others, for tables, and where a layer is asked for.
[[nodiscard]] expression const* formula_of(expression_node const& fact,
                                           std::span<declaration const> indicators);

/// Whether the count moves something else that the line depends on: a set that it has a part in, or another
/// item.
[[nodiscard]] bool moves_something_else(measured_count const& of, node const& line,
                                        std::span<declaration const> indicators);

}  // namespace kaohe
