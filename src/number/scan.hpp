#pragma once

#include <cstddef>
#include <string_view>
#include <variant>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/number/parse.hpp>

namespace kaohe {

/// The pieces of a number text that keeps to the grammar; they borrow from the text.
struct number_parts {
    bool negative = false;
    std::string_view whole;        ///< before the point, or over the line of a fraction
    std::string_view decimals;     ///< behind the point; empty if there is none
    std::string_view denominator;  ///< empty unless it is a fraction
    std::string_view exponent;     ///< with its sign; empty if there is none
    number_mark mark = number_mark::none;
};

/// Why a text is refused, the byte where that shows, and what the message needs besides the text.
struct number_fault {
    code what;
    std::size_t at;
    arguments with;
};

/// Takes a text apart by the grammar of parse_number, in plain characters only. No arithmetic.
[[nodiscard]] std::variant<number_parts, number_fault> scan_number(std::string_view text);

}  // namespace kaohe
