#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "face.hpp"

namespace kaohe_test {
namespace {

std::string reasons_of(kaohe_sheets const* all) {
    std::string said;
    for (std::size_t sheet = 0; sheet < 2; ++sheet) {
        for (std::size_t line = 0; line < 4; ++line) {
            char const* found = nullptr;
            EXPECT_EQ(kaohe_line_reason(all, sheet, line, KAOHE_EN, &found), KAOHE_OK);
            said += found;
        }
    }
    return said;
}

// Given one scheme and one set of sheets, when eight threads score and read, then all of them see the same.
TEST(threads, share_schemes_cohorts_and_sheets) {
    scheme const under = read_scheme();
    cohort const of = read_cohort(under, cohort_text);
    sheets const shared = score(under, of);
    std::string const expected = reasons_of(score(under, of).get());
    std::vector<std::string> said(8);
    std::vector<std::thread> threads;
    for (std::string& each : said) {
        threads.emplace_back([&] {
            for (int i = 0; i < 50; ++i) EXPECT_EQ(reasons_of(score(under, of).get()), expected);
            each = reasons_of(shared.get());
        });
    }
    for (std::thread& each : threads) each.join();
    for (std::string const& each : said) EXPECT_EQ(each, expected);
}

}  // namespace
}  // namespace kaohe_test
