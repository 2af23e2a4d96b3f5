#include "find_shortfall.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <kaohe/expr/evaluate.hpp>
#include <kaohe/expr/reading.hpp>
#include <kaohe/number/rounding.hpp>

#include "expr/passing.hpp"
#include "measured_count.hpp"

namespace kaohe {
namespace {

/// Finds the counts of this period in a calculation; what stands below a division is what they are a share
/// of.
class count_finder {
public:
    count_finder(scored_place const& where, std::span<declaration const> indicators)
        : where_{where}, indicators_{indicators} {}

    /// The one count that is measured; nothing where there are none or several, or where it is a part of what
    /// it is measured against.
    [[nodiscard]] std::optional<measured_count> run(expression const& in) {
        if (in.root().what == operation::set_count) return measured_count{.what = operation::set_count};
        look(in, in.root(), measured_);
        if (is_crooked_ || measured_.size() != 1 || std::ranges::count(against_, measured_.front()) > 0)
            return std::nullopt;
        return measured_.front();
    }

    [[nodiscard]] bool reads_others() const { return others_ || !against_.empty(); }

private:
    using counts = std::vector<measured_count>;

    void look(expression const& in, expression_node const& at, counts& into) {
        switch (at.what) {
            case operation::fact: return look_at_fact(at, into);
            case operation::field: return look_at_field(at, into);
            case operation::divide:
                look(in, in.nodes[at.operands[0]], into);
                return look(in, in.nodes[at.operands[1]], against_);
            case operation::moved_back:
                others_ = true;
                return;  // what was reported for an earlier period stays
            case operation::choose:
            case operation::magnitude: is_crooked_ = true; break;
            default: break;
        }
        if (at.what >= operation::set_count) return void(others_ = true);
        if (at.what == operation::growth) others_ = true;
        for (std::uint32_t const each : at.operands) look(in, in.nodes[each], into);
    }

    void look_at_fact(expression_node const& at, counts& into) {
        if (&into == &measured_ && look_behind(at, into)) return;
        if (indicators_[at.target].type == indicator_type::count)
            return note({.what = operation::fact, .target = at.target, .layer = at.layer}, into);
        others_ = true;
    }

    /// A derived figure moves with the one count behind it. Of several, or of a table, it is itself what
    /// lacks, if it is a count.
    bool look_behind(expression_node const& at, counts& into) {
        expression const* const formula = formula_of(at, indicators_);
        if (!formula) return false;
        counts behind;
        look(*formula, formula->root(), behind);
        bool const is_count = indicators_[at.target].type == indicator_type::count;
        if (behind.size() != 1 && is_count) return false;
        for (measured_count const& each : behind) note(each, into);
        return true;
    }

    void look_at_field(expression_node const& at, counts& into) {
        bool const is_id = at.target == 0;
        if (is_id ||
            where_.records[at.level].list->record_fields[at.target - 1].type != indicator_type::count)
            others_ = true;
        else note({.what = at.what, .target = at.target, .level = at.level}, into);
    }

    void note(measured_count found, counts& into) {
        if (std::ranges::find(into, found) == into.end()) into.push_back(found);
        else is_crooked_ = true;
    }

    scored_place const& where_;
    std::span<declaration const> indicators_;
    counts measured_;
    counts against_;
    bool others_ = false;
    bool is_crooked_ = false;  ///< more of the count need not mean more, or less, all the way
};

/// Sees one count as larger or smaller than it is, and what is derived from it accordingly.
class supposing final : public passing_environment {
public:
    supposing(environment& sees, measured_count changed, std::span<declaration const> indicators)
        : passing_environment{sees}, changed_{changed}, indicators_{indicators} {}

    number by;

    outcome fact(fact_reference asked) override {
        bool const is_it = changed_.what == operation::fact && asked == changed_.asked();
        if (is_it) return moved(passed_to().fact(asked));
        std::optional<quantity> const& derived = indicators_[asked.indicator].of;
        outcome found = derived && !asked.layer ? evaluate(*derived, *this, asked.back) : outcome{};
        return found.present() ? found : passed_to().fact(asked);
    }
    outcome field(std::uint32_t level, std::uint32_t field) override {
        outcome found = passed_to().field(level, field);
        bool const is_it = changed_ == measured_count{operation::field, field, level};
        return is_it ? moved(std::move(found)) : found;
    }
    outcome over(expression const& in, expression_node const& at, int back) override {
        outcome found = passed_to().over(in, at, back);
        return changed_.what == operation::set_count && at.what == changed_.what ? moved(std::move(found))
                                                                                 : found;
    }

private:
    [[nodiscard]] outcome moved(outcome of) const {
        return of.present() ? outcome{of.as_number() + by} : std::move(of);
    }

    measured_count changed_;
    std::span<declaration const> indicators_;
};

class shortfall_search {
public:
    shortfall_search(placed_node const& line, scored_place const& where, measured_count of,
                     std::span<declaration const> indicators)
        : line_{line}, where_{where}, of_{of}, indicators_{indicators},
          supposed_{where.answering, of, indicators} {}

    [[nodiscard]] std::optional<shortfall> run() {
        outcome const now = value_now();
        if (!now.present()) return std::nullopt;
        earned_ = scored_with(where_.answering).points;
        indicator const* const is = declared();
        number const least = is ? is->min.value_or(0) : number{0};
        number const most = is && is->max ? *is->max - now.as_number() : number{most_steps};
        for (auto const& [direction, limit] :
             {std::pair{shift::more, most}, {shift::fewer, now.as_number() - least}})
            if (auto const steps = least_steps(direction, limit)) return told(direction, *steps);
        return std::nullopt;
    }

private:
    // Beyond all counts that organisations have.
    static constexpr std::int64_t most_steps = 1'000'000'000'000;

    /// Doubled until the line is met, then halved down to the first that meets it.
    [[nodiscard]] std::optional<number> least_steps(shift direction, number const& limit) {
        number beyond = 1;
        while (beyond <= limit && !meets(direction, beyond)) beyond *= 2;
        if (beyond > limit) {
            if (limit < 1 || !meets(direction, limit)) return std::nullopt;
            beyond = limit;
        }
        number short_of = 0;
        while (beyond - short_of > 1) {
            number const middle = round((beyond + short_of) / 2, 0, rounding::floor);
            (meets(direction, middle) ? beyond : short_of) = middle;
        }
        return beyond;
    }

    [[nodiscard]] bool meets(shift direction, number const& steps) {
        supposed_.by = direction == shift::more ? steps : -steps;
        if (!is_open()) return false;
        scored const made = scored_with(supposed_);
        bool const is_worth_it = !earned_ || !made.points || *made.points > *earned_;
        return made.met == true && is_worth_it;
    }

    /// Neither met nor missed where something is missing.
    [[nodiscard]] scored scored_with(environment& seen) const {
        outcome const value = evaluate(*line_.written->of, seen);
        if (!value.present()) return {};
        reading read{seen};
        reason_values told;
        scored made = score(*line_.written->rule, value.value, read, told);
        return read.state() == state::present ? std::move(made) : scored{};
    }

    /// The line's own conditions still let it be scored.
    [[nodiscard]] bool is_open() {
        auto const holds = [&](std::optional<expression> const& condition, bool wanted) {
            if (!condition) return true;
            outcome const found = evaluate(*condition, supposed_);
            return found.present() && found.as_flag() == wanted;
        };
        return holds(line_.written->when, true) && holds(line_.written->voided, false);
    }

    [[nodiscard]] indicator const* declared() const {
        if (of_.what == operation::fact) return &indicators_[of_.target];
        if (of_.what == operation::field)
            return &where_.records[of_.level].list->record_fields[of_.target - 1];
        return nullptr;
    }

    /// What was not reported but assumed lacks something else.
    [[nodiscard]] outcome value_now() const {
        if (of_.what == operation::field) return where_.answering.field(of_.level, of_.target);
        if (of_.what != operation::fact) return evaluate(*line_.written->of, where_.answering);
        fact_reference const asked = of_.asked();
        kaohe::state const reported = where_.answering.reported(asked);
        return reported == state::present ? where_.answering.fact(asked) : outcome{reported};
    }

    [[nodiscard]] shortfall told(shift direction, number const& steps) const {
        indicator const* const is = declared();
        return {.text = is ? to_text(fact_key{is->id, 0, of_.layer}) : line_.written->of->text,
                .title = is ? is->title : bilingual{},
                .count = steps,
                .direction = direction};
    }

    placed_node const& line_;
    scored_place const& where_;
    measured_count of_;
    std::span<declaration const> indicators_;
    supposing supposed_;
    std::optional<number> earned_;  ///< as it is; empty without points
};

}  // namespace

std::optional<shortfall> find_shortfall(placed_node const& line, scored_place const& where,
                                        std::span<declaration const> indicators) try {
    if (!line.written->of || needs_points(*line.written->rule)) return std::nullopt;
    count_finder find{where, indicators};
    std::optional<measured_count> const of = find.run(*line.written->of);
    if (!of || moves_something_else(*of, *line.written, indicators)) return std::nullopt;
    std::optional<shortfall> found = shortfall_search{line, where, *of, indicators}.run();
    if (found) found->beside_others = find.reads_others();
    return found;
} catch (number_too_large const&) {  // what is beside a score may be left out
    return std::nullopt;
}

}  // namespace kaohe
