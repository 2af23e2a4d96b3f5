#include <kaohe/rules/rule.hpp>
#include <kaohe/scheme/range.hpp>

#include "world.hpp"

namespace kaohe {

/// Scores one node of one subject in the one order of language.md 5: when, void, raw points, scale, floor and cap,
/// round. The first step that is missing hands over to the node's policy.
class node_scorer {
public:
    node_scorer(world& in, std::uint32_t subject, std::uint32_t node)
        : world_{in}, subject_{subject}, index_{node}, placed_{in.scheme().nodes()[node]}, written_{*placed_.written},
          view_{in.view(subject)}, sheet_{in.sheets()[subject]}, result_{sheet_.nodes[node]} {}

    /// Whether the node is in force: its own conditions and all its ancestors'.
    bool is_open() {
        world::gate& known = world_.gates_[subject_][index_];
        if (known == world::gate::unknown) known = find_gate() ? world::gate::open : world::gate::stopped;
        return known == world::gate::open;
    }

    void run() {
        if (!is_open()) return score_children();
        if (placed_.is_unprinted()) result_.status = status::unprinted;
        else if (placed_.is_line()) score_line();
        else score_section();
    }

private:
    node_scorer parent() { return {world_, subject_, placed_.parent}; }

    bool find_gate() {
        if (index_ != 0) {
            node_scorer above = parent();
            if (!above.is_open()) return inherit(above.result_);
        }
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
        return false;
    }
    bool stop_by_policy(state because) {
        apply_policy(because);
        return false;
    }
    /// Below a node that stopped, nodes carry its status and no points.
    bool inherit(node_result const& above) {
        result_.status = above.status;
        result_.state = above.state;
        return false;
    }

    void score_line() {
        result_.value = placed_.own ? view_.fact({*placed_.own, 0}) : evaluate(*written_.of, view_);
        if (!result_.value.present()) return apply_policy(result_.value.state);
        reading read{view_};
        std::size_t const first = sheet_.reason_values.size();
        scored made = kaohe::score(*written_.rule, result_.value.value, read, sheet_.reason_values);
        if (read.state() != state::present) {
            sheet_.reason_values.resize(first);
            return apply_policy(read.state());
        }
        result_.why = {made.why, static_cast<std::uint32_t>(first),
                       static_cast<std::uint32_t>(sheet_.reason_values.size() - first)};
        result_.met = made.met;
        finish(std::move(made.points));
    }

    void score_children() {
        for (std::uint32_t child = index_ + 1; child < placed_.end; child = world_.scheme().nodes()[child].end) {
            static_cast<void>(world_.score(subject_, child));
        }
    }

    /// The children's points so far, and whether anything stands in the way of a sum.
    struct children {
        number sum;
        number declared;          ///< points of all, for rescaling
        number declared_present;  ///< points of those that are present
        state trouble = state::present;
        bool any_present = false;
        status last_absent = status::not_in_force;
    };

    children add_up() {
        children found;
        reading read{view_};
        for (std::uint32_t child = index_ + 1; child < placed_.end; child = world_.scheme().nodes()[child].end) {
            node const& written = *world_.scheme().nodes()[child].written;
            node_result const& each = world_.score(subject_, child);
            if (!written.counts) continue;
            if (each.status == status::error) found.trouble = state::invalid;
            number const marks = written_.absent == absence::rescale ? read(*written.points) : number{0};
            found.declared += marks;
            if (!each.points) {
                found.last_absent = each.status;
                continue;
            }
            found.any_present = true;
            found.declared_present += marks;
            found.sum += *each.points;
        }
        found.trouble = worse(found.trouble, read.state());
        return found;
    }

    void score_section() {
        children found = add_up();
        if (found.trouble != state::present) return apply_policy(found.trouble);
        if (!found.any_present) {
            result_.status = found.last_absent;
            return;
        }
        if (written_.absent == absence::rescale) {
            if (found.declared_present.is_zero()) return apply_policy(state::undefined);
            found.sum *= found.declared / found.declared_present;
        }
        if (!written_.base) return finish(std::move(found.sum));
        outcome const base = evaluate(*written_.base, view_);
        if (!base.present()) return stop_below(base.state);
        finish(found.sum + base.as_number());
    }

    void finish(number raw) {
        result_.raw = raw;
        reading read{view_};
        if (written_.scale) raw *= read(*written_.scale);
        std::optional<number> const floor = read(written_.floor);
        std::optional<number> const cap = read(written_.cap);
        if (read.state() == state::present && floor && cap && *floor > *cap) read.lose(state::undefined);
        if (read.state() != state::present) return stop_below(read.state());
        if (floor && raw < *floor) raw = *floor;
        if (cap && raw > *cap) raw = *cap;
        if (written_.round) raw = round(raw, written_.round->places, written_.round->mode);
        result_.points = std::move(raw);
        result_.status = status::scored;
    }

    /// The node's own policy speaks although its children were scored: they carry its status.
    void stop_below(state because) {
        apply_policy(because);
        carry_below();
    }

    void carry_below() {
        for (std::uint32_t below = index_ + 1; below < placed_.end; ++below) {
            node_result& each = sheet_.nodes[below];
            each = {};
            each.status = result_.status;
            each.state = result_.state;
        }
    }

    policy const* policy_for(state because) const {
        switch (because) {
            case state::not_applicable: return placed_.not_applicable ? placed_.not_applicable : placed_.not_reported;
            case state::not_reported: return placed_.not_reported;
            case state::undefined: return placed_.undefined;
            case state::invalid:
            case state::present: break;
        }
        return nullptr;
    }

    void apply_policy(state because) {
        result_.state = because;
        result_.met = std::nullopt;
        policy const* const by = policy_for(because);
        if (!by) return become(status::error, std::nullopt);
        switch (by->action) {
            case policy_action::error: return become(status::error, std::nullopt);
            case policy_action::exclude: return become(status::excluded, std::nullopt);
            case policy_action::fail:
                result_.met = false;
                return become_number(status::failed, range_of(world_.scheme().nodes(), index_, &view_).least);
            case policy_action::full:
                result_.met = true;
                return become_quantity(status::full, written_.points);
            case policy_action::set: return become_quantity(status::set, by->points);
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
    void become_quantity(status now, std::optional<quantity> const& points) {
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
            if (world_.is_excluded(peer)) continue;
            node_result const& theirs = world_.score(peer, index_);
            if (theirs.status != status::scored) continue;
            known.sum += *theirs.points;
            ++known.count;
        }
        known.all_scored = true;
        for (std::uint32_t const each : known.waiting) node_scorer{world_, each, index_}.take_mean_of(known);
    }

    void take_mean_of(world::peers const& known) {
        if (known.count > 0) return become(status::peer_mean, known.sum / number{known.count});
        bool const again = result_.state == state::undefined || !placed_.undefined ||
                           placed_.undefined->action == policy_action::peer_mean;
        if (again) become(status::error, std::nullopt);
        else apply_policy(state::undefined);
        carry_below();
    }

    world& world_;
    std::uint32_t subject_;
    std::uint32_t index_;
    placed_node const& placed_;
    node const& written_;
    subject_view& view_;
    sheet& sheet_;
    node_result& result_;
};

node_result const& world::score(std::uint32_t subject, std::uint32_t node) {
    if (!scored_[subject][node]) {
        scored_[subject][node] = true;
        node_scorer{*this, subject, node}.run();
    }
    return sheets_[subject].nodes[node];
}

}  // namespace kaohe
