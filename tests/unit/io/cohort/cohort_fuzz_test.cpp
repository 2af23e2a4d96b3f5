#include <kaohe/io/read_cohort.hpp>

#include <gtest/gtest.h>

#include <random>

#include "cohort_help.hpp"
#include "io/text/damaged_text.hpp"

namespace kaohe {
namespace {

constexpr int rounds = 2000;

std::string const table =
    "id,name,group,members,members@prior@self,entered@final,sent,grade,2.body\r\n"
    "a,\"甲, \"\"市\"\"\",north,1234,1100,84.37%,2011-11-30,good,是\r\n"
    "b,乙,south,n/a,0.5,１２．５％,,,0\r\n";

std::string const document =
    R"({"format": "kaohe-cohort/1", "period": "2011", "facts": {"campaign_over": true},
"groups": {"north": {"facts": {"quota": 5}}},
"subjects": [{"id": "a", "group": "north", "facts": {"members": [{"by": "self", "value": 12}, 9],
"judged": {"value": 3, "source": "x", "date": "2011-11-30"}, "grade@assessor": "good"},
"history": {"2010": {"rank": 1, "total": "1/3", "points": {"1": "2"}}}}]})";

// Whatever the bytes, there is a cohort or at least one located finding that can be said in both languages.
void expect_an_answer(source const& bytes) {
    auto const read = read_small({.current = {bytes}, .prior = {bytes}, .history = {bytes}});
    diagnostics const& findings = findings_of(read);
    EXPECT_TRUE(read || has_errors(findings)) << bytes.text;
    for (diagnostic const& each : findings) {
        EXPECT_NE(each.where.line, 0U) << name_of(each.what) << " in " << bytes.text;
        EXPECT_FALSE(message(each, language::zh).empty());
        EXPECT_FALSE(message(each, language::en).empty());
    }
}

TEST(read_cohort, answers_any_bytes) {
    std::mt19937 random{20110725};
    for (int round = 0; round < rounds; ++round) {
        std::string bytes(random() % 64, '\0');
        for (char& each : bytes) each = any_byte(random);
        expect_an_answer({"random", std::move(bytes)});
    }
}

TEST(read_cohort, answers_damaged_tables_and_documents) {
    std::mt19937 random{20110726};
    for (int round = 0; round < rounds; ++round) {
        expect_an_answer({"a.csv", damaged(table, random)});
        expect_an_answer({"a.json", damaged(document, random)});
    }
}

}  // namespace
}  // namespace kaohe
