#pragma once

#include <string>

#include <kaohe/base/language.hpp>
#include <kaohe/io/report/report.hpp>
#include <kaohe/io/report/report_csv.hpp>
#include <kaohe/io/write_json.hpp>
#include <kaohe/io/write_sheets.hpp>
#include <kaohe/study/reconcile.hpp>

namespace kaohe {

// Both evaluations of these have a layer.

/// A `kaohe-diff/1` document: of everything that there is twice, first and second stand in a list.
[[nodiscard]] std::string write_reconciliation(reconciliation const& of, identity const& made_of,
                                               json_layout layout = json_layout::indented);

/// One row a line that differs, and one a subject for its total and rank, by the id of the root.
[[nodiscard]] std::string write_reconciliation_csv(reconciliation const& of, csv_audience reader,
                                                   language in);

/// Totals and ranks side by side, then the lines of each subject.
[[nodiscard]] report reconciliation_report(reconciliation const& of, language in);

}  // namespace kaohe
