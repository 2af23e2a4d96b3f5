#include <kaohe/evaluate/evaluate.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "scoring.hpp"

namespace kaohe::testing {
namespace {

/// A scheme of one mark that grades it.
std::string graded(std::string const& tiers, std::string const& rest = "") {
    return sum_of(line("x", "a"), R"("ranking": {"within": "group", "ties": "share"},
        "grades": {"tiers": [)" + tiers +
                                      R"(], "else": "C"})" + rest);
}

constexpr char const* two_tiers = R"({"grade": "A", "at_least": 90}, {"grade": "B", "more_than": 60})";

/// Their grades in the order of the cohort, `-` for none.
std::string grades_of(std::string const& members, std::vector<given> const& subjects) {
    scoring const made{members, subjects};
    std::string found;
    for (sheet const& each : made.all().sheets) {
        std::string const grade = grade_name(each, *made.all().scheme);
        found += grade.empty() ? "-" : grade;
    }
    return found;
}

std::vector<given> with_totals(std::vector<std::string> const& totals, std::string const& group = "") {
    std::vector<given> found;
    for (std::string const& each : totals)
        found.push_back(
            {.id = "s" + group + std::to_string(found.size()), .facts = "a=" + each, .group = group});
    return found;
}

// language.md 6: "Grades are tiers with `grade` for points, first that holds".
TEST(grade, is_the_first_tier_that_holds) {
    EXPECT_EQ(grades_of(graded(two_tiers), with_totals({"91", "90", "89.99", "60.01", "60", "-5"})),
              "AABBCC");
}

// 8: "a quota admits a subject if fewer than n of the tier's candidates of its ranking group stand strictly
// before it; the rest try the next tier"; n = floor(share * ranked).
TEST(grade, goes_to_as_many_as_its_quota_lets_in_and_all_who_tie_at_its_edge) {
    std::string const tiers =
        R"({"grade": "A", "at_least": 90, "quota": "40%"}, {"grade": "B", "more_than": 60})";
    EXPECT_EQ(grades_of(graded(tiers), with_totals({"99", "98", "97", "50", "40"})), "AABCC");
    EXPECT_EQ(grades_of(graded(tiers), with_totals({"99", "98", "98", "98", "40"})), "AAAAC");
    EXPECT_EQ(grades_of(graded(tiers), with_totals({"99", "99", "99", "50", "40"})), "AAACC");
    EXPECT_EQ(grades_of(graded(tiers), with_totals({"99", "98"})), "BB");  // 40 % of 2 is none
    EXPECT_EQ(grades_of(graded(tiers), with_totals({"99", "98", "97"})), "ABB");
}

TEST(grade, has_a_quota_in_every_group) {
    std::string const tiers =
        R"({"grade": "A", "at_least": 90, "quota": "50%"}, {"grade": "B", "more_than": 60})";
    std::vector<given> all = with_totals({"95", "94"}, "east");
    for (given const& each : with_totals({"93", "92", "91", "90"}, "west")) all.push_back(each);
    EXPECT_EQ(grades_of(graded(tiers), all), "ABAABB");
}

// 8: "on `total`, ranked subjects only".
TEST(grade, is_for_those_that_are_ranked) {
    std::string const gone = R"(, "effects": [{"id": "out", "when": "f", "effect": "excluded"},
        {"id": "nil", "when": "g", "effect": "zeroed"}])";
    EXPECT_EQ(grades_of(graded(two_tiers, gone), {{.id = "a", .facts = "a=95 f=true g=false"},
                                                  {.id = "b", .facts = "a=95 f=false g=true"},
                                                  {.id = "c", .facts = "f=false g=false"},
                                                  {.id = "d", .facts = "a=95 f=false g=false"}}),
              "-C-A");
}

// 6: "`grade_limited` gives the worse of `to` and the grade earned".
TEST(grade, is_limited_by_an_effect) {
    std::string const limits =
        R"(, "effects": [{"id": "late", "when": "f", "effect": "grade_limited", "to": "B"},
        {"id": "hurt", "when": "g", "effect": "grade_limited", "to": "C"}])";
    EXPECT_EQ(grades_of(graded(two_tiers, limits), {{.id = "a", .facts = "a=95 f=true g=false"},
                                                    {.id = "b", .facts = "a=95 f=true g=true"},
                                                    {.id = "c", .facts = "a=10 f=true g=false"},
                                                    {.id = "d", .facts = "a=95 f=false"}}),
              "BCCA");
}

// What a bound or a quota lacks leaves the grade open.
TEST(grade, is_not_given_where_its_bound_is_not_known) {
    std::string const tiers = R"({"grade": "A", "at_least": "b"}, {"grade": "B", "more_than": 60})";
    EXPECT_EQ(grades_of(graded(tiers), {{.id = "a", .facts = "a=95 b=90"},
                                        {.id = "b", .facts = "a=95"},
                                        {.id = "c", .facts = "a=80 b=90"}}),
              "A-B");
}

}  // namespace
}  // namespace kaohe::testing
