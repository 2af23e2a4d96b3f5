#include <algorithm>
#include <array>

#include <kaohe/io/write_reconciliation.hpp>

#include <kaohe/base/text.hpp>
#include <kaohe/number/format.hpp>

#include "io/report/entry.hpp"
#include "io/report/parts.hpp"
#include "io/report/value.hpp"
#include "io/report/words.hpp"

namespace kaohe {
namespace {

class reconciliation_tables {
public:
    reconciliation_tables(reconciliation const& of, std::vector<std::string> titles, language in)
        : of_{of}, titles_{std::move(titles)}, in_{in}, first_{people_text(*of.first->layer, in)},
          second_{people_text(*of.second->layer, in)} {}

    [[nodiscard]] report_table totals() const {
        if (!scheme_.gives_points()) return results();
        report_table table{.caption = fill(report_words::totals_and_ranks, in_),
                           .columns = {{fill(report_words::subject, in_)},
                                       column(report_words::total, first_),
                                       column(report_words::total, second_),
                                       {fill(report_words::difference, in_), alignment::right},
                                       column(report_words::rank, first_),
                                       column(report_words::rank, second_)}};
        for (compared_sheet const& each : of_.sheets)
            table.rows.push_back({{titles_[each.first->subject]},
                                  {points_text(each.first->total, in_)},
                                  {points_text(each.second->total, in_)},
                                  {change_text(each.change)},
                                  {rank_text(*each.first)},
                                  {rank_text(*each.second)}});
        add_consequences(table);
        return table;
    }

    [[nodiscard]] report_table lines(compared_sheet const& of) const {
        phrase const& result = scheme_.gives_points() ? report_words::points : report_words::result;
        report_table table{.caption = titles_[of.first->subject],
                           .columns = {{fill(report_words::clause, in_)},
                                       {fill(report_words::item, in_)},
                                       column(report_words::figure, first_),
                                       column(report_words::figure, second_),
                                       column(result, first_),
                                       column(result, second_)}};
        if (scheme_.gives_points())
            table.columns.push_back({fill(report_words::difference, in_), alignment::right});
        table.columns.push_back({fill(report_words::grounds, in_)});
        for (compared_line const& each : of.lines) table.rows.push_back(row_of(each));
        return table;
    }

private:
    /// In place of totals and ranks, where there are none.
    [[nodiscard]] report_table results() const {
        report_table table{.caption = fill(report_words::attainment, in_),
                           .columns = {{fill(report_words::subject, in_)},
                                       column(report_words::result, first_),
                                       column(report_words::result, second_)}};
        for (compared_sheet const& each : of_.sheets)
            table.rows.push_back({{titles_[each.first->subject]},
                                  {met_text(each.first->nodes.front().met, in_)},
                                  {met_text(each.second->nodes.front().met, in_)}});
        add_consequences(table);
        return table;
    }

    /// Grades, effects and awards, each where it is not the same for all.
    void add_consequences(report_table& to) const {
        add_pair(to, report_words::grade,
                 [&](report_ground const&, sheet const& of) { return grade_name(of, scheme_); });
        add_pair(to, report_words::effects,
                 [&](report_ground const& on, sheet const& of) { return effects_text(on.made, of, in_); });
        add_pair(to, report_words::awards,
                 [&](report_ground const& on, sheet const& of) { return awards_text(on, of, in_); });
    }

    template <class Tell>
    void add_pair(report_table& to, phrase const& title, Tell const& tell) const {
        std::vector<std::array<std::string, 2>> told;
        for (compared_sheet const& each : of_.sheets)
            told.push_back({tell(first_ground_, *each.first), tell(second_ground_, *each.second)});
        if (std::ranges::all_of(told, [](auto const& each) { return each[0] == each[1]; })) return;
        for (std::string const& layer : {first_, second_})
            to.columns.push_back({column(title, layer).title, alignment::left});
        for (std::size_t i = 0; i < told.size(); ++i)
            for (std::string& each : told[i]) to.rows[i].push_back({std::move(each)});
    }

    [[nodiscard]] std::vector<report_cell> row_of(compared_line const& of) const {
        std::vector<report_cell> row{{of.node->clause},          {title_of(of)},
                                     {value_text(of, of.first)}, {value_text(of, of.second)},
                                     {result_of(of.first)},      {result_of(of.second)}};
        if (scheme_.gives_points()) row.push_back({change_text(of.change)});
        row.push_back({grounds_of(of)});
        return row;
    }

    [[nodiscard]] report_column column(phrase const& what, std::string const& layer) const {
        return {fill(report_words::in_layer, in_, {{"title", fill(what, in_)}, {"layer", layer}}),
                alignment::right};
    }

    [[nodiscard]] std::string none() const { return fill(report_words::none, in_); }

    [[nodiscard]] std::string change_text(std::optional<number> const& of) const {
        if (!of) return none();
        return (of->sign() > 0 ? "+" : "") + to_people_text(*of);
    }

    [[nodiscard]] std::string rank_text(sheet const& of) const {
        return of.rank ? std::to_string(*of.rank) : none();
    }

    [[nodiscard]] std::string result_of(node_result const* of) const {
        return of ? result_text(*of, scheme_, in_) : none();
    }

    /// A member is told by its id.
    [[nodiscard]] std::string title_of(compared_line const& of) const {
        std::string const title = kaohe::title_of(*of.node->written, in_);
        std::size_t const member = std::min(of.id.find('['), of.id.size());
        return title + of.id.substr(member);
    }

    [[nodiscard]] std::string value_text(compared_line const& of, node_result const* side) const {
        bool const is_stopped =
            side && (side->status == status::not_in_force || side->status == status::voided);
        bool const is_told = side && (side->value.present() || !is_stopped);
        return is_told ? people_text(side->value, of.node->measured, in_) : none();
    }

    /// Which figures differ, and what was said of those that changed them.
    [[nodiscard]] std::string grounds_of(compared_line const& of) const {
        std::vector<std::string> found;
        for (compared_figure const& each : of.figures) {
            figure const& shown = each.second ? *each.second : *each.first;
            found.push_back(
                fill(report_words::changed_figure, in_,
                     {{"title", kaohe::title_of(shown, in_)},
                      {"first", each.first ? people_text(each.first->value, each.first->type, in_) : none()},
                      {"second", each.second ? told_value(*each.second, in_) : none()}}));
        }
        return join(found, report_words::semicolon.in(in_));
    }

    reconciliation const& of_;
    scheme const& scheme_ = *of_.first->scheme;
    std::vector<std::string> titles_;
    language in_;
    std::string first_;
    std::string second_;
    report_ground first_ground_{*of_.first};
    report_ground second_ground_{*of_.second};
};

}  // namespace

report reconciliation_report(reconciliation const& of, language in) {
    std::string const layers =
        joined({people_text(*of.first->layer, in), people_text(*of.second->layer, in)}, in);
    report made = begun({*of.second}, layers, in);
    for (std::string& each : begun({*of.first}, layers, in).notices)
        if (std::ranges::find(made.notices, each) == made.notices.end())
            made.notices.push_back(std::move(each));
    if (of.sheets.empty()) made.notices.push_back(fill(report_words::no_difference, in));
    if (of.sheets.empty()) return made;
    reconciliation_tables const tables{of, titles_of(*of.first->cohort), in};
    made.tables.push_back(tables.totals());
    for (compared_sheet const& each : of.sheets)
        if (!each.lines.empty()) made.tables.push_back(tables.lines(each));
    return made;
}

}  // namespace kaohe
