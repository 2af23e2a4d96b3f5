// Every file of tests/bad is a scheme with one mistake, in the folder of its code's group; beside it stands
// what people are told, in English and Chinese. KAOHE_ACCEPT=1 in the environment writes what is told now, to
// be read over and committed.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <kaohe/io/read_scheme.hpp>
#include <kaohe/io/render.hpp>

namespace kaohe {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(fs::path const& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::vector<fs::path> gallery() {
    std::vector<fs::path> schemes;
    for (auto const& each : fs::recursive_directory_iterator{"tests/bad"})
        if (each.path().extension() == ".json") schemes.push_back(each.path());
    std::sort(schemes.begin(), schemes.end());
    return schemes;
}

diagnostics findings_of(fs::path const& file) {
    auto const read = read_scheme({file.filename().string(), bytes_of(file)});
    return read ? read->warnings : read.diagnostics();
}

// `unknown_key-table.json` shows the code unknown_key.
std::string code_in_name(fs::path const& file) {
    std::string const stem = file.stem().string();
    return stem.substr(0, stem.find('-'));
}

TEST(bad_schemes, make_one_mistake_each_that_their_name_tells) {
    ASSERT_GE(gallery().size(), 150U);
    for (fs::path const& file : gallery()) {
        diagnostics const findings = findings_of(file);
        ASSERT_EQ(findings.size(), 1U) << file << '\n' << render(findings, language::en);
        EXPECT_EQ(name_of(findings.front().what), code_in_name(file));
        EXPECT_GT(findings.front().where.line, 0U) << file;
    }
}

TEST(bad_schemes, are_answered_word_by_word_in_both_languages) {
    for (fs::path const& file : gallery()) {
        diagnostics const findings = findings_of(file);
        std::string const told = render(findings, language::en) + '\n' + render(findings, language::zh);
        fs::path const expected = fs::path{file}.replace_extension(".expect");
        if (std::getenv("KAOHE_ACCEPT")) std::ofstream{expected, std::ios::binary} << told;
        EXPECT_EQ(told, bytes_of(expected)) << file;
    }
}

// Codes that a file cannot show: what else tests them.
std::map<code, std::string_view> const shown_elsewhere{
    {code::document_too_large, "json_test: 16 MiB are no file to keep"},
    {code::findings_cut, "read_scheme_test: a thousand mistakes are not one"},
    {code::json_comment, "json_test: schemes may have comments"},
    {code::chain_too_long, "circles_test: 251 items are no file to keep"},
    {code::too_many, "read_scheme_test: 10,000 indicators are no file to keep"}};

// Behind the groups number, document, expression, scheme and lint.
constexpr code first_of_facts = code::csv_empty;

TEST(bad_schemes, show_every_code_that_reading_a_scheme_can_give) {
    std::set<std::string> shown;
    for (fs::path const& file : gallery()) shown.insert(code_in_name(file));
    for (std::uint16_t i = 0; i < static_cast<std::uint16_t>(first_of_facts); ++i) {
        code const each{i};
        bool const is_shown = shown.contains(std::string{name_of(each)}) || shown_elsewhere.contains(each);
        EXPECT_TRUE(is_shown) << "no file of tests/bad shows " << name_of(each);
    }
}

}  // namespace
}  // namespace kaohe
