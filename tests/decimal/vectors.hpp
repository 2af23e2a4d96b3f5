#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/number/rounding.hpp>

namespace kaohe::decimal {

/// What the directives of a file say about the cases below them.
struct context {
    int precision = 9;
    std::optional<rounding> mode = rounding::half_up;  ///< nothing: a mode kaohe does not have
};

/// One line of a .decTest file: `id operation operand… -> expected condition…`.
struct vector {
    std::string id;
    std::string operation;  ///< in small letters, without underscores
    std::vector<std::string> operands;
    std::string expected;
    std::vector<std::string> conditions;
    context within;

    [[nodiscard]] bool has(std::string_view condition) const;
};

/// All cases of the General Decimal Arithmetic test files (*.decTest) in a folder.
[[nodiscard]] std::vector<vector> read_vectors(std::filesystem::path const& folder);

}  // namespace kaohe::decimal
