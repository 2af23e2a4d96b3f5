#include "console.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

#include "cli/words.hpp"

namespace kaohe::cli {

namespace {

bool is_set(char const* variable) {
    char const* const found = std::getenv(variable);
    return found && *found;
}

}  // namespace

colouring console::colours_on(int descriptor) const {
    if (asked_.colour == when_to_colour::always) return colouring::ansi;
    bool const wanted = asked_.colour == when_to_colour::automatic && !is_set("NO_COLOR");
    return wanted && ::isatty(descriptor) != 0 ? colouring::ansi : colouring::plain;
}

colouring console::data_colours() const {
    if (asked_.output.empty()) return colours_on(STDOUT_FILENO);
    return asked_.colour == when_to_colour::always ? colouring::ansi : colouring::plain;
}

void console::put(std::string_view data) const {
    bool const to_file = !asked_.output.empty();
    auto const written = to_file ? write_file(asked_.output, data) : write_output(data);
    if (auto const* const error = std::get_if<file_error>(&written))
        end(to_file && is_of_the_path(*error) ? exit_code::usage : exit_code::internal, *error);
}

void console::note(phrase const& words, arguments const& with) const { say(fill(words, in(), with)); }

void console::show(diagnostics const& findings) const {
    if (!findings.empty()) std::cerr << render(findings, in(), colours_on(STDERR_FILENO));
}

void console::say(std::string_view sentence) const { std::cerr << "kaohe: " << sentence << '\n'; }

void console::end(exit_code how, phrase const& words, arguments const& with) const {
    say(std::string{words::error.in(in())} + fill(words, in(), with));
    throw ended{how};
}

void console::end(exit_code how, file_error const& error) const {
    say(std::string{words::error.in(in())} + message(error, in()));
    throw ended{how};
}

void console::refuse(diagnostics const& findings) const {
    show(findings);
    throw ended{has_passed_limits(findings) ? exit_code::limit : exit_code::bad_input};
}

}  // namespace kaohe::cli
