#include <kaohe/io/write_reconciliation.hpp>

#include <array>
#include <optional>
#include <string>

#include <kaohe/number/format.hpp>

#include "io/report/write/csv_rows.hpp"

namespace kaohe {
namespace {

constexpr std::array<std::string_view, 18> columns{
    "subject",     "name",         "id",         "clause",       "title",        "first_layer",
    "first_value", "first_points", "first_rank", "second_layer", "second_value", "second_points",
    "second_rank", "difference",   "who",        "date",         "note",         "source"};
constexpr std::array<std::string_view, 15> columns_without_points{
    "subject",     "name",        "id",        "clause",       "title",
    "first_layer", "first_value", "first_met", "second_layer", "second_value",
    "second_met",  "who",         "date",      "note",         "source"};

/// What is told of one side: its layer, the line's value and points or whether it is met, and of a whole
/// sheet its rank.
struct side {
    evaluation const* of;
    std::string value = {};
    std::optional<number> points = {};
    std::optional<bool> met = {};
    std::string rank = {};
};

side side_of(evaluation const* of, node_result const* line) {
    if (!line) return {of};
    return {of, line->value.present() ? to_text(line->value.value) : std::string{}, line->points, line->met};
}

side side_of(evaluation const* of, sheet const& whole) {
    return {.of = of,
            .points = whole.total,
            .met = whole.nodes.front().met,
            .rank = whole.rank ? std::to_string(*whole.rank) : ""};
}

class rows {
public:
    rows(reconciliation const& of, csv_audience reader, language in) : of_{of}, in_{in}, out_{reader} {}

    std::string run() {
        if (has_points_) add_header(out_, columns);
        else add_header(out_, columns_without_points);
        out_.end_row();
        for (compared_sheet const& each : of_.sheets) add(each);
        return out_.take();
    }

private:
    void add(compared_sheet const& of) {
        placed_node const& root = of_.first->scheme->nodes().front();
        begin(of, root.written->id, root);
        add_sides(side_of(of_.first, *of.first), side_of(of_.second, *of.second), of.change);
        end({});
        for (compared_line const& each : of.lines) {
            begin(of, each.id, *each.node);
            add_sides(side_of(of_.first, each.first), side_of(of_.second, each.second), each.change);
            end(said_of(each));
        }
    }

    void begin(compared_sheet const& of, std::string const& id, placed_node const& node) {
        out_.add_text(of.about->id);
        out_.add_text(of.about->name);
        out_.add_text(id);
        out_.add_text(node.clause);
        out_.add_text(node.written->title.in(in_));
    }

    void add_sides(side const& first, side const& second, std::optional<number> const& change) {
        for (side const* const each : {&first, &second}) {
            out_.add_plain(word(*each->of->layer));
            out_.add_text(each->value);
            if (!has_points_) add_met(out_, each->met);
            else add_exact(out_, each->points), out_.add_plain(each->rank);
        }
        if (has_points_) add_exact(out_, change);
    }

    void end(provenance const& said) {
        out_.add_text(said.who);
        out_.add_plain(said.date ? to_text(*said.date) : std::string{});
        out_.add_text(said.note);
        out_.add_text(said.source);
        out_.end_row();
    }

    /// Of the first figure that the second side gave otherwise and of which something was said.
    static provenance said_of(compared_line const& of) {
        for (compared_figure const& each : of.figures)
            if (each.second && each.second->origin) return *each.second->origin;
        return {};
    }

    reconciliation const& of_;
    bool has_points_ = of_.first->scheme->gives_points();
    language in_;
    csv_text out_;
};

}  // namespace

std::string write_reconciliation_csv(reconciliation const& of, csv_audience reader, language in) {
    return rows{of, reader, in}.run();
}

}  // namespace kaohe
