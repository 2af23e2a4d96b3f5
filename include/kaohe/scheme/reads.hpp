#pragma once

#include <cstdint>
#include <vector>

#include <kaohe/expr/environment.hpp>
#include <kaohe/expr/quantity.hpp>
#include <kaohe/fwd.hpp>
#include <kaohe/scheme/node.hpp>

namespace kaohe {

/// What a calculation can look at, in the order in which it is written; nothing is listed twice.
struct read_list {
    std::vector<fact_reference> facts;  ///< indicators, also those of tables, with how many periods back
    std::vector<std::uint32_t> nodes;   ///< points("id") and met("id") of this period
    bool class_name = false;            ///< `class`, or a table by class
    bool period = false;                ///< `period`, or a table by period
    bool sets = false;                  ///< something over a set of subjects or a list

    void add(expression const& bound);
    void add(quantity const& bound);
    /// The list, and what is asked of its members.
    void add(each_clause const& bound);
    /// when and void.
    void add_gate(node const& written);
    /// of, the rule's quantities and the modifiers; not the gate, and not the children.
    void add_points(node const& written);
};

/// What a whole scheme can look at.
[[nodiscard]] read_list reads_of(scheme const& whole);

}  // namespace kaohe
