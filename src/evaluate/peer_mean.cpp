#include <vector>

#include "node_scorer.hpp"

namespace kaohe {

/// The mean of the group's other subjects that were scored themselves. Whoever asks first scores all peers;
/// those among them that ask too wait until that is done.
void node_scorer::become_peer_mean() {
    std::vector<std::uint32_t> const& group = world_.members(member_list::group, scene_.subject);
    world::peers& known = world_.peers_[{index_, &group}];
    result_.status = status::peer_mean;
    if (known.all_scored) return take_mean_of(known);
    known.waiting.push_back(scene_.subject);
    if (known.waiting.size() > 1) return;
    for (std::uint32_t const peer : group) {
        if (peer == scene_.subject || world_.is_excluded(peer)) continue;
        scene const& where = world_.scene_of(peer);
        if (!node_scorer{world_, where, index_}.is_reached()) continue;
        node_result const& theirs = world_.score(where, index_);
        if (theirs.status != status::scored) continue;
        known.sum += *theirs.points;
        ++known.count;
    }
    known.all_scored = true;
    for (std::uint32_t const each : known.waiting)
        node_scorer{world_, world_.scene_of(each), index_}.take_mean_of(known);
}

/// Whether nothing above stops the node, found without any policy: a peer_mean up there would ask in a
/// circle.
bool node_scorer::is_reached() const {
    for (std::uint32_t at = index_; at != 0;) {
        at = world_.nodes()[at].parent;
        node const& above = *world_.nodes()[at].written;
        if (above.when && !is_surely(*above.when, true)) return false;
        if (above.voided && !is_surely(*above.voided, false)) return false;
    }
    return true;
}

bool node_scorer::is_surely(expression const& condition, bool wanted) const {
    outcome const found = evaluate(condition, view_);
    return found.present() && found.as_flag() == wanted;
}

void node_scorer::take_mean_of(world::peers const& known) {
    if (known.count > 0) return become(status::peer_mean, known.sum / number{known.count});
    bool const again = !placed_.undefined || placed_.undefined->action == policy_action::peer_mean;
    if (again) become(status::error, std::nullopt);
    else apply_policy(state::undefined);
    if (scene_.progress_of(index_).in_force == gate::stopped) carry_below();
}

}  // namespace kaohe
