#pragma once

#include <string_view>
#include <vector>

#include <kaohe/base/language.hpp>
#include <kaohe/model/value.hpp>

namespace kaohe {

/// How a reason is said: its stable code, the names of its arguments in order, and one sentence in each
/// language whose {holes} are those names. A name followed by `~` stands on the scale of `of` (a ratio is
/// then said as a percentage). A reason over several parts (slopes) goes on with `part_names`, once for each
/// part.
struct reason_form {
    std::string_view code;
    std::string_view names;
    phrase sentence;
    std::string_view part_names = {};
    phrase part = {};
    bool refuses = false;  ///< the rule does not take the value, which is invalid to it: there are no points
};

/// Where a rule puts the values of its reason, one after the other.
using reason_values = std::vector<value>;

/// Appends the values of a reason, in the order of its names.
template <class... Values>
void tell(reason_values& why, Values const&... values) {
    (why.emplace_back(values), ...);
}

}  // namespace kaohe
