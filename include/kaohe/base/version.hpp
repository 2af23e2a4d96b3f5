#pragma once

#include <string_view>

namespace kaohe {

/// The version of the linked library, as "major.minor.patch"; it stands in every result as `engine`.
std::string_view version() noexcept;

}  // namespace kaohe
