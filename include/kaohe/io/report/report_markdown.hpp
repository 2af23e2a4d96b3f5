#pragma once

#include <string>

#include <kaohe/io/report/report.hpp>

namespace kaohe {

/// The report as Markdown with pipe tables (GitHub Flavored Markdown). Texts are escaped: they show as
/// written.
[[nodiscard]] std::string write_markdown(report const& shown);

}  // namespace kaohe
