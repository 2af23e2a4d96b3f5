#include <algorithm>

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

/// The policies that a scheme can have.
wording words_of_policies(bool with_points) {
    if (!with_points)
        return bilingual{.zh = "\"fail\"、\"error\"、\"exclude\" 或 \"full\"",
                         .en = "\"fail\", \"error\", \"exclude\" or \"full\""};
    return bilingual{.zh = "\"fail\"、\"error\"、\"exclude\"、\"full\"、\"peer_mean\" 或 {\"points\": 0}",
                     .en = "\"fail\", \"error\", \"exclude\", \"full\", \"peer_mean\" or {\"points\": 0}"};
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

bool reads_a_field(quantity const& of);

bool reads_a_field(table const& of) {
    auto const reads = [](auto const& each) { return reads_a_field(each.second); };
    return of.over == table_key::field || std::ranges::any_of(of.entries, reads) ||
           (of.otherwise && reads_a_field(*of.otherwise));
}

/// Fields are counted from the record that is scored, so only there do they mean what they say.
bool reads_a_field(quantity const& of) {
    if (table const* const choices = of.as_table()) return reads_a_field(*choices);
    expression const* const formula = of.as_expression();
    return formula && std::ranges::any_of(formula->nodes, [](expression_node const& each) {
               return each.what == operation::field;
           });
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
        if (has->action == policy_action::set && reads_a_field(has->points) && !is_of_same_record(has))
            say(code::policy_of_other_record, name);
        if (placed_.repeated_by && takes_the_mean_of_peers(has)) say(code::policy_peers_in_each, name);
        if (!work_.names.has_points) return;
        bool const fails = has->action == policy_action::fail;
        if (fails && !range_of(work_.nodes, index_, nullptr).least) say(code::policy_unbounded, name);
        if (has->action == policy_action::full && !written_.points)
            say(code::policy_full_without_points, name);
    }

    /// Whether the policy was written for the record that this node is scored for.
    [[nodiscard]] bool is_of_same_record(policy const* has) const {
        std::uint32_t at = index_;
        while (at != 0 && !is_own(*work_.nodes[at].written, has)) at = work_.nodes[at].parent;
        return work_.nodes[at].repeated_by == placed_.repeated_by;
    }

    [[nodiscard]] static bool is_own(node const& of, policy const* has) {
        for (auto const* each : {&of.missing.not_reported, &of.missing.not_applicable, &of.missing.undefined})
            if (*each && &**each == has) return true;
        return false;
    }

    void say(code what, std::string const& policy) {
        work_.say(what, placed_.pointer,
                  {{"id", written_.id},
                   {"policy", policy},
                   {"case", case_of(policy)},
                   {"words", words_of_policies(work_.names.has_points)}});
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
