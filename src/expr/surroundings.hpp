#pragma once

#include <cstdint>
#include <vector>

#include <kaohe/expr/bind.hpp>

namespace kaohe {

/// What stands around each node of an expression: the sets over whose members it is computed, and whether it
/// is only asked for, as by reported(). Borrows both.
class surroundings {
public:
    surroundings(expression const& of, scope const& names);

    [[nodiscard]] bool is_asked_for(expression_node const& at) const { return is_asked_for_[index_of(at)]; }
    /// Whether the node that points() or met() names is one: what stands in a section with `each` is there
    /// once for each member, and only beside it is one of them meant.
    [[nodiscard]] bool sees_one(expression_node const& at) const;
    /// The records that a node can look into, the innermost first. A set of subjects ends them: its members
    /// are others.
    [[nodiscard]] std::vector<record_scope const*> records_around(expression_node const& at) const;
    /// The list that a set goes over; null if it is one of subjects, or unknown.
    [[nodiscard]] record_scope const* records_of(expression_node const& set) const;

private:
    [[nodiscard]] std::uint32_t index_of(expression_node const& at) const {
        return static_cast<std::uint32_t>(&at - of_.nodes.data());
    }

    expression const& of_;
    scope const& names_;
    std::vector<std::uint32_t>
        set_around_;  ///< by node: the set, or none where it is computed for the subject itself
    std::vector<bool> is_asked_for_;
};

}  // namespace kaohe
