#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <kaohe/base/language.hpp>
#include <kaohe/evaluate/sheet.hpp>
#include <kaohe/io/report/report.hpp>
#include <kaohe/io/report/report_csv.hpp>

namespace kaohe {

// The same reports, under a scheme that gives points, by the offices that answer for the items
// (study/offices.hpp). An item that several share stands under each of them. `office` is one that the scheme
// names: only its items are shown; or empty: all offices, and behind them what no office is named for.

/// Every subject's items with their points: a table a subject, in the cohort's order.
[[nodiscard]] report office_score_report(evaluation const& of, std::string_view office, language in);

/// The explained sheets of some subjects, given as indices into evaluation::sheets.
[[nodiscard]] report office_explain_report(evaluation const& of, std::span<std::size_t const> sheets,
                                           std::string_view office, language in);

/// The rankings, and behind them every subject's explained sheet.
[[nodiscard]] report office_full_report(evaluation const& of, std::string_view office, language in);

/// One row a subject and office: the sums of its own items, and of those that it shares.
[[nodiscard]] std::string write_office_score_csv(evaluation const& of, std::string_view office,
                                                 csv_audience reader);

/// As write_explain_csv, the rows of the items alone, with a column `office`: a row of a shared item stands
/// once for each of its offices.
[[nodiscard]] std::string write_office_explain_csv(evaluation const& of, std::span<std::size_t const> sheets,
                                                   std::string_view office, csv_audience reader, language in);

}  // namespace kaohe
