#include <gtest/gtest.h>

#include <array>
#include <exception>
#include <iomanip>
#include <iostream>
#include <map>
#include <string>
#include <string_view>

#include "judge.hpp"
#include "vectors.hpp"

// The General Decimal Arithmetic test cases (Mike Cowlishaw's .decTest files) put to kaohe's numbers.
namespace kaohe::decimal {
namespace {

constexpr std::array<std::string_view, 5> columns{"exact", "to digits", "over limit", "no number", "by zero"};

// As counted with Debian 12's libpython3.11-testsuite 3.11.2. Fewer means that cases are no longer asked.
constexpr std::array<int, columns.size()> least_counts{21'651, 7'200, 3'070, 396, 342};

struct tally {
    std::map<std::string_view, std::array<int, columns.size()>> by_operation;
    std::array<int, columns.size()> totals{};
    std::map<std::string, int> skipped;
    int operands_respelled = 0;
    int results_alike = 0;
    int results_respelled = 0;
};

void count_answer(judgement const& found, tally& counts) {
    auto const column = static_cast<std::size_t>(found.what);
    ++counts.by_operation[found.of->name][column];
    ++counts.totals[column];
    if (found.operands_respelled) ++counts.operands_respelled;
    bool const answered = found.what == verdict::exact || found.what == verdict::to_digits;
    if (answered) ++(found.result_spelled_alike ? counts.results_alike : counts.results_respelled);
}

tally tally_of(std::vector<vector> const& vectors) {
    tally counts;
    for (vector const& each : vectors) {
        judgement const found = judge(each);
        if (found.what == verdict::failed)
            ADD_FAILURE() << each.id << ' ' << each.operation << ": " << found.why;
        else if (found.what == verdict::skipped) ++counts.skipped[found.why];
        else count_answer(found, counts);
    }
    return counts;
}

void print_row(std::string_view name, std::array<int, columns.size()> const& counts) {
    std::cout << std::left << std::setw(16) << name << std::right;
    for (int const each : counts) std::cout << std::setw(12) << each;
    std::cout << '\n';
}

void print(tally const& counts) {
    std::cout << std::setw(16) << "";
    for (std::string_view const each : columns) std::cout << std::setw(12) << each;
    std::cout << '\n';
    for (auto const& [name, row] : counts.by_operation) print_row(name, row);
    print_row("all", counts.totals);
    std::cout << "\nskipped:\n";
    for (auto const& [why, times] : counts.skipped) std::cout << std::setw(8) << times << "  " << why << '\n';
    std::cout << "\noperands read after respelling (+1, .5, 5., 007): " << counts.operands_respelled
              << "\nresults spelled as the vectors spell them: " << counts.results_alike
              << "\nresults equal in value only (1.20, 1E+3, -0): " << counts.results_respelled << '\n';
}

TEST(decimal_vectors, all_that_can_be_asked_are_answered_as_they_say) {
    auto const vectors = read_vectors(KAOHE_DECIMAL_VECTORS);
    ASSERT_FALSE(vectors.empty())
        << "no .decTest files in \"" << KAOHE_DECIMAL_VECTORS
        << "\": install the Debian package libpython3.11-testsuite, or give their folder "
           "to CMake as -DKAOHE_DECIMAL_VECTORS=…";
    tally const counts = tally_of(vectors);
    print(counts);
    for (std::size_t i = 0; i < columns.size(); ++i)
        EXPECT_GE(counts.totals[i], least_counts[i]) << columns[i];
}

}  // namespace
}  // namespace kaohe::decimal
