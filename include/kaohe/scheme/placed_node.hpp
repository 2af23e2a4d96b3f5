#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <kaohe/scheme/definition.hpp>

namespace kaohe {

/// A node in its place in the tree. Nodes stand in document order; a node's descendants follow it, up to
/// `end`.
struct placed_node {
    node const* written = nullptr;
    std::uint32_t parent = 0;  ///< the root is its own parent
    std::uint32_t end = 0;
    /// The nearest section around that is scored for each member of a list.
    std::optional<std::uint32_t> repeated_by;
    std::optional<std::uint32_t> own;        ///< the indicator that a line without `of` is itself
    std::optional<std::uint32_t> own_field;  ///< the same of a record: its field
    std::string clause;                      ///< its own or the nearest ancestor's
    std::string pointer;                     ///< JSON pointer of the node
    policy const* not_reported = nullptr;
    policy const* not_applicable = nullptr;
    policy const* undefined = nullptr;
    value_type measured;  ///< of a line: the type of its value

    /// The policy that speaks where the node has no value; null where none may, or none needs to.
    [[nodiscard]] policy const* policy_for(state because) const {
        switch (because) {
            case state::not_applicable: return not_applicable ? not_applicable : not_reported;
            case state::not_reported: return not_reported;
            case state::undefined: return undefined;
            case state::invalid:
            case state::present: break;
        }
        return nullptr;
    }

    [[nodiscard]] bool is_line() const { return written->rule.has_value(); }
    [[nodiscard]] bool is_unprinted() const { return !written->unprinted.empty(); }
    [[nodiscard]] bool is_leaf() const { return is_line() || is_unprinted(); }
};

}  // namespace kaohe
