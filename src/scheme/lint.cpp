#include <kaohe/scheme/lint.hpp>

#include <algorithm>
#include <array>

#include <kaohe/base/pointer.hpp>
#include <kaohe/expr/constants_of.hpp>
#include <kaohe/number/format.hpp>
#include <kaohe/rules/walk.hpp>
#include <kaohe/scheme/range.hpp>
#include <kaohe/scheme/reads.hpp>

namespace kaohe {
namespace {

/// Constant declared points of a node, if it has them.
number const* declared(node const& of) { return of.points ? of.points->as_number() : nullptr; }

class linter {
public:
    explicit linter(scheme const& of) : of_{of} {}

    diagnostics run() {
        for (std::uint32_t i = 0; i < of_.nodes().size(); ++i) {
            check_sum(i);
            if (placed(i).is_line()) check_most(i);
            check_clamps(i);
            check_ratio_constants(i);
        }
        check_indicators();
        check_total();
        return std::move(findings_);
    }

private:
    void say(code what, std::string pointer, arguments with) {
        findings_.push_back({what, {.pointer = std::move(pointer)}, std::move(with)});
    }

    placed_node const& placed(std::uint32_t i) const { return of_.nodes()[i]; }

    /// The printed points of a section against what its items are printed, or found, to give.
    void check_sum(std::uint32_t i) {
        number const* const printed = declared(*placed(i).written);
        if (!printed || placed(i).written->items.empty() || placed(i).written->cap) return;
        if (placed(i).written->each || !adds_up(*placed(i).written->combine)) return check_most(i);
        quantity const base = placed(i).written->base.value_or(0);
        if (!base.as_number()) return;
        number sum = *base.as_number();
        for (auto child = i + 1; child < placed(i).end; child = placed(child).end) {
            node const& item = *placed(child).written;
            if (!item.counts) continue;
            std::optional<number> const most = most_of(child);
            number const* const weight = item.weight ? item.weight->as_number() : nullptr;
            if (!most || (item.weight && !weight)) return;
            sum += weight ? *most * *weight : *most;
        }
        if (sum == *printed) return;
        say(code::lint_points_sum, placed(i).pointer + "/points",
            {{"id", placed(i).written->id}, {"declared", to_text(*printed)}, {"sum", to_text(sum)}});
    }

    std::optional<number> most_of(std::uint32_t i) const {
        if (number const* const printed = declared(*placed(i).written)) return *printed;
        if (placed(i).is_unprinted()) return std::nullopt;
        return range_of(of_.nodes(), i, nullptr).most;
    }

    void check_most(std::uint32_t i) {
        number const* const printed = declared(*placed(i).written);
        if (!printed) return;
        std::optional<number> const most = range_of(of_.nodes(), i, nullptr).most;
        if (!most || *most == *printed) return;
        say(code::lint_points_most, placed(i).pointer + "/points",
            {{"id", placed(i).written->id}, {"declared", to_text(*printed)}, {"most", to_text(*most)}});
    }

    void check_clamps(std::uint32_t i) {
        node const& written = *placed(i).written;
        interval const before = unclamped_range_of(of_.nodes(), i, nullptr);
        number const* const cap = written.cap ? written.cap->as_number() : nullptr;
        number const* const floor = written.floor ? written.floor->as_number() : nullptr;
        if (cap && before.most && *before.most < *cap) {
            say(code::lint_cap_never, placed(i).pointer + "/cap",
                {{"id", written.id}, {"cap", to_text(*cap)}, {"most", to_text(*before.most)}});
        }
        if (floor && before.least && *before.least > *floor) {
            say(code::lint_floor_never, placed(i).pointer + "/floor",
                {{"id", written.id}, {"floor", to_text(*floor)}, {"least", to_text(*before.least)}});
        }
    }

    /// 80 on the scale of a ratio is 8,000 %. Whoever means that can say so with the sign.
    void check_ratio_constants(std::uint32_t i) {
        if (!placed(i).is_line() || placed(i).measured.kind != kind::ratio) return;
        for_each_quantity(*placed(i).written->rule,
                          [&](quantity const& each, role asked, std::string const& below) {
                              if (asked != role::plain)
                                  check_ratio_constants(each, placed(i).pointer + "/rule" + below);
                          });
    }

    void check_ratio_constants(quantity const& of, std::string const& pointer) {
        for_each_constant(of, [&](quantity const& constant, std::string const& below) {
            number const& found = *constant.as_number();
            if (constant.as_expression() || abs(found) <= 1) return;
            say(code::lint_ratio_without_sign, pointer + below,
                {{"found", to_text(found)}, {"percent", to_text(found * 100)}});
        });
    }

    void check_indicators() {
        std::vector<bool> used(of_.indicators().size());
        for (fact_reference const& each : reads_of(of_).facts) used[each.indicator] = true;
        for (std::size_t i = 0; i < of_.written().indicators.size(); ++i) {
            std::string const& id = of_.indicators()[i].id;
            if (!used[i]) say(code::lint_unused_indicator, pointer_below("/indicators", id), {{"id", id}});
        }
    }

    /// An endless fraction for a total cannot be printed in full: the root should say how it is rounded.
    void check_total() {
        if (placed(0).written->round || !of_.written().ranking) return;
        for (placed_node const& each : of_.nodes()) {
            if (each.written->round) continue;
            if (makes_endless(*each.written)) {
                return say(code::lint_endless_total, placed(0).pointer, {{"id", each.written->id}});
            }
            if (!each.is_line()) continue;
            bool const value_is = each.written->of && can_be_endless(*each.written->of);
            if (!is_endless(*each.written->rule, {each.measured, false, value_is})) continue;
            return say(code::lint_endless_total, placed(0).pointer, {{"id", each.written->id}});
        }
    }

    /// A mean of three is a third of their sum, whatever they are.
    static bool makes_endless(node const& of) {
        if (of.each && of.each->join == joining::mean) return true;  // of three members, perhaps
        bool const divides =
            of.combine == combination::mean && !has_decimals_that_end(number{1} / number{of.items.size()});
        number const* const weight = of.weight ? of.weight->as_number() : nullptr;
        return divides || (weight && !has_decimals_that_end(*weight));
    }

    static bool can_be_endless(expression const& of) {
        return std::any_of(of.nodes.begin(), of.nodes.end(), [&](expression_node const& each) {
            switch (each.what) {
                case operation::growth:
                case operation::average:
                case operation::set_mean: return true;
                case operation::divide: {
                    expression_node const& by = of.nodes[each.operands[1]];
                    bool const constant = by.what == operation::number_literal && !by.literal.is_zero();
                    return !constant || !has_decimals_that_end(number{1} / by.literal);
                }
                default: return false;
            }
        });
    }

    scheme const& of_;
    diagnostics findings_;
};

}  // namespace

diagnostics lint(scheme const& of) { return linter{of}.run(); }

}  // namespace kaohe
