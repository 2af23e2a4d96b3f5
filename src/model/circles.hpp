#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kaohe {

/// For each member of a list the one above it, by index.
using parent_list = std::vector<std::optional<std::size_t>>;

/// One member of every circle of parents.
[[nodiscard]] std::vector<std::size_t> circles_in(parent_list const& above);

/// All members of a circle, upwards from one of them.
[[nodiscard]] std::vector<std::size_t> circle_through(parent_list const& above, std::size_t start);

/// "a → b → a": the circle of the members with these ids. Precondition: there is one.
[[nodiscard]] std::string chain_text(std::vector<std::string_view> ids);

}  // namespace kaohe
