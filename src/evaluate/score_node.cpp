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

void node_scorer::score_line() {
    result_.value = placed_.own ? view_.fact({*placed_.own, 0}) : evaluate(*written_.of, view_);
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
    finish(std::move(made.points));
}

/// The values of the reason start at `first`. Where a figure of the rule has other nodes scored, their
/// reasons come to stand among them; the second time all is known and nothing comes between.
scored node_scorer::score_rule(reading& read, std::size_t& first) {
    std::size_t const before = world_.scored_nodes_;
    first = told_.size();
    scored made = kaohe::score(*written_.rule, result_.value.value, read, told_);
    return before == world_.scored_nodes_ ? made : score_rule(read, first);
}

void node_scorer::score_children() {
    for (std::uint32_t child = index_ + 1; child < placed_.end; child = world_.nodes()[child].end) {
        static_cast<void>(world_.score(subject_, child));
    }
}

/// What a section makes its points of.
struct node_scorer::children {
    tally points;
    number declared = {};          ///< points of all, for rescaling
    number declared_present = {};  ///< points of those that are present
    bool any_error = false;
    bool any_present = false;
    status absent_as = status::unprinted;

    void note(node_result const& each) {
        if (each.status == status::error) any_error = true;
        else if (each.points) any_present = true;
        else if (each.status == status::excluded || absent_as == status::unprinted) absent_as = each.status;
    }
};

node_scorer::children node_scorer::add_up(reading& read) {
    children found{.points = tally{*written_.combine}};
    bool const rescales = written_.absent == absence::rescale;
    for (std::uint32_t child = index_ + 1; child < placed_.end; child = world_.nodes()[child].end) {
        node const& written = *world_.nodes()[child].written;
        node_result const& each = world_.score(subject_, child);
        found.note(each);
        if (!written.counts) continue;
        if (each.points)
            found.points.add(written.weight ? *each.points * read(*written.weight) : *each.points);
        if (!rescales) continue;
        number const marks = read(*written.points);
        found.declared += marks;
        if (each.points) found.declared_present += marks;
    }
    return found;
}

void node_scorer::score_section() {
    reading read{view_};
    children found = add_up(read);
    if (found.any_error) return apply_policy(state::invalid);
    if (!found.any_present) {
        result_.status = found.absent_as;
        return;
    }
    if (!found.points.has_result()) return stop_late(state::undefined);
    number raw = found.points.result();
    if (written_.absent == absence::rescale) {
        if (found.declared_present.is_zero()) read.lose(state::undefined);
        else raw *= found.declared / found.declared_present;
    }
    if (written_.base) raw += read(*written_.base);
    if (read.state() != state::present) return stop_late(read.state());
    finish(std::move(raw));
}

void node_scorer::finish(number raw) {
    result_.raw = raw;
    result_.status = status::scored;
    if (is_unmodified()) result_.points = std::move(raw);
    else modify(std::move(raw));
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
