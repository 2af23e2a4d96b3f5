#include <kaohe/evaluate/evaluate.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "scoring.hpp"

namespace kaohe {
namespace {

using testing::given;
using testing::line;
using testing::scoring;
using testing::sum_of;

/// The nodes "x" of all subjects, in the cohort's order; what is undefined is "u", what is not reported "-".
std::string values(std::string const& of, std::vector<given> const& subjects, std::string const& rest = {}) {
    std::string const policies = R"(, "undefined": "exclude", "not_reported": {"points": -999})";
    scoring const found{sum_of(line("x", of, policies), rest), subjects};
    std::string text;
    for (given const& each : subjects) {
        node_result const& x = found.at(each.id, "x");
        std::string word = x.status == status::excluded ? "u" : found.node(each.id, "x");
        if (word.starts_with("scored ")) word = word.substr(7);
        if (word == "set -999") word = "-";
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

struct set_case {
    std::string of;
    std::string expected;
};

std::vector<given> const five{
    {.id = "t", .facts = "a=4 a@prior=1 d=2011-01-05", .group = "north", .class_name = "big"},
    {.id = "u",
     .facts = "a=1 a@prior=2 d=2011-01-02",
     .group = "north",
     .class_name = "small",
     .parent = "t"},
    {.id = "v", .facts = "a=4 a@prior=3", .group = "north", .class_name = "big", .parent = "t"},
    {.id = "w", .facts = "a@prior=4 d=2011-01-09", .group = "south", .class_name = "big", .parent = "u"},
    {.id = "z", .facts = "a=9 a@prior=5", .group = "south", .class_name = "small", .parent = "t"}};

// language.md 3: "SET: group (oneself included), others (without), class, cohort, children (subjects whose
// parent this is)". w has no a: "Subjects whose e is missing are left out." "Nothing left: count and sum 0,
// others undefined."
TEST(set, has_the_members_that_its_name_says) {
    for (set_case const& each : std::vector<set_case>{
             {"sum(a over group)", "9 9 9 9 9"},
             {"sum(a over others)", "5 8 5 9 0"},
             {"sum(a over class)", "8 10 8 8 10"},
             {"sum(a over cohort)", "18 18 18 18 18"},
             {"sum(a over children)", "14 0 0 0 0"},
             {"count(group)", "3 3 3 2 2"},
             {"count(others)", "2 2 2 1 1"},
             {"count(class)", "3 2 3 3 2"},
             {"count(cohort)", "5 5 5 5 5"},
             {"count(children)", "3 1 0 0 0"},
         }) {
        EXPECT_EQ(values(each.of, five), each.expected) << each.of;
    }
}

TEST(set, is_summed_up_by_each_operation) {
    for (set_case const& each : std::vector<set_case>{
             {"mean(a over group)", "3 3 3 9 9"},
             {"mean(a over others)", "2.5 4 2.5 9 u"},
             {"min(a over group)", "1 1 1 9 9"},
             {"max(a over group)", "4 4 4 9 9"},
             {"min(a over others)", "1 4 1 9 u"},
             {"max(a over others)", "4 4 4 9 u"},
             {"mean(a over children)", "14/3 u u u u"},
             {"min(a over children)", "1 u u u u"},
             {"max(a over children)", "9 u u u u"},
             {"sum(a * 2 - a@prior over group)", "12 12 12 13 13"},
             {"sum(a@prior over group)", "6 6 6 9 9"},
             {"days(min(d over cohort), max(d over cohort))", "7 7 7 7 7"},
             {"days(min(d over group), max(d over others))", "0 3 3 u 0"},
         }) {
        EXPECT_EQ(values(each.of, five), each.expected) << each.of;
    }
}

// "rank(e over group) = 1 + how many are strictly greater; rank(e over group, low) strictly smaller."
// 8: "rank(e over SET) compares the subject's own e with the set's; own e missing: missing".
TEST(set, gives_everybody_a_rank) {
    for (set_case const& each : std::vector<set_case>{
             {"rank(a over group)", "1 3 1 - 1"},
             {"rank(a over group, low)", "2 1 2 - 1"},
             {"rank(a over cohort)", "2 4 2 - 1"},
             {"rank(a over others)", "1 3 1 - u"},
             {"rank(a over cohort where a@prior < 3)", "1 2 1 - 1"},
             {"rank(a over cohort where a@prior < 3, low)", "2 1 2 - 3"},
             {"rank(a over cohort where a > 100)", "u u u - u"},
             {"rank(a@prior over cohort)", "5 4 3 2 1"},
         }) {
        EXPECT_EQ(values(each.of, five), each.expected) << each.of;
    }
}

// "count(SET where C)"; 8: "A set leaves out members whose e or C is missing".
TEST(set, keeps_who_satisfies_its_condition) {
    for (set_case const& each : std::vector<set_case>{
             {"count(cohort where a > 1)", "3 3 3 3 3"},
             {"count(cohort where not (a > 1))", "1 1 1 1 1"},
             {"count(others where a > 1)", "1 2 1 1 0"},
             {"sum(a@prior over cohort where a > 1)", "9 9 9 9 9"},
             {"count(cohort where class = \\\"big\\\")", "3 3 3 3 3"},
             {"count(group where a >= mean(a over group))", "2 2 2 1 1"},
             {"count(group where count(children) > 0)", "2 2 2 0 0"},
             {"count(cohort where reported(a))", "4 4 4 4 4"},
         }) {
        EXPECT_EQ(values(each.of, five), each.expected) << each.of;
    }
}

// 6: "excluded … takes the subject out of every set"; 8: "their own lines too see the set without them".
TEST(set, is_without_excluded_subjects_also_for_themselves) {
    std::string const out = R"("effects": [{"id": "out", "when": "f", "effect": "excluded"}])";
    std::vector<given> subjects = five;
    for (given& each : subjects) each.facts += each.id == "t" ? " f=true" : " f=false";
    for (set_case const& each : std::vector<set_case>{
             {"count(group)", "2 2 2 2 2"},
             {"count(others)", "2 1 1 1 1"},
             {"sum(a over group)", "5 5 5 9 9"},
             {"sum(a over others)", "5 4 1 9 0"},
             {"sum(a over cohort)", "14 14 14 14 14"},
             {"max(a over class)", "4 9 4 4 9"},
             {"rank(a over group)", "1 2 1 - 1"},
             {"rank(a over group, low)", "2 1 2 - 1"},
         }) {
        EXPECT_EQ(values(each.of, subjects, out), each.expected) << each.of;
    }
    for (given& each : subjects) each.facts += each.group == "south" ? " g=true" : " g=false";
    EXPECT_EQ(values("count(children)", subjects,
                     R"("effects": [{"id": "out", "when": "g", "effect": "excluded"}])"),
              "2 0 0 0 0");
}

TEST(set, with_nobody_but_an_excluded_subject_is_empty) {
    std::string const out = R"("effects": [{"id": "out", "when": "f", "effect": "excluded"}])";
    std::vector<given> const alone{{.id = "u", .facts = "a=4 f=true"}};
    for (set_case const& each : std::vector<set_case>{{"count(group)", "0"},
                                                      {"sum(a over group)", "0"},
                                                      {"mean(a over group)", "u"},
                                                      {"min(a over group)", "u"},
                                                      {"max(a over group)", "u"},
                                                      {"rank(a over group)", "u"}}) {
        EXPECT_EQ(values(each.of, alone, out), each.expected) << each.of;
    }
}

// Without groups all are one group; without classes all are of one class.
TEST(set, of_subjects_without_group_and_class_is_the_whole_cohort) {
    std::vector<given> const plain{{.id = "u", .facts = "a=1"}, {.id = "v", .facts = "a=2"}};
    EXPECT_EQ(values("sum(a over group)", plain), "3 3");
    EXPECT_EQ(values("sum(a over class)", plain), "3 3");
}

}  // namespace
}  // namespace kaohe
