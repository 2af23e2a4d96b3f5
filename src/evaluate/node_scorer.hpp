#pragma once

#include <cstddef>
#include <optional>

#include <kaohe/expr/reading.hpp>
#include <kaohe/rules/rule.hpp>

#include "world.hpp"

namespace kaohe {

/// Scores one node of one subject in the one order of language.md 5: when, void, raw points, scale, floor and
/// cap, round. The first step that is missing hands over to the node's policy.
class node_scorer {
public:
    node_scorer(world& in, std::uint32_t subject, std::uint32_t node)
        : world_{in}, subject_{subject}, index_{node}, placed_{in.nodes()[node]}, written_{*placed_.written},
          view_{in.view(subject)}, told_{in.sheets()[subject].reason_values},
          result_{in.result(subject, node)} {}

    void run();

    /// Below a node that stopped, nodes carry its status and no points.
    void carry_below();

private:
    struct children;

    /// Whether the node is in force: its own conditions and all its ancestors'.
    bool is_open() {
        world::gate& known = world_.progress_[world_.place(subject_, index_)].in_force;
        if (known == world::gate::unknown) known = find_gate() ? world::gate::open : world::gate::stopped;
        return known == world::gate::open;
    }
    bool is_parent_open() {
        if (world_.progress_[world_.place(subject_, placed_.parent)].in_force == world::gate::open)
            return true;
        return node_scorer{world_, subject_, placed_.parent}.is_open();
    }

    // What is found at its gate: node_gate.cpp.
    bool find_gate();
    bool stop(status because);
    bool stop_by_policy(state because);
    bool inherit(node_result const& above);
    static void carry(node_result const& above, node_result& below);

    // Its points: score_node.cpp.
    void score_line();
    scored score_rule(reading& read, std::size_t& first);
    void score_children();
    children add_up(reading& read);
    void score_section();
    bool is_unmodified() const {
        return !written_.scale && !written_.floor && !written_.cap && !written_.round;
    }
    void finish(number raw);
    void modify(number raw);

    // What stands where they are missing: apply_policy.cpp.
    void stop_late(state because);
    void apply_policy(state because);
    void become(status now, std::optional<number> points);
    void become_number(status now, std::optional<number> points);
    void become_quantity(status now, quantity const* points);

    // One such policy looks at the others of the group: peer_mean.cpp.
    void become_peer_mean();
    bool is_reached() const;
    bool is_surely(expression const& condition, bool wanted) const;
    void take_mean_of(world::peers const& known);

    world& world_;
    std::uint32_t subject_;
    std::uint32_t index_;
    placed_node const& placed_;
    node const& written_;
    subject_view& view_;
    reason_values& told_;
    node_result& result_;
};

}  // namespace kaohe
