#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/base/language.hpp>

#include "command_forms.hpp"
#include "options.hpp"

namespace kaohe::cli {

/// Why a command line is not understood: a sentence of words.hpp, what fills it, and a word that may have
/// been meant.
struct usage_error {
    phrase what;
    arguments with = {};
    std::string suggestion = {};
};

/// Prints it to standard error, with where to find help.
void say(usage_error const& error, std::string_view command, language in);

/// Checks every word of a command line.
[[nodiscard]] std::variant<options, usage_error> settle(command does, written_options const& written,
                                                        language in);

/// The language that --lang or the environment asks for, found before anything else is read: help speaks it
/// too. An unknown word after --lang is left for settle() to refuse.
[[nodiscard]] language wanted_language(int count, char const* const* words);

/// An option that `command` does not know, with the one that may have been meant.
[[nodiscard]] usage_error unknown_option(command of, std::string_view found);
/// A first word that is neither a command nor an option that can stand before one.
[[nodiscard]] usage_error unknown_first(std::string_view found);

}  // namespace kaohe::cli
