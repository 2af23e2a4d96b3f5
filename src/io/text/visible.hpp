#pragma once

#include <string>
#include <string_view>

namespace kaohe {

/// A text with its control characters as their pictures (␛), so that what stands in a document cannot steer a
/// terminal; a tab is one blank.
[[nodiscard]] std::string visible(std::string_view text);

}  // namespace kaohe
