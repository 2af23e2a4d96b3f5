#pragma once

#include <string>
#include <vector>

#include "cli/line/options.hpp"
#include "cli/machine/console.hpp"

namespace kaohe::cli {

/// A scheme and the files of cases that try it.
struct case_files {
    std::string scheme;
    std::vector<std::string> cases;
};

/// What the paths of `kaohe test` stand for: a folder with scheme.json and cases/*.json, or that scheme.json;
/// a folder of such folders; or a file of cases, which tries --scheme, else the scheme.json of the folder
/// above its own. Sorted, so that every machine tells the same story. Ends the command where a path does not
/// exist and where there is no scheme or no case.
[[nodiscard]] std::vector<case_files> find_cases(options const& asked, console const& to);

}  // namespace kaohe::cli
