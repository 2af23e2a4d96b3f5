#include "measured_count.hpp"

#include <algorithm>
#include <string>

#include <kaohe/rules/walk.hpp>

namespace kaohe {

expression const* formula_of(expression_node const& fact, std::span<declaration const> indicators) {
    std::optional<quantity> const& derived = indicators[fact.target].of;
    return derived && !fact.layer ? derived->as_expression() : nullptr;
}

namespace {

/// Whether a count moves something else that a line depends on: a set that it is a member of, or another
/// item.
class side_effects {
public:
    side_effects(measured_count of, std::span<declaration const> indicators)
        : of_{of}, indicators_{indicators} {}

    [[nodiscard]] bool in_line(node const& line) const {
        bool found = in_expression(*line.of) || (line.when && in_expression(*line.when)) ||
                     (line.voided && in_expression(*line.voided));
        for_each_quantity(*line.rule, [&](quantity const& each, role, std::string const&) {
            found = found || in_quantity(each);
        });
        return found;
    }

private:
    [[nodiscard]] bool in_quantity(quantity const& in) const {
        if (expression const* const formula = in.as_expression()) return in_expression(*formula);
        table const* const choices = in.as_table();
        if (!choices) return false;
        auto const in_entry = [&](auto const& entry) { return in_quantity(entry.second); };
        return std::ranges::any_of(choices->entries, in_entry) ||
               (choices->otherwise && in_quantity(*choices->otherwise));
    }

    [[nodiscard]] bool in_expression(expression const& in) const {
        return std::ranges::any_of(in.nodes, [&](expression_node const& each) {
            bool const is_other_item = each.what == operation::points_of || each.what == operation::is_met;
            bool const is_set = each.what >= operation::set_count && each.over != member_set::others;
            bool const is_measured = of_.what == operation::set_count && &each == &in.root();
            expression const* const formula =
                each.what == operation::fact ? formula_of(each, indicators_) : nullptr;
            return is_other_item || (is_set && !is_measured && reads(in, each)) ||
                   (formula && in_expression(*formula));
        });
    }

    [[nodiscard]] bool reads(expression const& in, expression_node const& at) const {
        if (at.over == member_set::records && at.what >= operation::set_count)
            return of_.what != operation::fact || reads_below(in, at);
        if (at.what == operation::field) return of_.what == operation::field;
        if (at.what != operation::fact) return reads_below(in, at);
        expression const* const formula = formula_of(at, indicators_);
        return (of_.what == operation::fact && at.target == of_.target) ||
               (formula && reads(*formula, formula->root()));
    }

    [[nodiscard]] bool reads_below(expression const& in, expression_node const& at) const {
        return std::ranges::any_of(at.operands,
                                   [&](std::uint32_t each) { return reads(in, in.nodes[each]); });
    }

    measured_count of_;
    std::span<declaration const> indicators_;
};

}  // namespace

bool moves_something_else(measured_count const& of, node const& line,
                          std::span<declaration const> indicators) {
    return side_effects{of, indicators}.in_line(line);
}

}  // namespace kaohe
