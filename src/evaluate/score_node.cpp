#include <utility>

#include "node_scorer.hpp"
#include "tally.hpp"

namespace kaohe {

void node_scorer::run() {
    if (!is_open()) return score_children();
    if (placed_.is_unprinted()) result_.status = status::unprinted;
    else if (placed_.is_line()) score_line();
    else score_section();
}

outcome node_scorer::value_of_line() {
    if (placed_.own) return view_.fact({*placed_.own, 0});
    if (placed_.own_field) return view_.field(0, *placed_.own_field);
    return evaluate(*written_.of, view_);
}

void node_scorer::score_line() {
    result_.value = value_of_line();
    if (!result_.value.present()) return apply_policy(result_.value.state);
    reading read{view_};
    std::size_t first = 0;
    scored made = score_rule(read, first);
    if (read.state() != state::present) {
        told_.resize(first);
        return apply_policy(read.state());
    }
    result_.why = {made.why, static_cast<std::uint32_t>(first),
                   static_cast<std::uint32_t>(told_.size() - first)};
    result_.met = made.met;
    if (made.points) finish(std::move(*made.points));
    else result_.status = status::scored;
}

/// The values of the reason start at `first`. Where a figure of the rule has other nodes scored, their
/// reasons come to stand among them; the second time all is known and nothing comes between.
scored node_scorer::score_rule(reading& read, std::size_t& first) {
    std::size_t const before = world_.scored_nodes_;
    first = told_.size();
    scored made = kaohe::score(*written_.rule, result_.value.value, read, told_);
    if (before != world_.scored_nodes_) return score_rule(read, first);
    return made;
}

void node_scorer::score_children() {
    if (written_.each) return;
    for (std::uint32_t child = index_ + 1; child < placed_.end; child = world_.nodes()[child].end) {
        static_cast<void>(world_.score(scene_, child));
    }
}

/// What a section makes its points of, one item after the other.
struct node_scorer::children {
    tally points;
    number declared = {};          ///< points of all, for rescaling
    number declared_present = {};  ///< points of those that are present
    attendance of = {};
};

node_scorer::children node_scorer::add_up(reading& read) {
    children found{.points = tally{*written_.combine}};
    bool const rescales = written_.absent == absence::rescale;
    for (std::uint32_t child = index_ + 1; child < placed_.end; child = world_.nodes()[child].end) {
        placed_node const& item = world_.nodes()[child];
        node_result const& each = world_.score(scene_, child);
        found.of.note(each);
        if (!item.shape.counts) continue;
        number const* const share = share_of(each);
        if (share && item.shape.is_weighted) found.points.add(*share * read(*item.written->weight));
        else if (share) found.points.add(*share);
        if (!rescales) continue;
        number const marks = read(*item.written->points);
        found.declared += marks;
        if (each.points) found.declared_present += marks;
    }
    return found;
}

node_scorer::joined_items node_scorer::join_items() {
    reading read{view_};
    children found = add_up(read);
    if (found.of.any_error) return {.any_error = true};
    if (!found.of.any_present) return {.absent_as = found.of.absent_as};
    if (!found.points.has_result()) return {.lost = state::undefined};
    number points = found.points.result();
    if (written_.absent == absence::rescale) {
        if (found.declared_present.is_zero()) read.lose(state::undefined);
        else points *= found.declared / found.declared_present;
    }
    if (written_.base) points += read(*written_.base);
    if (read.state() != state::present) return {.lost = read.state()};
    return {.points = std::move(points)};
}

void node_scorer::score_section() {
    if (written_.each) return score_each();
    joined_items made = join_items();
    if (made.any_error) apply_policy(state::invalid);
    else if (made.absent_as) result_.status = *made.absent_as;
    else if (made.lost != state::present) stop_late(made.lost);
    else come_to(std::move(*made.points));
}

/// What the items, or the members, make together: points, or whether the section is met.
void node_scorer::come_to(number joined) {
    if (world_.scheme().gives_points()) return finish(std::move(joined));
    result_.status = status::scored;
    result_.met = joined.sign() > 0;
}

void node_scorer::finish(number raw) {
    result_.raw = raw;
    result_.status = status::scored;
    if (placed_.shape.is_modified) modify(std::move(raw));
    else result_.points = std::move(raw);
}

void node_scorer::modify(number raw) {
    reading scaling{view_};
    if (written_.scale) raw *= scaling(*written_.scale);
    if (scaling.state() != state::present) return stop_late(scaling.state());
    reading clamping{view_};
    std::optional<number> const floor = clamping(written_.floor);
    std::optional<number> const cap = clamping(written_.cap);
    if (clamping.state() == state::present && floor && cap && *floor > *cap) clamping.lose(state::undefined);
    if (clamping.state() != state::present) return stop_late(clamping.state());
    if (floor && raw < *floor) raw = *floor;
    if (cap && raw > *cap) raw = *cap;
    if (written_.round) raw = round(raw, written_.round->places, written_.round->mode);
    result_.points = std::move(raw);
}

}  // namespace kaohe
