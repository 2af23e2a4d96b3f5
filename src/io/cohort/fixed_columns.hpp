#pragma once

#include <array>
#include <string_view>

#include "spelling.hpp"

namespace kaohe {

/// The columns of a table beside those of facts.
inline constexpr std::array<std::string_view, 6> fixed_columns{"id",    "name",   "group",
                                                               "class", "parent", "period"};

/// What offices call them.
inline constexpr std::array<spelling, 10> fixed_column_spellings{{{"编号", "id"},
                                                                  {"代码", "id"},
                                                                  {"名称", "name"},
                                                                  {"单位", "name"},
                                                                  {"单位名称", "name"},
                                                                  {"分组", "group"},
                                                                  {"类别", "class"},
                                                                  {"上级", "parent"},
                                                                  {"上级单位", "parent"},
                                                                  {"考核期", "period"}}};

}  // namespace kaohe
