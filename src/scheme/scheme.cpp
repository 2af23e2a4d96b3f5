#include <kaohe/scheme/scheme.hpp>

#include <kaohe/scheme/lint.hpp>
#include <kaohe/scheme/placed_node.hpp>
#include <kaohe/scheme/reads.hpp>

#include "checking.hpp"

namespace kaohe {
namespace {

void add_list(scope& to, declaration const& list) {
    record_scope fields;
    for (record_field const& each : list.record_fields) fields.add(each);
    to.records.emplace(static_cast<std::uint32_t>(to.indicators.size() - 1), std::move(fields));
}

/// Whether its values need not be what a fact may be. What the period before reported is a fact too, and a
/// number that stands in the scheme is known.
bool is_computed(declaration const& each) {
    if (each.of) return true;
    if (!each.if_not_reported || each.if_not_reported->takes == assumption::prior) return false;
    number const* const fixed = each.if_not_reported->value.as_number();
    return each.if_not_reported->takes == assumption::group_mean || !fixed || !fixed->is_whole();
}

void collect_names(checking& work) {
    work.names.within = work.within;
    for (declaration const& each : work.indicators) {
        work.names.add(each, is_computed(each));
        if (each.type == indicator_type::records) add_list(work.names, each);
    }
    for (named_group const& each : work.written.classes) work.names.classes.push_back(each.id);
    work.names.has_points = work.written.result == sheet_result::points;
    for (named_group const& each : work.written.groups) work.names.groups.push_back(each.id);
}

void check_header(checking& work) {
    definition const& in = work.written;
    if (in.id.empty()) work.say(code::id_invalid, "/id", {{"id", in.id}});
    if (in.indicators.size() > work.within.indicators) {
        work.say(code::too_many, "/indicators",
                 {{"what", "indicators"}, {"most", std::to_string(work.within.indicators)}});
    }
}

void check_validity(checking& work) {
    std::optional<validity> const& in = work.written.valid;
    if (!in || !in->from || !in->until || *in->from <= *in->until) return;
    work.say(code::range_reversed, "/valid/from",
             {{"least", to_text(*in->from)}, {"most", to_text(*in->until)}});
}

/// All that can be said of each part.
void check_parts(checking& work) {
    work.indicators.assign(work.written.indicators.begin(), work.written.indicators.end());
    check_header(work);
    check_validity(work);
    place_nodes(work);
    collect_names(work);
    check_indicators(work);
    check_nodes(work);
    check_effects(work);
    check_ranking_and_awards(work);
    check_grades(work);
    check_sampling(work);
    check_result(work);
}

/// What needs everything bound.
void check_whole(checking& work) {
    if (!has_errors(work.findings)) check_circles(work);
    if (!has_errors(work.findings)) check_exclusions(work);
    if (!has_errors(work.findings)) check_policies(work);
}

}  // namespace

scheme::scheme() = default;
scheme::scheme(scheme&&) noexcept = default;
scheme& scheme::operator=(scheme&&) noexcept = default;
scheme::~scheme() = default;

definition const& scheme::written() const { return written_.front(); }
std::span<placed_node const> scheme::nodes() const { return nodes_; }
std::span<declaration const> scheme::indicators() const { return indicators_; }

std::optional<std::uint32_t> scheme::indicator_named(std::string_view id) const {
    return indicator_names_.find(id);
}

std::optional<std::uint32_t> scheme::node_named(std::string_view id) const { return node_names_.find(id); }

diagnostics mistakes_in(definition partly_read, limits const& within) try {
    std::vector<placed_node> nodes;
    std::vector<declaration> indicators;
    checking work{partly_read, nodes, indicators, within};
    check_parts(work);
    return std::move(work.findings);
} catch (number_too_large const&) {  // what was read tells enough
    return {};
}

result<checked_scheme> check(definition written, limits const& within) try {
    scheme made;
    made.written_.push_back(std::move(written));
    checking work{made.written_.front(), made.nodes_, made.indicators_, within};
    check_parts(work);
    check_whole(work);
    if (has_errors(work.findings)) {
        cap(work.findings, within.findings);
        return std::move(work.findings);
    }
    made.indicator_names_ = std::move(work.names.indicator_names);
    made.node_names_ = std::move(work.names.nodes);
    read_list const reads = reads_of(made);
    made.asks_class_ = reads.class_name;
    made.asks_period_ = reads.period;
    made.asks_sets_ = reads.sets;
    made.gives_points_ = made.written().result == sheet_result::points;
    diagnostics doubts = lint(made);
    work.findings.insert(work.findings.end(), std::make_move_iterator(doubts.begin()),
                         std::make_move_iterator(doubts.end()));
    return checked_scheme{std::move(made), std::move(work.findings)};
} catch (number_too_large const&) {  // of several quantities together: no single place is at fault
    return diagnostic{code::number_too_large, {}, {}};
}

}  // namespace kaohe
