#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <kaohe/evaluate/sheet.hpp>
#include <kaohe/io/report/report.hpp>
#include <kaohe/scheme/definition.hpp>
#include <kaohe/study/explain.hpp>

#include "open_ranking.hpp"
#include "value.hpp"

// What the reports are put together from.
namespace kaohe {

/// What every part of a report stands on.
struct report_ground {
    evaluation const& made;
    open_ranking open{made};
    std::vector<std::string> titles = titles_of(*made.cohort);  ///< of the subjects
    bool has_several_periods = periods_of(*made.cohort).size() > 1;
};

/// A report of which all is said but its tables and sheets. `layers` are those that were read, if any was
/// fixed.
[[nodiscard]] report begun(report_ground const& on, std::string const& layers, language in);
/// With the layer that the evaluation read.
[[nodiscard]] report begun(report_ground const& on, language in);

/// A group's subjects as indices into evaluation::sheets, best first; those without a rank stand last. Where
/// no points are given, those who meet all stand first.
struct ranked_group {
    std::string id;  ///< empty: the cohort has no groups
    std::vector<std::size_t> sheets;
};

/// The groups as the scheme declares them, then others as they come.
[[nodiscard]] std::vector<ranked_group> ranked_groups(evaluation const& of);

/// Whether a table's rows lead to sheets in the same report.
enum class linking { none, to_sheets };

/// Who stands where; in a scheme without points, who meets what.
[[nodiscard]] report_table ranking_table(report_ground const& of, ranked_group const& group, linking with,
                                         language in);

/// A subject's sections below the root, down to the first level.
[[nodiscard]] report_table sections_table(evaluation const& of, std::size_t sheet, std::string title,
                                          language in);

/// A sheet without its entries.
[[nodiscard]] report_sheet sheet_head(report_ground const& by, explanation const& of, std::string anchor,
                                      language in);

/// `anchor` is the name by which rankings link to it.
[[nodiscard]] report_sheet sheet_of(report_ground const& by, explanation const& of, std::string anchor,
                                    language in);

void add_rankings(report& to, report_ground const& of, linking with);

/// The anchor of a subject's sheet.
[[nodiscard]] std::string anchor_of(std::size_t sheet);

/// The rankings, and behind them every subject's sheet, made of its explanation and its anchor.
template <class MakeSheet>
[[nodiscard]] report rankings_and_sheets(evaluation const& of, language in, MakeSheet const& make) {
    report_ground const ground{of};
    report made = begun(ground, in);
    add_rankings(made, ground, linking::to_sheets);
    explainer explained{of};
    for (ranked_group const& group : ranked_groups(of))
        for (std::size_t const each : group.sheets)
            made.sheets.push_back(make(ground, explained(each), anchor_of(each)));
    return made;
}

/// Of a sheet's lines that are met or not, how many are.
[[nodiscard]] std::string lines_met_text(sheet const& of, scheme const& by, language in);

/// Of a declared group or class; its id where it has none.
[[nodiscard]] std::string group_title(keyed<named_group> const& declared, std::string const& id, language in);

/// The titles of a subject's effects and awards for one cell; undetermined ones say so, and an award by a
/// rank that may change.
[[nodiscard]] std::string effects_text(evaluation const& of, sheet const& shown, language in);
[[nodiscard]] std::string awards_text(report_ground const& by, sheet const& shown, language in);

}  // namespace kaohe
