#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <kaohe/base/limits.hpp>
#include <kaohe/base/result.hpp>

namespace kaohe {

enum class token_kind : std::uint8_t { number, text, name, symbol, end };

/// One word of an expression. `text` is borrowed from it; of a text literal it is what stands between the
/// quotes.
struct token {
    token_kind kind{};
    std::string_view text;
    std::uint32_t offset = 0;  ///< code points from the start
    std::uint32_t end = 0;     ///< one past the last
};

/// The words of an expression, closed by one of kind `end`. Refuses one that must have too many operations.
[[nodiscard]] result<std::vector<token>> tokens_of(std::string_view expression, limits const& within);

/// A diagnostic that points `offset` code points into an expression.
[[nodiscard]] diagnostic at_offset(code what, std::size_t offset, arguments with);

}  // namespace kaohe
