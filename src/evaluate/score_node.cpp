#include <kaohe/rules/rule.hpp>
#include <kaohe/scheme/range.hpp>

#include "tally.hpp"
#include "world.hpp"

namespace kaohe {
namespace {

/// A cohort is larger than a processor's cache: facts are asked for while those of the subject before are worked on.
void bring_near(std::vector<fact> const& soon) {
    for (fact const& each : soon) __builtin_prefetch(&each);
}

}  // namespace

/// Scores one node of one subject in the one order of language.md 5: when, void, raw points, scale, floor and cap,
/// round. The first step that is missing hands over to the node's policy.
class node_scorer {
public:
    node_scorer(world& in, std::uint32_t subject, std::uint32_t node)
        : world_{in}, subject_{subject}, index_{node}, placed_{in.nodes()[node]}, written_{*placed_.written},
          view_{in.view(subject)}, told_{in.sheets()[subject].reason_values}, result_{in.result(subject, node)} {}

    /// Whether the node is in force: its own conditions and all its ancestors'.
    bool is_open() {
        world::gate& known = world_.progress_[world_.place(subject_, index_)].in_force;
        if (known == world::gate::unknown) known = find_gate() ? world::gate::open : world::gate::stopped;
        return known == world::gate::open;
    }

    void run() {
        if (!is_open()) return score_children();
        if (placed_.is_unprinted()) result_.status = status::unprinted;
        else if (placed_.is_line()) score_line();
        else score_section();
    }

    /// Below a node that stopped, nodes carry its status and no points.
    void carry_below() {
        for (std::uint32_t below = index_ + 1; below < placed_.end; ++below) carry(result_, world_.result(subject_, below));
    }

private:
    bool is_parent_open() {
        if (world_.progress_[world_.place(subject_, placed_.parent)].in_force == world::gate::open) return true;
        return node_scorer{world_, subject_, placed_.parent}.is_open();
    }

    bool find_gate() {
        if (index_ != 0 && !is_parent_open()) return inherit(world_.result(subject_, placed_.parent));
        if (written_.when) {
            outcome const in_force = evaluate(*written_.when, view_);
            if (!in_force.present()) return stop_by_policy(in_force.state);
            if (!in_force.as_flag()) return stop(status::not_in_force);
        }
        if (!written_.voided) return true;
        outcome const is_void = evaluate(*written_.voided, view_);
        if (!is_void.present()) return stop_by_policy(is_void.state);
        if (!is_void.as_flag()) return true;
        result_.points = number{0};
        result_.met = false;
        return stop(status::voided);
    }

    bool stop(status because) {
        result_.status = because;
        result_.is_stop = true;
        return false;
    }
    bool stop_by_policy(state because) {
        apply_policy(because);
        result_.is_stop = true;
        return false;
    }
    bool inherit(node_result const& above) {
        carry(above, result_);
        return false;
    }
    static void carry(node_result const& above, node_result& below) {
        below = {};
        below.status = above.status;
        below.state = above.state;
        below.met = above.met;
    }

    void score_line() {
        result_.value = placed_.own ? view_.fact({*placed_.own, 0}) : evaluate(*written_.of, view_);
        if (!result_.value.present()) return apply_policy(result_.value.state);
        reading read{view_};
        std::size_t first = 0;
        scored made = score_rule(read, first);
        if (read.state() != state::present) {
            told_.resize(first);
            return apply_policy(read.state());
        }
        result_.why = {made.why, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(told_.size() - first)};
        result_.met = made.met;
        finish(std::move(made.points));
    }

    /// The values of the reason start at `first`. Where a figure of the rule has other nodes scored, their reasons come
    /// to stand among them; the second time all is known and nothing comes between.
    scored score_rule(reading& read, std::size_t& first) {
        std::size_t const before = world_.scored_nodes_;
        first = told_.size();
        scored made = kaohe::score(*written_.rule, result_.value.value, read, told_);
        return before == world_.scored_nodes_ ? made : score_rule(read, first);
    }

    void score_children() {
        for (std::uint32_t child = index_ + 1; child < placed_.end; child = world_.nodes()[child].end) {
            static_cast<void>(world_.score(subject_, child));
        }
    }

    /// What a section makes its points of.
    struct children {
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

    children add_up(reading& read) {
        children found{.points = tally{*written_.combine}};
        bool const rescales = written_.absent == absence::rescale;
        for (std::uint32_t child = index_ + 1; child < placed_.end; child = world_.nodes()[child].end) {
            node const& written = *world_.nodes()[child].written;
            node_result const& each = world_.score(subject_, child);
            found.note(each);
            if (!written.counts) continue;
            if (each.points) found.points.add(written.weight ? *each.points * read(*written.weight) : *each.points);
            if (!rescales) continue;
            number const marks = read(*written.points);
            found.declared += marks;
            if (each.points) found.declared_present += marks;
        }
        return found;
    }

    void score_section() {
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

    bool is_unmodified() const { return !written_.scale && !written_.floor && !written_.cap && !written_.round; }

    void finish(number raw) {
        result_.raw = raw;
        result_.status = status::scored;
        if (is_unmodified()) result_.points = std::move(raw);
        else modify(std::move(raw));
    }

    void modify(number raw) {
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

    /// The node's own policy speaks after its children were scored.
    void stop_late(state because) {
        apply_policy(because);
        result_.is_stop = true;
        world_.stopped_late_.emplace_back(subject_, index_);
    }

    void apply_policy(state because) {
        result_.state = because;
        result_.met = std::nullopt;
        result_.why = {};
        policy const* const by = placed_.policy_for(because);
        if (!by) return become(status::error, std::nullopt);
        switch (by->action) {
            case policy_action::error: return become(status::error, std::nullopt);
            case policy_action::exclude: return become(status::excluded, std::nullopt);
            case policy_action::fail:
                become_number(status::failed, range_of(world_.nodes(), index_, &view_).least);
                if (result_.status == status::failed) result_.met = false;
                return;
            case policy_action::full:
                become_quantity(status::full, written_.points ? &*written_.points : nullptr);
                if (result_.status == status::full) result_.met = true;
                return;
            case policy_action::set: return become_quantity(status::set, &by->points);
            case policy_action::peer_mean: return become_peer_mean();
        }
    }

    void become(status now, std::optional<number> points) {
        result_.status = now;
        result_.points = std::move(points);
    }
    void become_number(status now, std::optional<number> points) {
        become(points ? now : status::error, std::move(points));
    }
    /// Takes the place of the quantity, never a copy: what a set comes to is remembered by the place of its expression.
    void become_quantity(status now, quantity const* points) {
        outcome const found = points ? evaluate(*points, view_) : outcome{state::undefined};
        become_number(now, found.present() ? std::optional{found.as_number()} : std::nullopt);
    }

    /// The mean of the group's other subjects that were scored themselves. Whoever asks first scores all peers; those
    /// among them that ask too wait until that is done.
    void become_peer_mean() {
        std::vector<std::uint32_t> const& group = world_.members(member_list::group, subject_);
        world::peers& known = world_.peers_[{index_, &group}];
        result_.status = status::peer_mean;
        if (known.all_scored) return take_mean_of(known);
        known.waiting.push_back(subject_);
        if (known.waiting.size() > 1) return;
        for (std::uint32_t const peer : group) {
            if (peer == subject_ || world_.is_excluded(peer)) continue;
            if (!node_scorer{world_, peer, index_}.is_reached()) continue;
            node_result const& theirs = world_.score(peer, index_);
            if (theirs.status != status::scored) continue;
            known.sum += *theirs.points;
            ++known.count;
        }
        known.all_scored = true;
        for (std::uint32_t const each : known.waiting) node_scorer{world_, each, index_}.take_mean_of(known);
    }

    /// Whether nothing above stops the node, found without any policy: a peer_mean up there would ask in a circle.
    bool is_reached() const {
        for (std::uint32_t at = index_; at != 0;) {
            at = world_.nodes()[at].parent;
            node const& above = *world_.nodes()[at].written;
            if (above.when && !is_surely(*above.when, true)) return false;
            if (above.voided && !is_surely(*above.voided, false)) return false;
        }
        return true;
    }

    bool is_surely(expression const& condition, bool wanted) const {
        outcome const found = evaluate(condition, view_);
        return found.present() && found.as_flag() == wanted;
    }

    void take_mean_of(world::peers const& known) {
        if (known.count > 0) return become(status::peer_mean, known.sum / number{known.count});
        bool const again = !placed_.undefined || placed_.undefined->action == policy_action::peer_mean;
        if (again) become(status::error, std::nullopt);
        else apply_policy(state::undefined);
        if (world_.progress_[world_.place(subject_, index_)].in_force == world::gate::stopped) carry_below();
    }

    world& world_;
    std::uint32_t subject_;
    std::uint32_t index_;
    placed_node const& placed_;
    node const& written_;
    subject_view& view_;
    reason_values& told_;
    node_result& result_;
};

node_result const& world::score_now(std::uint32_t subject, std::uint32_t node) try {
    progress_[place(subject, node)].scored = true;
    ++scored_nodes_;
    node_scorer{*this, subject, node}.run();
    return result(subject, node);
} catch (number_too_large const&) {
    if (!too_large_at_) too_large_at_ = node;
    throw;
}

void world::score_all() {
    std::size_t told = 0;  // by the subject before: the next one will tell about as much
    for (std::uint32_t subject = 0; subject < size(); ++subject) {
        sheets_[subject].reason_values.reserve(told);
        if (subject + 1 < size()) bring_near(cohort_.subjects[subject + 1].facts);
        static_cast<void>(score(subject, 0));
        told = sheets_[subject].reason_values.size();
    }
}

evaluation world::finish() {
    for (auto const& [subject, node] : stopped_late_) node_scorer{*this, subject, node}.carry_below();
    return {.scheme = &scheme_, .cohort = &cohort_, .nodes = std::move(results_), .sheets = std::move(sheets_), .notes = {}};
}

}  // namespace kaohe
