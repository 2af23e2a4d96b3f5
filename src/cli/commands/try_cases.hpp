#pragma once

#include <string>
#include <vector>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/io/case.hpp>

#include "cli/line/options.hpp"
#include "cli/machine/console.hpp"

namespace kaohe::cli {

/// A difference, and what helps to understand it.
struct explained_difference {
    difference what;
    std::string sentence;    ///< how the points came about, if there are points
    std::string suggestion;  ///< the id that may have been meant, where there is none as expected
};

/// One case that was run.
struct tried_case {
    place where;  ///< with line and column if it failed
    std::string id;
    std::string title;
    std::vector<explained_difference> differences;
    diagnostics refusal;

    [[nodiscard]] bool passed() const { return differences.empty(); }
};

/// `cases.json:3:5`.
[[nodiscard]] std::string text_of(place const& where);

/// Runs every case that the command line names. Ends the command where a scheme or a file of cases cannot be
/// read, where there is no case, and where a case proves nothing or has the id of another.
[[nodiscard]] std::vector<tried_case> try_cases(options const& asked, console const& to);

}  // namespace kaohe::cli
