#pragma once

#include <kaohe/base/limits.hpp>
#include <kaohe/expr/syntax.hpp>

namespace kaohe {

/// Reads an expression of which a program gave the text alone. Findings are appended, in the place `at` and
/// with the offset into the text. False if there were any.
bool read_text(expression& formula, limits const& within, place const& at, diagnostics& findings);

}  // namespace kaohe
