#pragma once

#include <cstddef>
#include <optional>

#include <kaohe/expr/reading.hpp>
#include <kaohe/rules/rule.hpp>

#include "alike.hpp"
#include "attendance.hpp"
#include "world.hpp"

namespace kaohe {

/// Scores one node where it stands, in the one order of language.md 5: when, void, raw points, scale, floor
/// and cap, round. The first step that is missing hands over to the node's policy.
class node_scorer {
public:
    node_scorer(world& in, scene const& where, std::uint32_t node)
        : world_{in}, scene_{where}, index_{node}, placed_{in.nodes()[node]}, written_{*placed_.written},
          view_{*where.sees}, told_{in.sheets()[where.sheet].reason_values}, result_{where.result(node)} {}

    void run();

    /// Below a node that stopped, nodes carry its status and no points.
    void carry_below();

private:
    struct children;

    /// What the items of a section make together, its base included; without points 1 or 0, as share_of.
    struct joined_items {
        std::optional<number> points = {};
        std::optional<status> absent_as = {};  ///< all of them are absent
        bool any_error = false;                ///< one of them could not be scored
        state lost = kaohe::state::present;    ///< why else there are no points
    };

    /// Whether the node is in force: its own conditions and all its ancestors'.
    bool is_open() {
        gate& known = scene_.progress_of(index_).in_force;
        if (known == gate::unknown) known = find_gate() ? gate::open : gate::stopped;
        return known == gate::open;
    }
    bool is_parent_open() {
        if (scene_.progress_of(placed_.parent).in_force == gate::open) return true;
        return node_scorer{world_, scene_, placed_.parent}.is_open();
    }

    // What is found at its gate: node_gate.cpp.
    bool find_gate();
    bool stop(status because);
    bool stop_by_policy(state because);
    bool inherit(node_result const& above);
    static void carry(node_result const& above, node_result& below);
    void carry_to_members();

    // Its points: score_node.cpp.
    outcome value_of_line();
    void score_line();
    scored score_rule(reading& read, std::size_t& first);
    void score_children();
    children add_up(reading& read);
    joined_items join_items();
    void score_section();
    void come_to(number joined);
    void finish(number raw);
    void modify(number raw);

    // Those of a section that is scored for each member of a list: score_each.cpp.
    void score_each();
    state find_records(scored_members& found);
    state find_children(scored_members& found);
    template <class Who, class Belongs>
    state admit(std::vector<Who> all, Belongs const& belongs, scored_members& found);
    state score_members(scored_members const& all, attendance& of);
    state score_member();
    void join_members(joining how, alike const& groups, attendance const& of);

    // What stands where they are missing: apply_policy.cpp.
    void stop_late(state because);
    void apply_policy(state because);
    void become(status now, std::optional<number> points);
    void become_met(status now, bool met);
    void become_number(status now, std::optional<number> points);
    void become_quantity(status now, quantity const* points);

    // One such policy looks at the others of the group: peer_mean.cpp.
    void become_peer_mean();
    bool is_reached() const;
    bool is_surely(expression const& condition, bool wanted) const;
    void take_mean_of(world::peers const& known);

    world& world_;
    scene const& scene_;
    std::uint32_t index_;
    placed_node const& placed_;
    node const& written_;
    environment& view_;
    reason_values& told_;
    node_result& result_;
};

}  // namespace kaohe
