#include <algorithm>
#include <set>

#include "checking.hpp"

namespace kaohe {
namespace {

/// Finds points and other subjects in a condition, also behind derived indicators and value policies.
class look_around {
public:
    explicit look_around(std::span<declaration const> indicators) : indicators_{indicators} {}

    bool finds_any(expression const& in) { return finds_any(in, in.nodes.back()); }

private:
    bool finds_any(expression const& in, expression_node const& at) {
        if (at.what == operation::points_of || at.what == operation::is_met || is_of_subjects(at))
            return true;
        if (at.what == operation::fact) return finds_any(at.target);
        if (at.what == operation::is_reported || at.what == operation::is_applicable)
            return finds_behind(asked_by(in, at));
        return std::any_of(at.operands.begin(), at.operands.end(),
                           [&](std::uint32_t each) { return finds_any(in, in.nodes[each]); });
    }

    /// A set of a subject's own records is the subject's own.
    static bool is_of_subjects(expression_node const& at) {
        return at.what >= operation::set_count && at.over != member_set::records;
    }

    /// The indicator of reported(x) and applicable(x), which look past its value policy.
    static std::uint32_t asked_by(expression const& in, expression_node const& at) {
        expression_node const* below = &in.nodes[at.operands[0]];
        while (!below->operands.empty()) below = &in.nodes[below->operands[0]];
        return below->target;
    }

    bool finds_behind(std::uint32_t indicator) {
        std::optional<quantity> const& derived = indicators_[indicator].of;
        return derived && behind_.insert(indicator).second && finds_any(*derived);
    }

    bool finds_any(std::uint32_t indicator) {
        if (!seen_.insert(indicator).second) return false;
        if (finds_behind(indicator)) return true;
        declaration const& is = indicators_[indicator];
        if (!is.if_not_reported) return false;
        return is.if_not_reported->takes == assumption::group_mean || finds_any(is.if_not_reported->value);
    }

    bool finds_any(quantity const& in) {
        if (expression const* const formula = in.as_expression()) return finds_any(*formula);
        table const* const choices = in.as_table();
        if (!choices) return false;
        if (choices->over == table_key::indicator && finds_any(choices->target)) return true;
        if (choices->otherwise && finds_any(*choices->otherwise)) return true;
        return std::any_of(choices->entries.begin(), choices->entries.end(),
                           [&](auto const& each) { return finds_any(each.second); });
    }

    std::span<declaration const> indicators_;
    std::set<std::uint32_t> seen_;    ///< with its value policy
    std::set<std::uint32_t> behind_;  ///< what it is derived from
};

}  // namespace

void check_exclusions(checking& work) {
    for (std::size_t i = 0; i < work.written.effects.size(); ++i) {
        effect const& each = work.written.effects[i];
        if (each.does != consequence::excluded || !look_around{work.indicators}.finds_any(each.when))
            continue;
        work.say(code::excluded_reads_points, pointer_below("/effects", i) + "/when", {{"id", each.id}});
    }
}

}  // namespace kaohe
