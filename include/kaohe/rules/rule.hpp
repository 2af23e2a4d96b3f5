#pragma once

#include <string_view>
#include <variant>

#include <kaohe/rules/bands.hpp>
#include <kaohe/rules/choice.hpp>
#include <kaohe/rules/done.hpp>
#include <kaohe/rules/per_step.hpp>
#include <kaohe/rules/proportional.hpp>
#include <kaohe/rules/segments.hpp>
#include <kaohe/rules/threshold.hpp>
#include <kaohe/rules/value.hpp>

namespace kaohe {

template <rule_kind... Kinds>
using closed_list = std::variant<Kinds...>;

/// The closed list of rule kinds: the one place that names them all.
using rule = closed_list<rules::done, rules::choice, rules::threshold, rules::bands, rules::per_step,
                         rules::segments, rules::proportional, rules::value>;

/// Each of these asks the kind that the rule is (see rule_kind).
[[nodiscard]] std::string_view kind_of(rule const& by);
[[nodiscard]] rule_input takes(rule const& by);
[[nodiscard]] bool needs_points(rule const& by);
void check(rule const& by, rule_subject const& of, complaints& say);
[[nodiscard]] std::optional<indicator> own_indicator(rule const& by);
[[nodiscard]] bool is_endless(rule const& by, rule_subject const& of);
[[nodiscard]] interval range(rule const& by, environment* subject);
[[nodiscard]] scored score(rule const& by, value const& of, reading& read, reason_values& why);

}  // namespace kaohe
