#include <kaohe/evaluate/evaluate.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "scoring.hpp"

namespace kaohe {
namespace {

using testing::given;
using testing::line;
using testing::refusal_of;
using testing::scoring;
using testing::sum_of;

std::string ranking(std::string const& ties, std::string const& more = {}) {
    return R"("ranking": {"within": "group", "ties": ")" + ties + "\"" + more + "}";
}

/// Subjects whose line x earns these points.
std::vector<given> earning(std::vector<std::string> const& points) {
    std::vector<given> subjects;
    for (std::string const& each : points) {
        subjects.push_back(
            {.id = "s" + std::to_string(subjects.size()), .facts = each.empty() ? "" : "a=" + each});
    }
    return subjects;
}

// language.md 6: "ties: share (1 2 2 4), dense (1 2 2 3)"; "on the exact total".
TEST(ranking, shares_or_closes_up_equal_places) {
    struct rank_case {
        std::string ties;
        std::vector<std::string> points;
        std::string expected;
    };
    for (rank_case const& each : std::vector<rank_case>{
             {"share", {"9", "5", "5", "1"}, "1 2 2 4"},
             {"dense", {"9", "5", "5", "1"}, "1 2 2 3"},
             {"order", {"9", "5", "5", "1"}, "1 2 2 4"},
             {"share", {"1", "5", "9", "5"}, "4 2 1 2"},
             {"dense", {"1", "5", "9", "5"}, "3 2 1 2"},
             {"share", {"5", "5", "5"}, "1 1 1"},
             {"share", {"-1", "0", "-2"}, "2 1 3"},
             {"share", {"1/3", "0.3333333333333333333333333333333", "1/3"}, "1 3 1"},
             {"share", {"5"}, "1"},
             {"dense", {"5", "5", "4", "4", "3"}, "1 1 2 2 3"},
         }) {
        EXPECT_EQ(scoring(sum_of(line("x", "a"), ranking(each.ties)), earning(each.points)).ranks(),
                  each.expected)
            << each.ties;
    }
}

// "on the exact total after its round": round stands on the root.
TEST(ranking, compares_totals_after_they_are_rounded) {
    std::string const scheme =
        R"("indicators": {"a": {"type": "amount"}}, "not_reported": "error", "undefined": "error",
        "score": {"id": "total", "combine": "sum", "round": {"places": 1, "mode": "half_up"}, "items": [)" +
        line("x", "a") + "]}, " + ranking("share");
    scoring const found{scheme, earning({"1.24", "1.2", "1.25"})};
    EXPECT_EQ(found.totals(), "1.2 1.2 1.3");
    EXPECT_EQ(found.ranks(), "2 2 1");
}

// "order (by then expressions, still tied = share)"; 8: "then: higher stands first, missing last."
TEST(ranking, orders_ties_by_then) {
    std::string const by = ranking("order", R"(, "then": ["b", "-m", "d"])");
    std::vector<given> const subjects{{.id = "t", .facts = "a=5"},
                                      {.id = "u", .facts = "a=5 b=1 m=3"},
                                      {.id = "v", .facts = "a=5 b=2"},
                                      {.id = "w", .facts = "a=5 b=1 m=2 d=2011-05-01"},
                                      {.id = "x", .facts = "a=5 b=1 m=2 d=2011-06-01"},
                                      {.id = "y", .facts = "a=6"},
                                      {.id = "z", .facts = "a=5 b=1 m=2 d=2011-06-01"},
                                      {.id = "q", .facts = "a=5 b=n/a"}};
    EXPECT_EQ(scoring(sum_of(line("x", "a"), by), subjects).ranks(), "7 6 2 5 3 1 3 7");
}

// "Excluded and null totals are not counted."
TEST(ranking, leaves_out_excluded_and_incomplete_sheets) {
    scoring const found{sum_of(line("x", "a"), ranking("share") + R"(, "effects": [
        {"id": "out", "when": "f ?? false", "effect": "excluded"}, {"id": "zero", "when": "g ?? false", "effect": "zeroed"}])"),
                        {{.id = "u", .facts = "a=9 f=true"},
                         {.id = "v", .facts = "a=4"},
                         {.id = "w"},
                         {.id = "x", .facts = "a=8 g=true"},
                         {.id = "y", .facts = "a=5"}}};
    EXPECT_EQ(found.totals(), "9 4 - 0 5");
    EXPECT_EQ(found.ranks(), "- 2 - 3 1");
}

TEST(ranking, keeps_groups_apart) {
    scoring const found{sum_of(line("x", "a"), ranking("share")),
                        {{.id = "u", .facts = "a=1", .group = "north"},
                         {.id = "v", .facts = "a=9", .group = "south"},
                         {.id = "w", .facts = "a=2", .group = "north"},
                         {.id = "x", .facts = "a=9", .group = "south"}}};
    EXPECT_EQ(found.ranks(), "2 1 1 1");
    EXPECT_EQ(found.notes(), "");
}

// "If no subject has a group, all are one group, with a warning; if some have one, the others are refused."
TEST(ranking, without_groups_is_over_all_with_a_warning) {
    std::string const groups = R"(, "groups": {"north": {"zh": "北"}, "south": {"zh": "南"}})";
    scoring const found{sum_of(line("x", "a"), ranking("share") + groups), earning({"1", "2"})};
    EXPECT_EQ(found.ranks(), "2 1");
    ASSERT_EQ(found.notes(), "groups_absent");
    EXPECT_EQ(found.all().notes.front().with, (arguments{{"groups", "north, south"}}));
}

TEST(ranking, with_groups_for_some_is_refused) {
    std::vector<given> const subjects{{.id = "u", .group = "north"}, {.id = "v"}, {.id = "w"}};
    diagnostics const found = refusal_of(sum_of(line("x", "1"), ranking("share")), subjects);
    ASSERT_EQ(testing::codes(found), "group_missing group_missing");
    EXPECT_EQ(found.front().with, (arguments{{"subject", "v"}}));
}

TEST(ranking, is_left_out_where_the_scheme_does_not_rank) {
    scoring const found{sum_of(line("x", "a")), earning({"1", "2"})};
    EXPECT_EQ(found.totals(), "1 2");
    EXPECT_EQ(found.ranks(), "- -");
    EXPECT_EQ(found.notes(), "");
}

TEST(ranking, of_nobody_is_empty) {
    scoring const found{sum_of(line("x", "a"), ranking("share")), {}};
    EXPECT_EQ(found.ranks(), "");
    EXPECT_EQ(found.notes(), "");
}

}  // namespace
}  // namespace kaohe
