#pragma once

#include <string_view>

#include <kaohe/base/limits.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/model/fact.hpp>
#include <kaohe/model/indicator.hpp>

namespace kaohe {

/// Reads a fact as people write it into a cell or a JSON value, by the indicator's type (language.md 2, 8):
/// numbers, percentages with their sign unless the indicator says `written`, `true false 1 0 是 否`, ISO
/// dates, names of a choice. Empty text is not reported, `n/a` and `不适用` are not applicable. Full-width
/// forms are accepted and noted in the fact. A value that is well written but outside the indicator's domain
/// comes back with the state `invalid` (model/why_invalid.hpp says why). Errors: the number_* codes,
/// fact_placeholder (`—`, `N/A`, `无`), percent_without_sign, fact_sign_unexpected, flag_syntax, date_syntax,
/// date_impossible, date_serial. Their places carry at most an offset.
[[nodiscard]] result<fact> parse_fact(std::string_view text, indicator const& of, limits const& within = {});

/// True if a cell says that nothing applies: `n/a` or `不适用`.
[[nodiscard]] bool says_not_applicable(std::string_view text);

}  // namespace kaohe
