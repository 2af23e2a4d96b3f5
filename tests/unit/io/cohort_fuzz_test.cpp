#include <kaohe/io/read_cohort.hpp>

#include <gtest/gtest.h>

#include <random>

#include "cohort_help.hpp"

namespace kaohe {
namespace {

constexpr int rounds = 2000;

std::string const table =
    "id,name,group,members,members@prior,entered,sent,grade,2.body\r\n"
    "a,\"甲, \"\"市\"\"\",north,1234,1100,84.37%,2011-11-30,good,是\r\n"
    "b,乙,south,n/a,0.5,１２．５％,,,0\r\n";

std::string const document =
    R"({"format": "kaohe-cohort/1", "period": "2011", "facts": {"campaign_over": true},
"groups": {"north": {"facts": {"quota": 5}}},
"subjects": [{"id": "a", "group": "north", "facts": {"members": 12, "judged": {"value": 3, "source": "x"}},
"history": {"2010": {"rank": 1, "total": "1/3", "points": {"1": "2"}}}}]})";

// Bytes that mean something to a reader come up more often than others.
char any_byte(std::mt19937& random) {
    constexpr std::string_view telling = ",\"\r\n{}[]:@%-.0e/\\\0\xEF\xBB\xBF\xFF";
    auto const pick = random();
    return pick % 2 == 0 ? telling[pick / 2 % telling.size()] : static_cast<char>(pick / 2 % 256);
}

std::string damaged(std::string text, std::mt19937& random) {
    for (auto changes = 1 + random() % 8; changes > 0; --changes) {
        std::size_t const at = random() % (text.size() + 1);
        switch (random() % 4) {
            case 0:
                text.insert(at, 1, any_byte(random));
                break;
            case 1:
                text.erase(at, random() % 4);
                break;
            case 2:
                text.insert(at, text.substr(random() % (text.size() + 1), random() % 16));
                break;
            default:
                text.resize(at);
        }
    }
    return text;
}

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
