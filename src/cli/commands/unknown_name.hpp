#pragma once

#include <span>
#include <string>
#include <string_view>

#include <kaohe/base/language.hpp>

#include "cli/machine/console.hpp"

namespace kaohe::cli {

/// How it is said that there is no such name: alone, and with the one that may have been meant.
struct unknown_words {
    phrase const& plain;
    phrase const& suggesting;
};

/// Says that `found` is none of the names, and ends the command.
[[noreturn]] void end_unknown(unknown_words const& say, std::string const& found,
                              std::span<std::string_view const> names, console const& to);

}  // namespace kaohe::cli
