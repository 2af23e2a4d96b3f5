#pragma once

#include <algorithm>
#include <iterator>

#include <kaohe/rules/bound.hpp>
#include <kaohe/rules/kind.hpp>

namespace kaohe::rules {

/// One tier of bands: a bound and what it earns.
struct tier {
    bound limit;
    quantity points;

    static constexpr auto fields() {
        return fields_of(inlined(&tier::limit), required("points", &tier::points));
    }
    bool operator==(tier const&) const = default;
};

/// 分档: the first listed tier whose bound holds, else `else`.
struct bands {
    static constexpr std::string_view kind = "bands";
    static constexpr rule_input takes = rule_input::ordered;
    static constexpr bool needs_points = true;
    static constexpr std::array reasons{
        reason_form{"band",
                    "value~ tier bound~ points",
                    {"{value}，落在第 {tier} 档（界限 {bound}），得 {points} 分",
                     "{value} falls in tier {tier} (bound {bound}): {points} point{points|s}"}},
        reason_form{
            "no_band",
            "value~ points",
            {"{value}，各档均未达到，得 {points} 分", "{value} reaches no tier: {points} point{points|s}"}}};

    std::vector<tier> tiers;
    quantity otherwise;

    static constexpr auto fields() {
        return fields_of(required("tiers", &bands::tiers), required("else", &bands::otherwise));
    }
    bool operator==(bands const&) const = default;

    [[nodiscard]] std::optional<indicator> own_indicator() const { return std::nullopt; }
    void check(rule_subject const&, complaints& say) const {
        if (tiers.empty()) say.push_back({code::list_empty, "/tiers", {{"key", "tiers"}}});
        for (std::size_t i = 1; i < tiers.size(); ++i) {
            std::string const below = "/tiers/" + std::to_string(i);
            if (is_upward(tiers[i].limit.side) != is_upward(tiers[0].limit.side)) {
                say.push_back({code::bands_two_directions,
                               below,
                               {{"first", std::string{word(tiers[0].limit.side)}},
                                {"found", std::string{word(tiers[i].limit.side)}}}});
            } else if (is_hidden(i)) {
                say.push_back({code::lint_tier_never, below, {{"tier", std::to_string(i + 1)}}});
            }
        }
    }

    /// True if one of the tiers before leaves nothing for tier i.
    [[nodiscard]] bool is_hidden(std::size_t i) const {
        return std::any_of(tiers.begin(), std::next(tiers.begin(), static_cast<std::ptrdiff_t>(i)),
                           [&](tier const& each) { return never_matters(tiers[i].limit, each.limit); });
    }

    [[nodiscard]] bool is_endless(rule_subject const&) const { return false; }

    [[nodiscard]] interval range(environment* subject) const {
        interval all = range_of(otherwise, subject);
        for (tier const& each : tiers) all = hull(all, range_of(each.points, subject));
        return all;
    }

    [[nodiscard]] scored score(kaohe::value const& v, reading& read, reason_values& why) const {
        for (std::size_t i = 0; i < tiers.size(); ++i) {
            kaohe::value const limit = read.like(tiers[i].limit.at, v);
            if (!holds(tiers[i].limit.side, v, limit)) continue;
            number earned = read(tiers[i].points);
            tell(why, v, number{i + 1}, limit, earned);
            return {std::move(earned), std::nullopt, &reasons[0]};
        }
        number earned = read(otherwise);
        tell(why, v, earned);
        return {std::move(earned), std::nullopt, &reasons[1]};
    }
};

}  // namespace kaohe::rules
