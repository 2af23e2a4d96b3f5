#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/language.hpp>
#include <kaohe/model/measure.hpp>
#include <kaohe/model/value.hpp>
#include <kaohe/rules/kind.hpp>

namespace kaohe {

/// A name out of a reason form: "value~" is `value`, on the scale of `of`.
struct reason_name {
    std::string_view name;
    bool on_scale = false;
};

/// The names of a form's list, which blanks separate.
[[nodiscard]] std::vector<reason_name> split_names(std::string_view names);

/// The reason as one sentence. `values` are those that the rule told, in the order of the form's names;
/// behind them, for a form with parts, those of each part. `of` is the type of the line's value.
///     say(per_step, …, person, en)  "108630 / 500 = 217.26, 217 whole steps, 217 points"
[[nodiscard]] std::string say(reason_form const& form, std::span<value const> values, value_type const& of,
                              language in);

/// A value for people by its type: a ratio as a percentage, percentage points by that name, a flag as yes or
/// no, a date as ISO text, a fraction with its size beside it.
[[nodiscard]] std::string to_people_text(value const& told, value_type const& type, language in);

}  // namespace kaohe
