#pragma once

#include <map>
#include <set>

#include <kaohe/base/pointer.hpp>
#include <kaohe/rules/kind.hpp>

namespace kaohe::rules {

/// 等级: points by name. Every name of the indicator has its points, or `else` stands for the rest.
struct choice {
    static constexpr std::string_view kind = "choice";
    static constexpr rule_input takes = rule_input::choice;
    static constexpr bool needs_points = true;
    static constexpr std::array reasons{
        reason_form{
            "choice", "value points", {"“{value}”得 {points} 分", "\"{value}\": {points} point{points|s}"}},
        reason_form{.code = "choice_unknown",
                    .names = "value",
                    .sentence = {"本项数据为“{value}”，办法未给出这一等级的分值",
                                 "The value is \"{value}\", a name that the rule gives no points"},
                    .refuses = true}};

    std::map<std::string, quantity, std::less<>> points;
    std::optional<quantity> otherwise = {};

    static constexpr auto fields() {
        return fields_of(required("points", &choice::points), optional("else", &choice::otherwise));
    }
    bool operator==(choice const&) const = default;

    [[nodiscard]] std::optional<indicator> own_indicator() const {
        indicator own;
        own.type = indicator_type::choice;
        for (auto const& [name, given] : points) own.values.push_back(name);
        return own;
    }
    void check(rule_subject const& of, complaints& say) const {
        std::vector<std::string> const& names = of.type.choices;
        std::set<std::string_view> const known(names.begin(), names.end());
        for (auto const& [name, given] : points) {
            if (!known.contains(name))
                say.push_back({code::choice_unknown_name, pointer_below("/points", name), {{"name", name}}});
        }
        for (std::string const& name : names) {
            if (!otherwise && !points.contains(name))
                say.push_back({code::choice_missing_name, "/points", {{"name", name}}});
        }
    }

    [[nodiscard]] bool is_endless(rule_subject const&) const { return false; }

    [[nodiscard]] interval range(environment* subject) const {
        return range_of_any(points, otherwise, subject).value_or(interval::only(0));
    }

    [[nodiscard]] scored score(kaohe::value const& v, reading& read, reason_values& why) const {
        quantity const* const given = points_of(std::get<std::string_view>(v));
        if (!given) {
            read.lose(state::invalid);
            tell(why, v);
            return {{}, std::nullopt, &reasons[1]};
        }
        number earned = read(*given);
        tell(why, v, earned);
        return {std::move(earned), std::nullopt, &reasons[0]};
    }

private:
    /// Where they stand, not a copy: what a set comes to is remembered by the place of its expression.
    [[nodiscard]] quantity const* points_of(std::string_view name) const {
        auto const named = points.find(name);
        if (named != points.end()) return &named->second;
        return otherwise ? &*otherwise : nullptr;
    }
};

}  // namespace kaohe::rules
