#pragma once

#include <string>

#include <kaohe/io/report/report.hpp>

namespace kaohe {

/// The report as one HTML file that needs nothing else: no script, no outside resource (its content security
/// policy forbids both), made for the screen and for A4 paper. Texts are escaped.
[[nodiscard]] std::string write_html(report const& shown);

}  // namespace kaohe
