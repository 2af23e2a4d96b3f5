#pragma once

#include <optional>
#include <string>
#include <vector>

#include <kaohe/base/limits.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/io/json.hpp>
#include <kaohe/io/source.hpp>
#include <kaohe/model/cohort.hpp>
#include <kaohe/model/period.hpp>
#include <kaohe/scheme/scheme.hpp>

namespace kaohe {

/// A cohort as read, and what was found beside it: notes, warnings, and an error for every fact outside its
/// indicator's domain. Such a fact is `invalid` and its lines will be errors; who wants to refuse the cohort
/// for it asks has_errors(findings).
struct cohort_read {
    kaohe::cohort cohort;
    diagnostics findings;
};

/// A CSV of records: the columns `subject` and `id`, and the fields of the list by id or title.
struct records_source {
    std::string list;  ///< the indicator, or one layer of it: `articles@self`
    source from;
};

/// The documents that make up one cohort: `kaohe-cohort/1` JSON, or CSV with a header of ids or titles of
/// indicators.
struct cohort_sources {
    std::vector<source> current;  ///< merged by subject id
    /// The period before: its current facts fill `@prior`, its `@prior` fills `@-2`.
    std::vector<source> prior = {};
    /// A list that is given so is complete: who has no row in it has an empty list.
    std::vector<records_source> records = {};
    std::vector<source> history = {};          ///< `kaohe-sheets/1` of earlier periods
    std::optional<kaohe::period> period = {};  ///< for subjects to which no document gives one
};

/// Reads and merges the documents of a cohort (language.md 2, 7, 8). It is refused as a whole, with every
/// mistake located and listed, where a document is none, a column or key names no indicator, an id stands
/// twice, text is outside its type's grammar, two documents give unequal values for one fact, there is no
/// subject, or only some have a group. Errors: the codes of the document, number and fact groups, and
/// group_missing.
[[nodiscard]] result<cohort_read> read_cohort(cohort_sources const& from, scheme const& under,
                                              limits const& within = {});

/// The same of a `kaohe-cohort/1` value inside another document, such as a case. Places are pointers below
/// `at`.
[[nodiscard]] result<cohort_read> read_cohort(json_value const& document, place const& at,
                                              scheme const& under, limits const& within = {});

}  // namespace kaohe
