#pragma once

#include <kaohe/expr/constants_of.hpp>
#include <kaohe/number/format.hpp>
#include <kaohe/rules/kind.hpp>

namespace kaohe::rules {

/// 直接计分: the value is the points. Outside least..most it is bad input.
struct value {
    static constexpr std::string_view kind = "value";
    static constexpr rule_input takes = rule_input::numeric;
    static constexpr bool needs_points = true;
    static constexpr std::array reasons{
        reason_form{"value",
                    "points least most",
                    {"在 {least} 至 {most} 的范围内计 {points} 分",
                     "{points} point{points|s}, within {least} to {most}"}},
        reason_form{.code = "value_outside",
                    .names = "value~ least~ most~",
                    .sentence = {"本项数据为 {value}，应在 {least} 至 {most} 之间",
                                 "The value is {value} and must lie within {least} to {most}"},
                    .refuses = true}};

    level least;
    level most;

    static constexpr auto fields() {
        return fields_of(required("least", &value::least), required("most", &value::most));
    }
    bool operator==(value const&) const = default;

    [[nodiscard]] std::optional<indicator> own_indicator() const {
        indicator own;
        own.type = indicator_type::mark;
        if (number const* const from = least.as_number()) own.least = *from;
        if (number const* const to = most.as_number()) own.most = *to;
        return own;
    }
    void check(rule_subject const&, complaints& say) const {
        std::optional<reversal> const found = find_reversal(least, most);
        if (!found) return;
        say.push_back({code::range_reversed,
                       "/least" + found->below,
                       {{"least", to_text(found->low)}, {"most", to_text(found->high)}}});
    }

    [[nodiscard]] bool is_endless(rule_subject const& of) const { return of.endless; }

    [[nodiscard]] interval range(environment* subject) const {
        return {range_of(least, subject).least, range_of(most, subject).most};
    }

    [[nodiscard]] scored score(kaohe::value const& v, reading& read, reason_values& why) const {
        number const from = read(least);
        number const to = read(most);
        number earned = std::get<number>(v);
        if (from > to) read.lose(state::undefined);
        bool const outside = read.state() == state::present && (earned < from || earned > to);
        if (outside) read.lose(state::invalid);
        tell(why, earned, from, to);
        return {std::move(earned), std::nullopt, &reasons[outside ? 1 : 0]};
    }
};

}  // namespace kaohe::rules
