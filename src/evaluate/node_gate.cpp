#include "node_scorer.hpp"

namespace kaohe {

bool node_scorer::find_gate() {
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
    for (std::uint32_t below = index_ + 1; below < placed_.end; ++below)
        carry(result_, world_.result(subject_, below));
}

}  // namespace kaohe
