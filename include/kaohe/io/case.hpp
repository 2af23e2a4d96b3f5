#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <kaohe/base/fields.hpp>
#include <kaohe/base/keyed.hpp>
#include <kaohe/base/language.hpp>
#include <kaohe/base/limits.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/evaluate/sheet.hpp>
#include <kaohe/io/json.hpp>
#include <kaohe/io/source.hpp>

namespace kaohe {

/// A value that a case expects; empty where it expects `null`.
template <class T>
struct nullable {
    std::optional<T> value;
};

/// What a case expects of one subject. Only what is named is asserted; lists are asserted whole, in any
/// order.
struct expected_sheet {
    using points_by_id = std::map<std::string, nullable<number>, std::less<>>;

    std::string id;  ///< of the subject
    points_by_id lines;
    points_by_id sections;
    std::map<std::string, nullable<bool>, std::less<>> met;  ///< of lines and sections
    std::optional<nullable<number>> points;
    std::optional<nullable<number>> total;
    std::optional<nullable<int>> rank;
    std::optional<nullable<std::string>> grade;
    std::map<std::string, kaohe::status, std::less<>> status;  ///< of lines and sections
    std::optional<std::vector<std::string>> effects;           ///< those that apply
    std::optional<std::vector<std::string>> undetermined;      ///< effects and awards
    std::optional<std::vector<std::string>> awards;            ///< those that are won

    static constexpr auto fields() {
        return fields_of(
            optional("lines", &expected_sheet::lines), optional("sections", &expected_sheet::sections),
            optional("met", &expected_sheet::met), optional("points", &expected_sheet::points),
            optional("total", &expected_sheet::total), optional("rank", &expected_sheet::rank),
            optional("grade", &expected_sheet::grade), optional("status", &expected_sheet::status),
            optional("effects", &expected_sheet::effects),
            optional("undetermined", &expected_sheet::undetermined),
            optional("awards", &expected_sheet::awards));
    }
};

/// Sheets, or that the cohort is refused with these codes and no others.
struct expectation {
    keyed<expected_sheet> sheets;
    std::optional<std::vector<std::string>> refused;
};

/// One case of a scheme: facts with what must come of them.
struct test_case {
    static constexpr std::string_view newest_format = "kaohe-case/1";

    std::string format;
    std::string id;
    bilingual title;
    bilingual why;
    json_value cohort;
    std::optional<kaohe::layer> layer;  ///< in which its facts are read; none: whichever comes first
    expectation expect;
    place where;  ///< of the case in its file

    static constexpr auto fields() {
        return fields_of(required("format", &test_case::format), required("id", &test_case::id),
                         optional("title", &test_case::title), optional("why", &test_case::why),
                         required("cohort", &test_case::cohort), optional("layer", &test_case::layer),
                         required("expect", &test_case::expect));
    }
};

/// Reads a `kaohe-case/1` document or a list of them; comments and trailing commas are allowed.
/// Errors, located: the codes of the catalogue's document and number groups.
[[nodiscard]] result<std::vector<test_case>> read_cases(source const& from, limits const& within = {});

/// Points, totals, ranks and grades that a case expects under a scheme that gives none
/// (case_without_points). Places are pointers into the case's file.
[[nodiscard]] diagnostics misplaced_in(test_case const& given, scheme const& under);

/// One thing that came out otherwise. Values are written as JSON: `"217"`, `null`, `["prize"]`.
struct difference {
    std::string subject;  ///< empty: the whole cohort
    std::string what;     ///< `total`, `lines/1.all`, `refused`, …; empty: the subject itself
    std::string expected;
    std::optional<std::string> found;  ///< empty: no such subject, line or section
};

/// What a case came to.
struct case_result {
    std::vector<difference> differences;
    diagnostics refusal;  ///< why the cohort was refused, if it was, whether or not that was expected

    [[nodiscard]] bool passed() const { return differences.empty(); }
};

/// Scores the cohort of a case and compares values, not spellings.
[[nodiscard]] case_result run(test_case const& given, scheme const& under, limits const& within = {});

}  // namespace kaohe
