#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kaohe {

/// The JSON pointer (RFC 6901) of a member or an element of what `pointer` points to.
[[nodiscard]] std::string pointer_below(std::string_view pointer, std::string_view key);
[[nodiscard]] std::string pointer_below(std::string_view pointer, std::size_t index);

}  // namespace kaohe
