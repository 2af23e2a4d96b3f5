#include <utility>
#include <vector>

#include "node_scorer.hpp"

namespace kaohe {
namespace {

/// A cohort is larger than a processor's cache: facts are asked for while those of the subject before are
/// worked on.
void bring_near(std::vector<fact> const& soon) {
    for (fact const& each : soon) __builtin_prefetch(&each);
}

}  // namespace

node_result const& world::score_now(scene const& in, std::uint32_t node) try {
    in.progress_of(node).scored = true;
    ++scored_nodes_;
    node_scorer{*this, in, node}.run();
    return in.result(node);
} catch (number_too_large const&) {
    if (!too_large_at_) too_large_at_ = node;
    throw;
}

void world::score_all() {
    std::size_t told = 0;  // by the subject before: the next one will tell about as much
    for (std::uint32_t subject = 0; subject < size(); ++subject) {
        if (ask_.is_asked()) throw stopped{};
        sheets_[subject].reason_values.reserve(told);
        if (subject + 1 < size()) bring_near(cohort_.subjects[subject + 1].facts);
        static_cast<void>(score(scenes_[subject], 0));
        told = sheets_[subject].reason_values.size();
    }
}

evaluation world::finish() {
    for (auto const& [where, node] : stopped_late_) node_scorer{*this, *where, node}.carry_below();
    for (std::size_t i = 0; i < members_.size(); ++i) {
        for (auto& each : members_[i]) sheets_[i].members.push_back(std::move(each->result));
    }
    return {.scheme = &scheme_,
            .cohort = &cohort_,
            .layer = layer_,
            .nodes = std::move(results_),
            .sheets = std::move(sheets_),
            .notes = {}};
}

}  // namespace kaohe
