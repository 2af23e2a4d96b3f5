#include <vector>

#include "node_scorer.hpp"

namespace kaohe {

bool node_scorer::find_gate() {
    if (index_ != 0 && !is_parent_open()) return inherit(scene_.result(placed_.parent));
    if (!placed_.shape.is_gated) return true;
    if (written_.when) {
        outcome const in_force = evaluate(*written_.when, view_);
        if (!in_force.present()) return stop_by_policy(in_force.state);
        if (!in_force.as_flag()) return stop(status::not_in_force);
    }
    if (!written_.voided) return true;
    outcome const is_void = evaluate(*written_.voided, view_);
    if (!is_void.present()) return stop_by_policy(is_void.state);
    if (!is_void.as_flag()) return true;
    if (world_.scheme().gives_points()) result_.points = number{0};
    result_.met = false;
    return stop(status::voided);
}

bool node_scorer::stop(status because) {
    result_.status = because;
    result_.is_stop = true;
    return false;
}

bool node_scorer::stop_by_policy(state because) {
    apply_policy(because);
    result_.is_stop = true;
    return false;
}

bool node_scorer::inherit(node_result const& above) {
    carry(above, result_);
    return false;
}

void node_scorer::carry(node_result const& above, node_result& below) {
    below = {};
    below.status = above.status;
    below.state = above.state;
    below.met = above.met;
}

void node_scorer::carry_below() {
    for (std::uint32_t below = index_ + 1; below < placed_.end; ++below) carry(result_, scene_.result(below));
    carry_to_members();
}

/// Also to those of sections below, and to theirs, which stand behind them.
void node_scorer::carry_to_members() {
    auto const& all = world_.members_[scene_.sheet];
    std::vector<bool> is_below(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::optional<std::uint32_t> const around = all[i]->result.around;
        bool const in_section = all[i]->result.section >= index_ && all[i]->result.section < placed_.end;
        is_below[i] = (in_section && around == scene_.member) || (around && is_below[*around]);
        if (!is_below[i]) continue;
        for (node_result& each : all[i]->result.nodes) carry(result_, each);
    }
}

}  // namespace kaohe
