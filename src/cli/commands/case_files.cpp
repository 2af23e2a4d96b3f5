#include "case_files.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/words.hpp"

namespace kaohe::cli {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> sorted_entries(fs::path const& folder) {
    std::vector<std::string> found;
    std::error_code unreadable;
    for (fs::directory_entry const& each : fs::directory_iterator{folder, unreadable})
        found.push_back(each.path().string());
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::string> documents_in(fs::path const& folder) {
    std::vector<std::string> found = sorted_entries(folder);
    std::erase_if(found, [](std::string const& each) { return !each.ends_with(".json"); });
    return found;
}

bool holds_scheme(fs::path const& folder) { return fs::exists(folder / "scheme.json"); }

std::string scheme_of(fs::path const& cases_folder, options const& asked) {
    return asked.scheme.empty() ? (cases_folder / "scheme.json").lexically_normal().string() : asked.scheme;
}

void add_folder(fs::path const& folder, options const& asked, console const& to,
                std::vector<case_files>& found) {
    if (holds_scheme(folder) || !asked.scheme.empty()) {
        fs::path const cases = fs::is_directory(folder / "cases") ? folder / "cases" : folder;
        std::vector<std::string> files = documents_in(cases);
        std::erase(files, (folder / "scheme.json").string());
        found.push_back({scheme_of(folder, asked), std::move(files)});
        return;
    }
    std::size_t const before = found.size();
    for (std::string const& each : sorted_entries(folder))
        if (holds_scheme(each)) add_folder(each, asked, to, found);
    if (found.size() == before)
        to.end(exit_code::bad_input, words::no_scheme_in, {{"folder", folder.string()}});
}

}  // namespace

std::vector<case_files> find_cases(options const& asked, console const& to) {
    std::vector<case_files> found;
    for (fs::path const path : asked.paths) {
        std::error_code unknown;
        if (fs::is_directory(path, unknown))
            add_folder(path, asked, to, found);
        else
            found.push_back({scheme_of(path.parent_path() / "..", asked), {path.string()}});
    }
    return found;
}

}  // namespace kaohe::cli
