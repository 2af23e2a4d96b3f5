#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/expr/quantity.hpp>
#include <kaohe/model/indicator.hpp>

namespace kaohe {

/// The names an expression may use.
struct scope {
    std::span<indicator const> indicators;
    std::span<std::string const> nodes;    ///< ids of lines and sections, by index
    std::vector<std::string> classes;      ///< declared; empty: any text
    std::vector<std::string> groups;
};

/// Finds every name and type of an expression. Findings are appended; places carry offsets into the text.
void bind(expression& formula, scope const& names, diagnostics& findings);

/// The same for a quantity and what it is asked for. `like` is the type of `of`. `where` is the quantity's place.
void bind(quantity& of, scope const& names, role asked, value_type const& like, place const& where,
          diagnostics& findings);

/// The type of a bound expression.
[[nodiscard]] value_type const& type_of(expression const& bound);

}  // namespace kaohe
