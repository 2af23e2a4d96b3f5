#include <utility>

#include <kaohe/scheme/range.hpp>

#include "node_scorer.hpp"

namespace kaohe {

/// The node's own policy speaks after its children were scored.
void node_scorer::stop_late(state because) {
    apply_policy(because);
    result_.is_stop = true;
    world_.stopped_late_.emplace_back(&scene_, index_);
}

void node_scorer::apply_policy(state because) {
    result_.state = because;
    result_.met = std::nullopt;
    result_.why = {};
    policy const* const by = placed_.policy_for(because);
    if (!by) return become(status::error, std::nullopt);
    switch (by->action) {
        case policy_action::error: return become(status::error, std::nullopt);
        case policy_action::exclude: return become(status::excluded, std::nullopt);
        case policy_action::fail:
            if (!world_.scheme().gives_points()) return become_met(status::failed, false);
            become_number(status::failed, range_of(world_.nodes(), index_, &view_).least);
            if (result_.status == status::failed) result_.met = false;
            return;
        case policy_action::full:
            if (!world_.scheme().gives_points()) return become_met(status::full, true);
            become_quantity(status::full, written_.points ? &*written_.points : nullptr);
            if (result_.status == status::full) result_.met = true;
            return;
        case policy_action::set: return become_quantity(status::set, &by->points);
        case policy_action::peer_mean: return become_peer_mean();
    }
}

void node_scorer::become(status now, std::optional<number> points) {
    result_.status = now;
    result_.points = std::move(points);
}

void node_scorer::become_met(status now, bool met) {
    become(now, std::nullopt);
    result_.met = met;
}

void node_scorer::become_number(status now, std::optional<number> points) {
    become(points ? now : status::error, std::move(points));
}

/// Takes the place of the quantity, never a copy: what a set comes to is remembered by the place of its
/// expression.
void node_scorer::become_quantity(status now, quantity const* points) {
    outcome const found = points ? evaluate(*points, view_) : outcome{state::undefined};
    become_number(now, found.present() ? std::optional{found.as_number()} : std::nullopt);
}

}  // namespace kaohe
