#include <kaohe/scheme/range.hpp>

#include "checking.hpp"
#include "meets.hpp"

namespace kaohe {
namespace {

bool takes_the_mean_of_peers(policy const* by) { return by && by->action == policy_action::peer_mean; }

wording case_of(std::string const& policy) {
    if (policy == "undefined") return bilingual{.zh = "无法计算", .en = policy};
    return bilingual{.zh = policy == "not_applicable" ? "数据不适用" : "数据未报告", .en = policy};
}

/// A mean, a best or a least of no points: nothing is there but what does not count.
bool can_combine_nothing(std::span<placed_node const> nodes, std::uint32_t section) {
    node const& written = *nodes[section].written;
    if (!written.combine || adds_up(*written.combine)) return false;
    bool is_anything_there = false;
    for (std::uint32_t child = section + 1; child < nodes[section].end; child = nodes[child].end) {
        if (!nodes[child].written->counts) is_anything_there |= !nodes[child].is_unprinted();
        else if (!can_be_absent(nodes, child)) return false;
    }
    return is_anything_there;
}

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
        if (has->action == policy_action::full && !written_.points)
            say(code::policy_full_without_points, name);
    }

    void say(code what, std::string const& policy) {
        work_.say(what, placed_.pointer,
                  {{"id", written_.id}, {"policy", policy}, {"case", case_of(policy)}});
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
        missing_ways ways = find.of(*work.nodes[i].written);
        ways.undefined = ways.undefined || can_combine_nothing(work.nodes, i);
        policy_check{work, i}.run(ways);
    }
}

}  // namespace kaohe
