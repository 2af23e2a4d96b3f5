#include <kaohe/expr/evaluate.hpp>

#include <kaohe/number/rounding.hpp>

namespace kaohe {
namespace {

/// The day of three whole numbers; nothing if there is no such day.
std::optional<date> date_of(number const& y, number const& m, number const& d) {
    bool const usable = y.is_whole() && m.is_whole() && d.is_whole() && y >= 1 && y <= 9999 && m >= 1 &&
                        m <= 12 && d >= 1 && d <= 31;
    if (!usable) return std::nullopt;
    return kaohe::date_of(static_cast<int>(*y.to_int64()), static_cast<int>(*m.to_int64()),
                          static_cast<int>(*d.to_int64()));
}

/// Computes one expression for one environment. Nodes are visited from the root; a missing operand makes the
/// result missing, but for `and`, `or`, `if` and `??` (language.md 3).
class evaluation_of {
public:
    evaluation_of(expression const& of, environment& in, waiting* waits) : of_{of}, in_{in}, waits_{waits} {}

    outcome at(std::uint32_t i, int back) {
        if (!waits_) return compute(of_.nodes[i], back);
        std::size_t const before = waits_->size();
        outcome found = compute(of_.nodes[i], back);
        if (found.present()) waits_->resize(before);
        return found;
    }

private:
    outcome operand(expression_node const& node, std::size_t i, int back) {
        return at(node.operands[i], back);
    }

    outcome compute(expression_node const& node, int back) {
        switch (node.what) {
            case operation::number_literal: return node.literal;
            case operation::text_literal: return std::string_view{node.text};
            case operation::flag_literal: return !node.literal.is_zero();
            case operation::fact: return fact(node, back);
            case operation::field: return in_.field(node.level, node.target);
            case operation::own_class: return name(in_.class_name());
            case operation::own_group: return name(in_.group());
            case operation::year: return year(back);
            case operation::moved_back: return operand(node, 0, back + static_cast<int>(periods(node)));
            case operation::in_layer: return operand(node, 0, back);
            case operation::points_of: return in_.points(node.target, back);
            case operation::is_met: return in_.met(node.target);
            case operation::is_reported: return reported(node, back);
            case operation::is_applicable: return applicable(node, back);
            case operation::growth: return growth(node, back);
            default: break;
        }
        if (node.what >= operation::set_count) return over(node, back);
        return node.operands.size() == 1 ? unary(node, back) : several(node, back);
    }

    static std::int64_t periods(expression_node const& node) { return *node.literal.to_int64(); }

    outcome fact(expression_node const& node, int back) {
        fact_reference const asked{node.target, back, node.layer};
        outcome found = in_.fact(asked);
        if (!found.present() && waits_) waits_->push_back(asked);
        return found;
    }

    static outcome name(std::string_view of) {
        if (of.empty()) return state::not_reported;
        return of;
    }

    outcome year(int back) {
        if (!in_.period()) return state::undefined;
        return number{in_.period()->back(back).year()};
    }

    state raw_state(expression_node const& node, int back) {
        expression_node const* asked = &of_.nodes[node.operands[0]];
        for (; !asked->operands.empty(); asked = &of_.nodes[asked->operands[0]]) {
            if (asked->what == operation::moved_back) back += static_cast<int>(periods(*asked));
        }
        if (asked->what == operation::field) return in_.field(asked->level, asked->target).state;
        fact_reference const reference{asked->target, back, asked->layer};
        state const raw = in_.reported(reference);
        if (raw == state::invalid && waits_) waits_->push_back(reference);
        return raw;
    }

    outcome reported(expression_node const& node, int back) {
        state const raw = raw_state(node, back);
        if (raw == state::invalid) return raw;
        return raw == state::present;
    }

    outcome applicable(expression_node const& node, int back) {
        state const raw = raw_state(node, back);
        if (raw == state::invalid) return raw;
        return raw != state::not_applicable;
    }

    /// Members without a value are left out of a set; only the rank of oneself waits for a fact.
    outcome over(expression_node const& node, int back) {
        outcome found = in_.over(of_, node, back);
        if (found.present() || !waits_) return found;
        bool const waits_for_list = node.over == member_set::records && found.state != state::undefined;
        if (waits_for_list) waits_->push_back({node.target, 0, node.layer});
        else if (node.what == operation::set_rank) static_cast<void>(operand(node, 0, back));
        return found;
    }

    outcome growth(expression_node const& node, int back) {
        outcome const now = operand(node, 0, back);
        outcome const before = operand(node, 0, back + 1);
        if (!now.present() || !before.present()) return worse(now.state, before.state);
        number const& base = before.as_number();
        if (base.sign() <= 0) return state::undefined;
        return (now.as_number() - base) / base;
    }

    outcome unary(expression_node const& node, int back) {
        outcome found = operand(node, 0, back);
        if (!found.present()) return found;
        switch (node.what) {
            case operation::negate: return -found.as_number();
            case operation::negation: return !found.as_flag();
            case operation::magnitude: return abs(found.as_number());
            case operation::round_down: return floor(found.as_number());
            case operation::round_up: return ceil(found.as_number());
            case operation::how_many: return number{found.as_flag() ? 1 : 0};
            default: return found;
        }
    }

    outcome several(expression_node const& node, int back) {
        switch (node.what) {
            case operation::both: return logical(node, back, false);
            case operation::either: return logical(node, back, true);
            case operation::choose: return choose(node, back);
            case operation::otherwise: return otherwise(node, back);
            case operation::minimum: return extreme(node, back, std::strong_ordering::less);
            case operation::maximum: return extreme(node, back, std::strong_ordering::greater);
            case operation::average: return average(node, back);
            case operation::how_many: return how_many(node, back);
            case operation::clamp: return clamp(node, back);
            case operation::calendar_date: return calendar_date(node, back);
            default: return binary(node, back);
        }
    }

    /// `false and x` is false and `true or x` is true whatever is missing in x; an invalid value is never
    /// passed over.
    outcome logical(expression_node const& node, int back, bool decisive) {
        outcome const a = operand(node, 0, back);
        outcome const b = operand(node, 1, back);
        if (a.state == state::invalid || b.state == state::invalid) return state::invalid;
        if ((a.present() && a.as_flag() == decisive) || (b.present() && b.as_flag() == decisive))
            return decisive;
        if (a.present() && b.present()) return !decisive;
        return worse(a.state, b.state);
    }

    outcome choose(expression_node const& node, int back) {
        outcome const condition = operand(node, 0, back);
        if (!condition.present()) return condition;
        return operand(node, condition.as_flag() ? 1 : 2, back);
    }

    outcome otherwise(expression_node const& node, int back) {
        outcome found = operand(node, 0, back);
        if (found.present() || found.state == state::invalid) return found;
        return operand(node, 1, back);
    }

    outcome extreme(expression_node const& node, int back, std::strong_ordering wanted) {
        outcome best = operand(node, 0, back);
        for (std::size_t i = 1; i < node.operands.size(); ++i) {
            outcome next = operand(node, i, back);
            if (!best.present() || !next.present()) best = worse(best.state, next.state);
            else if (compare(next.value, best.value) == wanted) best = std::move(next);
        }
        return best;
    }

    outcome average(expression_node const& node, int back) {
        number sum;
        state all = state::present;
        for (std::size_t i = 0; i < node.operands.size(); ++i) {
            outcome const each = operand(node, i, back);
            all = worse(all, each.state);
            if (each.present()) sum += each.as_number();
        }
        if (all != state::present) return all;
        return sum / number{node.operands.size()};
    }

    outcome how_many(expression_node const& node, int back) {
        int count = 0;
        state all = state::present;
        for (std::size_t i = 0; i < node.operands.size(); ++i) {
            outcome const each = operand(node, i, back);
            all = worse(all, each.state);
            count += each.present() && each.as_flag() ? 1 : 0;
        }
        if (all != state::present) return all;
        return number{count};
    }

    outcome clamp(expression_node const& node, int back) {
        outcome const v = operand(node, 0, back);
        outcome const low = operand(node, 1, back);
        outcome const high = operand(node, 2, back);
        state const all = worse(v.state, worse(low.state, high.state));
        if (all != state::present) return all;
        if (compare(low.value, high.value) > 0) return state::undefined;
        if (compare(v.value, low.value) < 0) return low;
        return compare(v.value, high.value) > 0 ? high : v;
    }

    outcome calendar_date(expression_node const& node, int back) {
        outcome const y = operand(node, 0, back);
        outcome const m = operand(node, 1, back);
        outcome const d = operand(node, 2, back);
        state const all = worse(y.state, worse(m.state, d.state));
        if (all != state::present) return all;
        auto const found = date_of(y.as_number(), m.as_number(), d.as_number());
        if (!found) return state::undefined;
        return *found;
    }

    outcome binary(expression_node const& node, int back) {
        outcome const a = operand(node, 0, back);
        outcome const b = operand(node, 1, back);
        if (!a.present() || !b.present()) return worse(a.state, b.state);
        switch (node.what) {
            case operation::add: return a.as_number() + b.as_number();
            case operation::subtract: return a.as_number() - b.as_number();
            case operation::multiply: return a.as_number() * b.as_number();
            case operation::divide: return divide(a.as_number(), b.as_number());
            case operation::round_off: return round_off(a.as_number(), b.as_number());
            case operation::days_between: return days(std::get<date>(a.value), std::get<date>(b.value));
            case operation::equal: return a.value == b.value;
            case operation::unequal: return a.value != b.value;
            case operation::less: return compare(a.value, b.value) < 0;
            case operation::less_equal: return compare(a.value, b.value) <= 0;
            case operation::greater: return compare(a.value, b.value) > 0;
            case operation::greater_equal: return compare(a.value, b.value) >= 0;
            default: return state::undefined;
        }
    }

    static outcome divide(number const& a, number const& b) {
        if (b.is_zero()) return state::undefined;
        return a / b;
    }

    static outcome round_off(number const& x, number const& places) {
        if (!is_number_of_places(places)) return state::undefined;
        return round(x, static_cast<int>(*places.to_int64()), rounding::half_up);
    }

    static outcome days(date from, date to) { return number{std::int64_t{to.days} - from.days}; }

    expression const& of_;
    environment& in_;
    waiting* waits_;
};

}  // namespace

outcome evaluate_at(expression const& bound, std::uint32_t at, environment& in, int back, waiting* waits) {
    return evaluation_of{bound, in, waits}.at(at, back);
}

outcome evaluate(expression const& bound, environment& in, int back, waiting* waits) {
    if (bound.constant) return *bound.constant;
    return evaluate_at(bound, static_cast<std::uint32_t>(bound.nodes.size() - 1), in, back, waits);
}

}  // namespace kaohe
