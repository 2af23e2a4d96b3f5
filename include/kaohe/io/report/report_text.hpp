#pragma once

#include <string>

#include <kaohe/io/render.hpp>
#include <kaohe/io/report/report.hpp>

namespace kaohe {

/// The report for a terminal: columns align by display width, so that Chinese and Latin text stand in one
/// grid.
[[nodiscard]] std::string write_text(report const& shown, colouring with = colouring::plain);

}  // namespace kaohe
