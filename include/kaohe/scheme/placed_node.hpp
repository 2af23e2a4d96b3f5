#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include <kaohe/scheme/definition.hpp>

namespace kaohe {

/// What scoring asks of every node of every sheet. It stands beside the place, since a node is large.
struct node_shape {
    bool is_line = false;
    bool is_unprinted = false;
    bool is_gated = false;     ///< it has `when` or `void`
    bool is_modified = false;  ///< it has `scale`, `floor`, `cap` or `round`
    bool is_weighted = false;
    bool counts = true;  ///< its points count in its section

    node_shape() = default;
    explicit node_shape(node const& of)
        : is_line{of.rule.has_value()}, is_unprinted{!of.unprinted.empty()}, is_gated{of.when || of.voided},
          is_modified{of.scale || of.floor || of.cap || of.round}, is_weighted{of.weight.has_value()},
          counts{of.counts} {}
};

/// A node in its place in the tree. Nodes stand in document order; a node's descendants follow it, up to
/// `end`.
struct placed_node {
    node const* written = nullptr;
    node_shape shape;
    std::uint32_t parent = 0;  ///< the root is its own parent
    std::uint32_t end = 0;
    /// The nearest section around that is scored for each member of a list.
    std::optional<std::uint32_t> repeated_by;
    std::optional<std::uint32_t> own;        ///< the indicator that a line without `of` is itself
    std::optional<std::uint32_t> own_field;  ///< the same of a record: its field
    std::string clause;                      ///< its own or the nearest ancestor's
    std::span<std::string const> offices;    ///< the same
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

    [[nodiscard]] bool is_line() const { return shape.is_line; }
    [[nodiscard]] bool is_unprinted() const { return shape.is_unprinted; }
    [[nodiscard]] bool is_leaf() const { return is_line() || is_unprinted(); }
};

}  // namespace kaohe
