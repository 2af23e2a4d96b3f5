#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <kaohe/base/diagnostic.hpp>

namespace kaohe::python {

// A finding as plain tuples, so that it can be pickled.

/// File, pointer, whether it is on a key, offset, line, column, excerpt, and where that begins.
using place_state = std::tuple<std::string, std::string, bool, std::optional<std::size_t>, std::size_t,
                               std::size_t, std::string, std::size_t>;
/// Name, and what it says in Chinese and English.
using argument_state = std::tuple<std::string, std::string, std::string>;
/// The code's name, the place, what fills the holes, the other place.
using diagnostic_state =
    std::tuple<std::string_view, place_state, std::vector<argument_state>, std::optional<place_state>>;

[[nodiscard]] diagnostic_state state_of(diagnostic const& of);

/// Makes one of what state_of gave, in memory that holds none yet. Throws kaohe::failure for a code that
/// nothing has.
void restore(diagnostic& to, diagnostic_state const& of);

}  // namespace kaohe::python
