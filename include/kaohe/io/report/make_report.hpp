#pragma once

#include <cstddef>
#include <span>

#include <kaohe/base/language.hpp>
#include <kaohe/evaluate/sheet.hpp>
#include <kaohe/io/report/report.hpp>

namespace kaohe {

/// The rankings: a table a group, best first, with bars.
[[nodiscard]] report rank_report(evaluation const& of, language in);

/// The points of every subject's upper sections: a table a subject, in the cohort's order.
[[nodiscard]] report score_report(evaluation const& of, language in);

/// The explained sheets of some subjects, given as indices into evaluation::sheets.
[[nodiscard]] report explain_report(evaluation const& of, std::span<std::size_t const> sheets, language in);

/// The rankings, and behind them every subject's explained sheet.
[[nodiscard]] report full_report(evaluation const& of, language in);

}  // namespace kaohe
