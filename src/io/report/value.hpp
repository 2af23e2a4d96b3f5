#pragma once

#include <string>
#include <vector>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/base/language.hpp>
#include <kaohe/evaluate/sheet.hpp>
#include <kaohe/model/value.hpp>
#include <kaohe/study/explain.hpp>

// Values and names as the reports say them.
namespace kaohe {

/// "a, b and c" without the "and", in the punctuation of the language.
[[nodiscard]] std::string joined(std::vector<std::string> const& names, language in);

/// A value for people, or why there is none.
[[nodiscard]] std::string people_text(outcome const& of, value_type const& type, language in);

/// 自评, 考评 or 核定.
[[nodiscard]] std::string people_text(layer of, language in);

/// Points or a total; a dash where there is none.
[[nodiscard]] std::string points_text(std::optional<number> const& of, language in);

/// Whether something is met; a dash where that is not known.
[[nodiscard]] std::string met_text(std::optional<bool> of, language in);

/// What a node came to: its points, or in a scheme without points whether it is met.
[[nodiscard]] std::string result_text(node_result const& of, scheme const& by, language in);

/// Of an effect or an award.
template <class Titled>
[[nodiscard]] std::string title_or_id(Titled const& of, language in) {
    return of.title.empty() ? of.id : of.title.in(in);
}

[[nodiscard]] std::string title_of(node const& of, language in);
[[nodiscard]] std::string title_of(figure const& of, language in);
[[nodiscard]] std::string title_of(subject const& of);
/// How many members a set left out.
[[nodiscard]] std::string left_out_text(figure const& of, language in);
/// The titles of all subjects, each with its id behind it where another one has that name in the same period.
[[nodiscard]] std::vector<std::string> titles_of(cohort const& in);

/// The period that a subject is scored for; empty if there is none.
[[nodiscard]] std::string period_text(cohort const& in, subject const& of);
/// All of them, each once.
[[nodiscard]] std::vector<std::string> periods_of(cohort const& in);

/// The facts that an effect or an award waits for, by title.
[[nodiscard]] std::string joined(waiting const& facts, scheme const& by, language in);

}  // namespace kaohe
