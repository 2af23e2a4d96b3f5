#include <csignal>
#include <exception>
#include <iostream>
#include <new>
#include <variant>

#include <kaohe/number/number.hpp>

#include "cli/commands/commands.hpp"
#include "cli/line/arguments.hpp"

namespace kaohe::cli {

namespace {

exit_code run(options const& asked) {
    console const to{asked};
    switch (asked.command) {
        case command::check: return run_check(asked, to);
        case command::score: return run_score(asked, to);
        case command::rank: return run_rank(asked, to);
        case command::explain: return run_explain(asked, to);
        case command::diff: return run_diff(asked, to);
        case command::test: return run_test(asked, to);
        case command::draw: return run_draw(asked, to);
        case command::version: return run_version(asked, to);
        case command::help:  // shown where the command line was read
            break;
    }
    return exit_code::internal;
}

exit_code run_to_an_end(options const& asked) try {
    return run(asked);
} catch (number_too_large const&) {  // in a report: what is read and scored is refused by the library
    console{asked}.show({diagnostic{code::number_too_large, {}, {}}});
    return exit_code::limit;
}

exit_code run(int count, char const* const* words) try {
    auto const asked = read_arguments(count, words);
    if (auto const* const done = std::get_if<exit_code>(&asked)) return *done;
    return run_to_an_end(std::get<options>(asked));
} catch (ended const& early) {
    return early.how;
} catch (std::exception const& error) {
    std::cerr << "kaohe: " << error.what() << '\n';
    return exit_code::internal;
}

}  // namespace

}  // namespace kaohe::cli

int main(int count, char** words) {
    // A reader that went away shows as a failed write, not as a death in the middle of one.
    std::signal(SIGPIPE, SIG_IGN);
    return static_cast<int>(kaohe::cli::run(count, words));
}
