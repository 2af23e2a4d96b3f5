#include <kaohe/io/report/report_csv.hpp>

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include <kaohe/number/format.hpp>

#include "csv_text.hpp"
#include "io/report/parts.hpp"
#include "io/report/sentence.hpp"
#include "io/report/value.hpp"

namespace kaohe {

namespace {

constexpr int places = 4;

void add_rounded(csv_text& to, std::optional<number> const& amount) {
    to.add_plain(amount ? to_text(round(*amount, places, rounding::half_up)) : std::string{});
}

void add_exact(csv_text& to, std::optional<number> const& amount) {
    to.add_plain(amount ? to_text(*amount) : std::string{});
}

void add_header(csv_text& to, std::span<std::string_view const> names) {
    for (std::string_view const each : names) to.add_plain(each);
}

/// The ids of some effects or awards, those that are undetermined with a question mark.
template <class Result, class Written>
std::string ids(std::vector<Result> const& results, std::vector<Written> const& written,
                std::uint32_t Result::* index) {
    std::string text;
    for (Result const& each : results) {
        bool const is_open = word(each.state) == "undetermined";
        text.append(text.empty() ? "" : " ").append(written[each.*index].id).append(is_open ? "?" : "");
    }
    return text;
}

void add_subject(csv_text& to, evaluation const& of, sheet const& shown) {
    subject const& about = of.cohort->subjects[shown.subject];
    to.add_text(about.id);
    to.add_text(about.name);
    to.add_text(about.group);
    to.add_plain(period_text(*of.cohort, about));
}

void add_met(csv_text& to, std::optional<bool> met) { to.add_plain(!met ? "" : *met ? "true" : "false"); }

void add_attainment(csv_text& to, evaluation const& of, sheet const& shown) {
    met_count const lines = count_met(shown, *of.scheme);
    add_met(to, shown.nodes.front().met);
    to.add_plain(std::to_string(lines.met));
    to.add_plain(std::to_string(lines.missed));
}

void add_place(csv_text& to, sheet const& shown) {
    to.add_plain(shown.rank ? std::to_string(*shown.rank) : std::string{});
    add_rounded(to, shown.total);
    add_exact(to, shown.total);
    add_exact(to, shown.points);
}

void add_result(csv_text& to, evaluation const& of, sheet const& shown) {
    definition const& written = of.scheme->written();
    if (of.scheme->gives_points()) add_place(to, shown);
    else add_attainment(to, of, shown);
    to.add_text(ids(shown.effects, written.effects, &effect_result::effect));
    to.add_text(ids(shown.awards, written.awards, &award_result::award));
    if (written.grades) to.add_text(grade_name(shown, *of.scheme));
}

constexpr std::array<std::string_view, 4> subject_columns{"id", "name", "group", "period"};
constexpr std::array<std::string_view, 4> place_columns{"rank", "total", "total_exact", "points_exact"};
constexpr std::array<std::string_view, 3> attainment_columns{"met", "lines_met", "lines_missed"};
constexpr std::array<std::string_view, 2> after_columns{"effects", "awards"};
constexpr std::array<std::string_view, 4> node_columns{"item", "clause", "title", "status"};
constexpr std::array<std::string_view, 3> points_columns{"points", "points_exact", "attainable"};

void add_result_header(csv_text& to, scheme const& by) {
    add_header(to, subject_columns);
    if (by.gives_points()) add_header(to, place_columns);
    else add_header(to, attainment_columns);
    add_header(to, after_columns);
    if (by.written().grades) to.add_plain("grade");
}

void add_explain_header(csv_text& to, scheme const& by) {
    add_header(to, subject_columns);
    add_header(to, node_columns);
    if (by.gives_points()) add_header(to, points_columns);
    else to.add_plain("met");
    to.add_plain("reason");
    to.end_row();
}

void add_points(csv_text& to, explained_node const& of) {
    add_rounded(to, of.result->points);
    add_exact(to, of.result->points);
    add_exact(to, of.attainable);
}

/// Below the root, what every sheet has once: not what stands inside `each`.
std::vector<std::uint32_t> listed_once(std::span<placed_node const> nodes) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 1; i < nodes.size(); ++i)
        if (!nodes[i].repeated_by) found.push_back(i);
    return found;
}

}  // namespace

std::string write_score_csv(evaluation const& of, csv_audience reader) {
    csv_text text{reader};
    std::vector<std::uint32_t> const nodes = listed_once(of.scheme->nodes());
    add_result_header(text, *of.scheme);
    for (std::uint32_t const each : nodes) text.add_text(of.scheme->nodes()[each].written->id);
    text.end_row();
    for (sheet const& each : of.sheets) {
        add_subject(text, of, each);
        add_result(text, of, each);
        for (std::uint32_t const node : nodes) {
            if (of.scheme->gives_points()) add_rounded(text, each.nodes[node].points);
            else add_met(text, each.nodes[node].met);
        }
        text.end_row();
    }
    return text.take();
}

std::string write_rank_csv(evaluation const& of, csv_audience reader) {
    csv_text text{reader};
    add_result_header(text, *of.scheme);
    text.end_row();
    for (ranked_group const& group : ranked_groups(of)) {
        for (std::size_t const each : group.sheets) {
            add_subject(text, of, of.sheets[each]);
            add_result(text, of, of.sheets[each]);
            text.end_row();
        }
    }
    return text.take();
}

std::string write_explain_csv(evaluation const& of, std::span<std::size_t const> sheets, csv_audience reader,
                              language in) {
    csv_text text{reader};
    add_explain_header(text, *of.scheme);
    explainer explain_sheet{of};
    for (std::size_t const each : sheets) {
        explanation const explained = explain_sheet(each);
        for (explained_node const& node : explained.nodes) {
            add_subject(text, of, *explained.sheet);
            text.add_text(node.id);
            text.add_text(node.node->clause);
            text.add_text(node.node->written->title.in(in));
            text.add_plain(word(node.result->status));
            if (of.scheme->gives_points()) add_points(text, node);
            else add_met(text, node.result->met);
            text.add_text(reason_of(node, *explained.sheet, in));
            text.end_row();
        }
    }
    return text.take();
}

}  // namespace kaohe
