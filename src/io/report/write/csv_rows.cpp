#include "csv_rows.hpp"

#include <kaohe/base/text.hpp>
#include <kaohe/number/format.hpp>
#include <kaohe/number/rounding.hpp>
#include <kaohe/study/offices.hpp>

#include "io/report/sentence.hpp"
#include "io/report/value.hpp"

namespace kaohe {

namespace {

constexpr int shown_places = 4;

}  // namespace

void add_header(csv_text& to, std::span<std::string_view const> names) {
    for (std::string_view const each : names) to.add_plain(each);
}

void add_subject(csv_text& to, evaluation const& of, sheet const& shown) {
    subject const& about = of.cohort->subjects[shown.subject];
    to.add_text(about.id);
    to.add_text(about.name);
    to.add_text(about.group);
    to.add_plain(period_text(*of.cohort, about));
}

void add_rounded(csv_text& to, std::optional<number> const& amount) {
    to.add_plain(amount ? to_text(round(*amount, shown_places, rounding::half_up)) : std::string{});
}

void add_exact(csv_text& to, std::optional<number> const& amount) {
    to.add_plain(amount ? to_text(*amount) : std::string{});
}

void add_met(csv_text& to, std::optional<bool> met) { to.add_plain(!met ? "" : *met ? "true" : "false"); }

node_cells::node_cells(scheme const& by, language in)
    : in_{in}, has_offices_{!offices_of(by).empty()}, has_points_{by.gives_points()} {}

void node_cells::add_header(csv_text& to) const {
    for (std::string_view const each : {"item", "clause", "title"}) to.add_plain(each);
    if (has_offices_) to.add_plain("offices");
    to.add_plain("status");
    if (!has_points_) to.add_plain("met");
    else
        for (std::string_view const each : {"points", "points_exact", "attainable"}) to.add_plain(each);
    to.add_plain("reason");
}

void node_cells::add(csv_text& to, explained_node const& of, sheet const& in_sheet) const {
    to.add_text(of.id);
    to.add_text(of.node->clause);
    to.add_text(of.node->written->title.in(in_));
    if (has_offices_) to.add_text(of.node->is_leaf() ? join(of.node->offices, ";") : std::string{});
    to.add_plain(word(of.result->status));
    if (has_points_) {
        add_rounded(to, of.result->points);
        add_exact(to, of.result->points);
        add_exact(to, of.attainable);
    } else {
        add_met(to, of.result->met);
    }
    to.add_text(reason_of(of, in_sheet, in_));
}

}  // namespace kaohe
