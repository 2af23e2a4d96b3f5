#pragma once

#include <optional>
#include <span>
#include <vector>

#include <kaohe/scheme/definition.hpp>

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

/// Finds the ways of missing, also through derived indicators. Preconditions: all is bound, and nothing goes
/// in a circle.
class missing_finder {
public:
    explicit missing_finder(std::span<declaration const> indicators)
        : indicators_{indicators}, known_(indicators.size()) {}

    /// All that a node itself reads: when, void, of, the rule's quantities and the modifiers; not its
    /// children.
    [[nodiscard]] missing_ways of(node const& written);

private:
    missing_ways of(expression const& bound);
    missing_ways of(quantity const& bound);
    missing_ways of(table const& bound);
    missing_ways of_operand(expression const& in, std::uint32_t i);
    missing_ways of_operands(expression const& in, expression_node const& at);
    missing_ways of_operation(expression const& in, expression_node const& at);
    missing_ways of_fact(std::uint32_t indicator);
    missing_ways of_list(expression_node const& set);
    missing_ways of_rule(rule const& by);
    missing_ways of_rescaling(node const& section);
    missing_ways of_each(each_clause const& members);

    std::span<declaration const> indicators_;
    std::vector<std::optional<missing_ways>> known_;  ///< by indicator
};

}  // namespace kaohe
