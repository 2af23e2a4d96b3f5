#pragma once

#include <optional>
#include <string>

#include <kaohe/scheme/scheme.hpp>

#include "cli/line/options.hpp"
#include "cli/machine/console.hpp"

namespace kaohe::cli {

/// The office whose items are asked for; empty: all offices, one after the other. Nothing: items stand as in
/// the scheme. Ends the command where the scheme does not name the office, names none at all, or gives no
/// points.
[[nodiscard]] std::optional<std::string> asked_office(options const& asked, scheme const& by,
                                                      console const& to);

}  // namespace kaohe::cli
