#include <kaohe/io/report/report_csv.hpp>

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "csv_rows.hpp"
#include "io/report/parts.hpp"

namespace kaohe {

namespace {

/// The ids of some effects or awards, those that are undetermined with a question mark.
template <class Result, class Written>
std::string ids_of(std::vector<Result> const& results, std::vector<Written> const& written,
                   std::uint32_t Result::* index) {
    std::string text;
    for (Result const& each : results) {
        bool const is_open = word(each.state) == "undetermined";
        text.append(text.empty() ? "" : " ").append(written[each.*index].id).append(is_open ? "?" : "");
    }
    return text;
}

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
    to.add_text(ids_of(shown.effects, written.effects, &effect_result::effect));
    to.add_text(ids_of(shown.awards, written.awards, &award_result::award));
    if (written.grades) to.add_text(grade_name(shown, *of.scheme));
}

constexpr std::array<std::string_view, 4> place_columns{"rank", "total", "total_exact", "points_exact"};
constexpr std::array<std::string_view, 3> attainment_columns{"met", "lines_met", "lines_missed"};
constexpr std::array<std::string_view, 2> after_columns{"effects", "awards"};

void add_result_header(csv_text& to, scheme const& by) {
    add_header(to, subject_columns);
    if (by.gives_points()) add_header(to, place_columns);
    else add_header(to, attainment_columns);
    add_header(to, after_columns);
    if (by.written().grades) to.add_plain("grade");
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
    node_cells const cells{*of.scheme, in};
    add_header(text, subject_columns);
    cells.add_header(text);
    text.end_row();
    explainer explain_sheet{of};
    for (std::size_t const each : sheets) {
        explanation const explained = explain_sheet(each);
        for (explained_node const& node : explained.nodes) {
            add_subject(text, of, *explained.sheet);
            cells.add(text, node, *explained.sheet);
            text.end_row();
        }
    }
    return text.take();
}

}  // namespace kaohe
