#pragma once

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/io/source.hpp>

namespace kaohe {

/// Finds line, column and source line of every place of this file that a diagnostic names by a JSON pointer
/// and that has no line yet, by reading the text again. A pointer to nothing (a missing member) is shown at
/// the nearest value above it.
void locate(source const& in, diagnostics& findings);

}  // namespace kaohe
