#pragma once

#include <kaohe/evaluate/sheet.hpp>

namespace kaohe {

/// Adds what a reader must know before trusting the ranking, and whether it is provisional.
void add_notes(evaluation& of);

}  // namespace kaohe
