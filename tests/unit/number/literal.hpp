#pragma once

#include <cstddef>
#include <ostream>
#include <string_view>

#include <kaohe/number/format.hpp>
#include <kaohe/number/parse.hpp>

namespace kaohe {

/// How GoogleTest shows a number.
inline void PrintTo(number const& x, std::ostream* out) { *out << to_text(x); }

/// "1/3"_n is one third. Written wrongly, it ends the test.
inline number operator""_n(char const* text, std::size_t length) {
    limits wide;
    wide.digits = 50'000;
    wide.exponent = 50'000;
    return parse_number({text, length}, digit_width::plain, wide).value().value;
}

}  // namespace kaohe
