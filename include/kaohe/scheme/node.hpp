#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/fields.hpp>
#include <kaohe/base/language.hpp>
#include <kaohe/base/words.hpp>
#include <kaohe/expr/quantity.hpp>
#include <kaohe/number/rounding.hpp>
#include <kaohe/rules/rule.hpp>
#include <kaohe/scheme/each.hpp>
#include <kaohe/scheme/policy.hpp>

namespace kaohe {

/// How a section makes one figure of its children's.
enum class combination : std::uint8_t { sum, weighted, mean, best, least, all, any };

template <>
inline constexpr std::array words_of<combination>{std::string_view{"sum"},   std::string_view{"weighted"},
                                                  std::string_view{"mean"},  std::string_view{"best"},
                                                  std::string_view{"least"}, std::string_view{"all"},
                                                  std::string_view{"any"}};

/// Whether every child has its share in the result: only such a section has a base, and can be scaled up.
[[nodiscard]] constexpr bool adds_up(combination how) {
    return how == combination::sum || how == combination::weighted;
}

/// Whether it joins what is met or not, and no points.
[[nodiscard]] constexpr bool joins_met(combination how) {
    return how == combination::all || how == combination::any;
}

/// What becomes of the points of absent children: nothing, or the others are scaled up.
enum class absence : std::uint8_t { drop, rescale };

template <>
inline constexpr std::array words_of<absence>{std::string_view{"drop"}, std::string_view{"rescale"}};

/// `"round": {"places": 2, "mode": "half_up"}`.
struct rounding_rule {
    int places = 0;
    rounding mode{};

    static constexpr auto fields() {
        return fields_of(required("places", &rounding_rule::places), required("mode", &rounding_rule::mode));
    }
    bool operator==(rounding_rule const&) const = default;
};

/// A line (it has a `rule`), a section (it has `items`) or an unprinted leaf, as written (language.md 5).
/// The order of its modifiers is fixed: when, void, raw points, scale, floor and cap, round.
struct node {
    std::string id;
    std::string clause = {};  ///< empty: the nearest ancestor's
    bilingual title = {};
    bilingual interpretation = {};
    bilingual unprinted = {};
    std::vector<std::string> offices = {};

    std::optional<expression> when = {};
    std::optional<expression> voided = {};
    std::optional<expression> of = {};
    std::optional<kaohe::rule> rule = {};

    std::optional<combination> combine = {};
    std::vector<node> items = {};
    std::optional<each_clause> each = {};
    std::optional<quantity> base = {};
    std::optional<absence> absent = {};

    std::optional<quantity> points = {};  ///< declared full marks; never change a score
    std::optional<quantity> weight = {};  ///< in a section that is `weighted`
    std::optional<quantity> scale = {};
    std::optional<quantity> floor = {};
    std::optional<quantity> cap = {};
    std::optional<rounding_rule> round = {};
    policies missing = {};
    bool counts = true;  ///< false: shown, and left out of its section

    static constexpr auto fields() {
        return fields_of(
            required("id", &node::id), optional("clause", &node::clause), optional("title", &node::title),
            optional("when", &node::when), optional("void", &node::voided), optional("of", &node::of),
            optional("rule", &node::rule), optional("combine", &node::combine), optional("each", &node::each),
            optional("base", &node::base), optional("absent", &node::absent),
            optional("points", &node::points), optional("weight", &node::weight),
            optional("scale", &node::scale), optional("floor", &node::floor), optional("cap", &node::cap),
            optional("round", &node::round), inlined(&node::missing), optional("counts", &node::counts),
            optional("offices", &node::offices), optional("interpretation", &node::interpretation),
            optional("unprinted", &node::unprinted), optional("items", &node::items));
    }
    bool operator==(node const&) const = default;
};

}  // namespace kaohe
