#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include <kaohe/base/language.hpp>

namespace kaohe {

enum class severity : std::uint8_t { error, warning, note };

/// Every diagnostic kaohe can give, by layer. The names are stable: hosts and scripts may rely on them.
/// To add one: a value here and its entry in src/base/catalogue_*.cpp; a test walks the list to `last`.
enum class code : std::uint16_t {
    // number
    number_syntax,
    number_thousands,
    number_magnitude,
    number_digits,
    number_exponent,
    number_zero_denominator,
    number_too_large,
    last,
};

/// What the catalogue holds of one code. {name} is a hole for the argument of that name; a hint with a hole that no
/// argument fills is left out.
struct code_entry {
    code what;
    std::string_view name;
    severity how;
    phrase message;
    phrase hint;
};

/// The catalogue, in the order of `code`.
[[nodiscard]] code_entry const& entry_of(code what);

/// The stable name, as in "number_syntax".
[[nodiscard]] std::string_view name_of(code what);

}  // namespace kaohe
