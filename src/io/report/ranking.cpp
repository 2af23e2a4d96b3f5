#include <algorithm>
#include <limits>

#include <kaohe/number/if_it_fits.hpp>
#include <kaohe/number/rounding.hpp>

#include "parts.hpp"
#include "value.hpp"
#include "words.hpp"

namespace kaohe {

namespace {

std::string const& group_of(evaluation const& of, std::size_t sheet) {
    return of.cohort->subjects[of.sheets[sheet].subject].group;
}

std::vector<ranked_group> grouped(evaluation const& of) {
    std::vector<ranked_group> groups;
    for (named_group const& each : of.scheme->written().groups) groups.push_back({each.id, {}});
    for (std::size_t i = 0; i < of.sheets.size(); ++i) {
        std::string const& id = group_of(of, i);
        auto found = std::find_if(groups.begin(), groups.end(),
                                  [&](ranked_group const& each) { return each.id == id; });
        if (found == groups.end()) found = groups.insert(groups.end(), {id, {}});
        found->sheets.push_back(i);
    }
    std::erase_if(groups, [](ranked_group const& each) { return each.sheets.empty(); });
    return groups;
}

number greatest_total(evaluation const& of, ranked_group const& group) {
    number greatest;
    for (std::size_t const each : group.sheets)
        if (of.sheets[each].rank) greatest = std::max(greatest, *of.sheets[each].total);
    return greatest;
}

// As exactly as a bar can show it; who is not ranked is not compared.
std::optional<number> share_of(sheet const& shown, number const& greatest) {
    if (!shown.rank) return std::nullopt;
    if (shown.total->sign() <= 0) return 0;
    return if_it_fits([&] { return round(*shown.total / greatest, 4, rounding::half_up); });
}

// Those of places and points are empty where none are given, those of what is met where they are.
std::vector<report_column> ranking_columns(language in) {
    return {{fill(report_words::rank, in), alignment::right},
            {fill(report_words::subject, in)},
            {fill(report_words::period, in)},
            {fill(report_words::total, in), alignment::right},
            {fill(report_words::share, in)},
            {fill(report_words::result, in)},
            {fill(report_words::lines_met, in)},
            {fill(report_words::grade, in)},
            {fill(report_words::effects, in)},
            {fill(report_words::awards, in)}};
}

bool is_empty(report_table const& table, std::size_t column) {
    return std::all_of(table.rows.begin(), table.rows.end(),
                       [&](auto const& row) { return row[column].text.empty() && !row[column].share; });
}

// Where nobody has an effect or an award, or all have one period, there is nothing to compare.
void drop_empty_columns(report_table& table) {
    for (std::size_t i = table.columns.size(); i-- > 0;) {
        if (!is_empty(table, i)) continue;
        auto const at = static_cast<std::ptrdiff_t>(i);
        table.columns.erase(table.columns.begin() + at);
        for (auto& row : table.rows) row.erase(row.begin() + at);
    }
}

int place_by_met(std::optional<bool> met) { return !met ? 3 : *met ? 1 : 2; }

/// Makes the rows of one group's ranking.
class ranking_rows {
public:
    ranking_rows(report_ground const& on, ranked_group const& group, linking with, language in)
        : on_{on}, greatest_{greatest_total(on.made, group)}, with_{with}, in_{in} {}

    [[nodiscard]] std::vector<report_cell> row(std::size_t at) const {
        sheet const& shown = of_.sheets[at];
        bool const has_points = of_.scheme->gives_points();
        return {{has_points ? rank_text(shown) : std::string{}},
                {.text = on_.titles[shown.subject],
                 .sheet = with_ == linking::to_sheets ? anchor_of(at) : std::string{}},
                {on_.has_several_periods ? period_text(*of_.cohort, of_.cohort->subjects[shown.subject])
                                         : std::string{}},
                {has_points ? points_text(shown.total, in_) : std::string{}},
                {.share = share_of(shown, greatest_)},
                {has_points ? std::string{} : met_text(shown.nodes.front().met, in_)},
                {has_points ? std::string{} : lines_met_text(shown, *of_.scheme, in_)},
                {grade_name(shown, *of_.scheme)},
                {effects_text(of_, shown, in_)},
                {awards_text(on_, shown, in_)}};
    }

private:
    [[nodiscard]] std::string rank_text(sheet const& of) const {
        return of.rank ? std::to_string(*of.rank) : fill(report_words::none, in_);
    }

    report_ground const& on_;
    evaluation const& of_ = on_.made;
    number greatest_;
    linking with_;
    language in_;
};

}  // namespace

std::vector<ranked_group> ranked_groups(evaluation const& of) {
    std::vector<ranked_group> groups = grouped(of);
    auto const place = [&](std::size_t sheet) {
        if (!of.scheme->gives_points()) return place_by_met(of.sheets[sheet].nodes.front().met);
        return of.sheets[sheet].rank.value_or(std::numeric_limits<int>::max());
    };
    for (ranked_group& each : groups)
        std::stable_sort(each.sheets.begin(), each.sheets.end(),
                         [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
    return groups;
}

std::string group_title(keyed<named_group> const& declared, std::string const& id, language in) {
    for (named_group const& each : declared)
        if (each.id == id && !each.title.empty()) return each.title.in(in);
    return id;
}

static std::string caption_of(scheme const& by, std::string const& group, language in) {
    bool const has_points = by.gives_points();
    if (group.empty()) return fill(has_points ? report_words::ranking : report_words::attainment, in);
    return fill(has_points ? report_words::ranking_of : report_words::attainment_of, in,
                {{"group", group_title(by.written().groups, group, in)}});
}

report_table ranking_table(report_ground const& of, ranked_group const& group, linking with, language in) {
    report_table table{
        .caption = caption_of(*of.made.scheme, group.id, in), .columns = ranking_columns(in), .rows = {}};
    ranking_rows const rows{of, group, with, in};
    for (std::size_t const each : group.sheets) table.rows.push_back(rows.row(each));
    drop_empty_columns(table);
    return table;
}

report_table sections_table(evaluation const& of, std::size_t sheet, std::string title, language in) {
    kaohe::sheet const& shown = of.sheets[sheet];
    bool const has_points = of.scheme->gives_points();
    report_table table{
        .caption = std::move(title),
        .columns = {{fill(report_words::clause, in)},
                    {fill(report_words::item, in)},
                    {fill(has_points ? report_words::points : report_words::result, in), alignment::right}},
        .rows = {}};
    auto const nodes = of.scheme->nodes();
    for (std::size_t i = 1; i < nodes.size() && !nodes[i].repeated_by; i = nodes[i].end)
        table.rows.push_back({{nodes[i].clause},
                              {title_of(*nodes[i].written, in)},
                              {result_text(shown.nodes[i], *of.scheme, in)}});
    if (has_points) {
        table.rows.push_back({{}, {fill(report_words::total, in)}, {points_text(shown.total, in)}});
    } else {
        table.rows.push_back({{}, {fill(report_words::result, in)}, {met_text(shown.nodes.front().met, in)}});
        table.rows.push_back(
            {{}, {fill(report_words::lines_met, in)}, {lines_met_text(shown, *of.scheme, in)}});
    }
    return table;
}

}  // namespace kaohe
