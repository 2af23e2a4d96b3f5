#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include <kaohe/evaluate/sheet.hpp>

namespace kaohe {

/// Who reads the CSV. A spreadsheet (Excel, WPS) knows UTF-8 only by a byte order mark and ends rows with CR
/// LF; other programs want neither.
enum class csv_audience : std::uint8_t { program, spreadsheet };

// Column names are the same in every language. Points and totals are rounded to 4 places, half up; a `_exact`
// column beside them is text. Text that a spreadsheet would take for a formula gets an apostrophe before it
// (CWE-1236).

/// One row a subject, in the cohort's order: totals, then the points of every line and section below the
/// root, by id.
[[nodiscard]] std::string write_score_csv(evaluation const& of, csv_audience reader);

/// One row a subject, group by group, best first.
[[nodiscard]] std::string write_rank_csv(evaluation const& of, csv_audience reader);

/// One row a node of the given sheets (indices into evaluation::sheets), with its value, points and reason.
[[nodiscard]] std::string write_explain_csv(evaluation const& of, std::span<std::size_t const> sheets,
                                            csv_audience reader, language in);

}  // namespace kaohe
