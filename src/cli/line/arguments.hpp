#pragma once

#include <variant>

#include "cli/machine/exit_code.hpp"
#include "options.hpp"

namespace kaohe::cli {

/// Reads the command line. Where it asks for help or is not understood, that has been said, and the answer is
/// how to end.
[[nodiscard]] std::variant<options, exit_code> read_arguments(int count, char const* const* words);

}  // namespace kaohe::cli
