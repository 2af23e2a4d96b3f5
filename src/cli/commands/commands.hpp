#pragma once

#include "cli/line/options.hpp"
#include "cli/machine/console.hpp"
#include "cli/machine/exit_code.hpp"

// The commands, each in the file of its name. They say all that is to be said and answer how the command
// ends.
namespace kaohe::cli {

[[nodiscard]] exit_code run_check(options const& asked, console const& to);
[[nodiscard]] exit_code run_score(options const& asked, console const& to);
[[nodiscard]] exit_code run_rank(options const& asked, console const& to);
[[nodiscard]] exit_code run_explain(options const& asked, console const& to);
[[nodiscard]] exit_code run_diff(options const& asked, console const& to);
[[nodiscard]] exit_code run_test(options const& asked, console const& to);
[[nodiscard]] exit_code run_draw(options const& asked, console const& to);
[[nodiscard]] exit_code run_version(options const& asked, console const& to);

}  // namespace kaohe::cli
