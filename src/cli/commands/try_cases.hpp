#pragma once

#include <string>
#include <vector>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/io/case.hpp>

#include "cli/line/options.hpp"
#include "cli/machine/console.hpp"

namespace kaohe::cli {

/// A difference, and the sentence that says how the points came about, if there is one.
struct explained_difference {
    difference what;
    std::string sentence;
};

/// One case that was run.
struct tried_case {
    std::string file;
    std::string id;
    std::string title;
    std::vector<explained_difference> differences;
    diagnostics refusal;

    [[nodiscard]] bool passed() const { return differences.empty(); }
};

/// Runs every case that the command line names. Ends the command where a scheme or a file of cases cannot be
/// read, and where there is no case at all.
[[nodiscard]] std::vector<tried_case> try_cases(options const& asked, console const& to);

}  // namespace kaohe::cli
