#include <kaohe/scheme/range.hpp>

#include "checking.hpp"
#include "meets.hpp"

namespace kaohe {
namespace {

bool takes_the_mean_of_peers(policy const* by) { return by && by->action == policy_action::peer_mean; }

/// What one node can miss has a policy, and the policy can say how many points that is.
class policy_check {
public:
    policy_check(checking& work, std::uint32_t index)
        : work_{work}, index_{index}, placed_{work.nodes[index]}, written_{*placed_.written} {}

    void run(missing_ways ways) {
        bool const has_peers = ways.not_reported && (takes_the_mean_of_peers(placed_.not_reported) ||
                                                     takes_the_mean_of_peers(placed_.not_applicable));
        if (ways.not_reported) need(placed_.not_reported, "not_reported");
        if (ways.not_reported && placed_.not_applicable) need(placed_.not_applicable, "not_applicable");
        if (ways.undefined || has_peers) need(placed_.undefined, "undefined");
    }

private:
    void need(policy const* has, std::string const& name) {
        if (!has) return say(code::policy_missing, name);
        bool const fails = has->action == policy_action::fail;
        if (fails && !range_of(work_.nodes, index_, nullptr).least) say(code::policy_unbounded, name);
        if (has->action == policy_action::full && !written_.points) say(code::policy_full_without_points, name);
    }

    void say(code what, std::string const& policy) {
        work_.say(what, placed_.pointer, {{"id", written_.id}, {"policy", policy}});
    }

    checking& work_;
    std::uint32_t index_;
    placed_node const& placed_;
    node const& written_;
};

}  // namespace

void check_policies(checking& work) {
    missing_finder find{work.indicators};
    for (std::uint32_t i = 0; i < work.nodes.size(); ++i) {
        policy_check{work, i}.run(find.of(*work.nodes[i].written));
    }
}

}  // namespace kaohe
