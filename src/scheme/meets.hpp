#pragma once

#include <kaohe/scheme/placed_node.hpp>
#include <kaohe/scheme/scheme.hpp>

namespace kaohe {

/// Which ways of missing a calculation can meet; what cannot be ruled out counts.
struct missing_ways {
    bool not_reported = false;
    bool undefined = false;

    missing_ways& operator|=(missing_ways other) {
        not_reported = not_reported || other.not_reported;
        undefined = undefined || other.undefined;
        return *this;
    }
};

[[nodiscard]] missing_ways ways_of(expression const& bound);
[[nodiscard]] missing_ways ways_of(quantity const& bound);
/// All that a node itself reads: when, void, of, the rule's quantities and the modifiers; not its children.
[[nodiscard]] missing_ways ways_of(node const& written);

}  // namespace kaohe
