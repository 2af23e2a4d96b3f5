#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/expr/syntax.hpp>

namespace kaohe {

/// A function of the language: what it is with plain arguments and what it is over a set.
struct function {
    std::string_view word;
    std::optional<operation> plain;
    std::size_t least = 1;
    std::size_t most = 1;
    std::optional<operation> over_set = std::nullopt;
    bool names_something = false;  ///< its argument is a name in quotes
};

/// Every function, in alphabetical order.
[[nodiscard]] std::span<function const> functions();
[[nodiscard]] function const* function_named(std::string_view word);
[[nodiscard]] std::optional<member_set> set_named(std::string_view word);

/// What a name that is no indicator means: true, false, class, group, period.
[[nodiscard]] std::optional<operation> operation_of_word(std::string_view word);

/// Words for messages: what was found, and the nearest function if one is near.
[[nodiscard]] arguments suggest_function(std::string const& found);
/// Words for messages: what was found behind an `@`, and what may be meant by it.
[[nodiscard]] arguments suggest_move(std::string const& found);
/// "2", "2–3", "2+".
[[nodiscard]] std::string expected_arguments(function const& of);

}  // namespace kaohe
