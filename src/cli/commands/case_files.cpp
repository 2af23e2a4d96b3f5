#include "case_files.hpp"

#include <algorithm>
#include <cerrno>
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

std::string resolved(std::string const& path, console const& to) {
    std::error_code unknown;
    if (path != "-" && !fs::exists(path, unknown))
        to.end(exit_code::bad_input, file_error{words::cannot_read, path, ENOENT});
    bool const is_scheme = fs::path{path}.filename() == "scheme.json";
    return is_scheme ? (fs::path{path}.parent_path() / ".").string() : path;
}

bool holds_scheme(fs::path const& folder) { return fs::exists(folder / "scheme.json"); }

std::string scheme_of(fs::path const& cases_folder, options const& asked) {
    return asked.scheme.empty() ? (cases_folder / "scheme.json").lexically_normal().string() : asked.scheme;
}

// A file of cases tries the scheme of the folder above its own.
std::string scheme_above(fs::path const& file, options const& asked, console const& to) {
    fs::path const folder = (file.parent_path() / "..").lexically_normal();
    if (asked.scheme.empty() && !holds_scheme(folder))
        to.end(exit_code::bad_input, words::no_scheme_in, {{"folder", folder.string()}});
    return scheme_of(folder, asked);
}

void add_folder(fs::path const& folder, options const& asked, console const& to,
                std::vector<case_files>& found) {
    if (holds_scheme(folder) || !asked.scheme.empty()) {
        fs::path const cases = fs::is_directory(folder / "cases") ? folder / "cases" : folder;
        std::vector<std::string> files = documents_in(cases);
        std::erase(files, (folder / "scheme.json").string());
        if (files.empty()) to.end(exit_code::bad_input, words::no_cases, {{"path", cases.string()}});
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
    for (std::string const& given : asked.paths) {
        fs::path const path = resolved(given, to);
        std::error_code unknown;
        if (fs::is_directory(path, unknown)) add_folder(path, asked, to, found);
        else found.push_back({scheme_above(path, asked, to), {path.string()}});
    }
    return found;
}

}  // namespace kaohe::cli
