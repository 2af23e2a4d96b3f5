#pragma once

#include <string>
#include <string_view>

namespace kaohe {

/// The text with its full-width forms (U+FF01 to U+FF5E: １２．５％) as the plain characters they stand for,
/// one for one, so that offsets in code points stay true.
[[nodiscard]] std::string narrowed(std::string_view text);

}  // namespace kaohe
