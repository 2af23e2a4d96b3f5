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

/// Lines and sections to ask for: one of every status.
std::string const asked = line("scored", "a") + ", " + line("closed", "a", R"(, "when": "f")") + ", " +
                          line("voided", "a", R"(, "void": "not f")") + ", " +
                          line("excluded", "b", R"(, "not_reported": "exclude")") + ", " +
                          line("failed", "b", R"(, "not_reported": "fail", "floor": -3)") + ", " +
                          line("full", "b", R"(, "not_reported": "full", "points": 9)") + ", " +
                          line("set", "b", R"(, "not_reported": {"points": 4})") + ", " +
                          line("broken", "n") +
                          R"(, {"id": "unprinted", "unprinted": {"zh": "未载明"}},
                          {"id": "section", "combine": "sum", "base": 1, "items": [)" +
                          line("below", "a") + R"(]},
                          {"id": "void_section", "combine": "sum", "void": "true", "items": [)" +
                          line("below_void", "a") + "]}";

/// What a line that reads `of` comes to, before and after the lines that it asks for.
void expect_both_ways(std::string const& of, std::string const& expected) {
    std::string const reader =
        line("reader", of, R"(, "not_reported": {"points": 100}, "not_applicable": {"points": 200})");
    for (std::string const& items : {reader + ", " + asked, asked + ", " + reader}) {
        scoring const found{sum_of(items), {{.id = "u", .facts = "a=7 f=false n=-1"}}};
        EXPECT_EQ(found.node("u", "reader"), expected) << of;
    }
}

// language.md 8: "points() of an absent node is missing (not applicable), of an error node invalid, of a
// voided node 0."
TEST(points_of, is_what_the_node_came_to) {
    for (auto const& [id, expected] :
         std::vector<std::pair<std::string, std::string>>{{"scored", "scored 7"},
                                                          {"closed", "set 200"},
                                                          {"voided", "scored 0"},
                                                          {"excluded", "set 200"},
                                                          {"failed", "scored -3"},
                                                          {"full", "scored 9"},
                                                          {"set", "scored 4"},
                                                          {"broken", "error"},
                                                          {"unprinted", "set 200"},
                                                          {"section", "scored 8"},
                                                          {"below", "scored 7"},
                                                          {"void_section", "scored 0"},
                                                          {"below_void", "scored 0"}}) {
        expect_both_ways(R"(points(\")" + id + R"(\"))", expected);
    }
}

TEST(points_of, can_be_replaced_where_it_is_missing_but_not_where_it_is_invalid) {
    expect_both_ways(R"(points(\"closed\") ?? 5)", "scored 5");
    expect_both_ways(R"(points(\"broken\") ?? 5)", "error");
    expect_both_ways(R"(points(\"voided\") ?? 5)", "scored 0");
}

// "met is v for done, whether the bound holds for threshold, v >= target for proportional, null for the
// rest."
TEST(met_of, is_what_the_rule_says) {
    std::string const rules = R"({"id": "done", "of": "f", "rule": {"kind": "done", "points": 1}},
        {"id": "threshold", "of": "a", "rule": {"kind": "threshold", "more_than": 5, "points": 1}},
        {"id": "proportional", "of": "a", "rule": {"kind": "proportional", "full": 1, "target": 6, "over": "capped"}},
        {"id": "steps", "of": "a", "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "whole"}})";
    struct met_case {
        std::string id;
        std::string facts;
        std::string expected;
    };
    for (met_case const& each : std::vector<met_case>{
             {"done", "f=true a=0", "scored 1"},
             {"done", "f=false a=0", "scored 2"},
             {"threshold", "f=true a=5", "scored 2"},
             {"threshold", "f=true a=6", "scored 1"},
             {"proportional", "f=true a=5.99", "scored 2"},
             {"proportional", "f=true a=6", "scored 1"},
             {"steps", "f=true a=6", "set 200"},
         }) {
        std::string const reader = line("reader", R"(if(met(\")" + each.id + R"(\"), 1, 2))",
                                        R"(, "not_applicable": {"points": 200})");
        scoring const found{sum_of(reader + ", " + rules), {{.id = "u", .facts = each.facts}}};
        EXPECT_EQ(found.node("u", "reader"), each.expected) << each.id << " with " << each.facts;
    }
}

// "Voided and failed nodes are not met, full is, set and peer_mean are null."
TEST(met_of, follows_the_status) {
    for (auto const& [id, expected] :
         std::vector<std::pair<std::string, std::string>>{{"voided", "scored 2"},
                                                          {"failed", "scored 2"},
                                                          {"full", "scored 1"},
                                                          {"set", "set 200"},
                                                          {"closed", "set 200"},
                                                          {"excluded", "set 200"},
                                                          {"broken", "error"},
                                                          {"void_section", "scored 2"},
                                                          {"below_void", "scored 2"}}) {
        expect_both_ways(R"(if(met(\")" + id + R"(\"), 1, 2))", expected);
    }
}

// 3: "points("id")@-1 from history".
TEST(points_of, earlier_periods_comes_from_history) {
    std::vector<given> const subjects{
        {.id = "u",
         .facts = "a=7",
         .history = {{"2010", {.points = {{"scored", 3}, {"section", number{1} / 2}}}},
                     {"2009", {.points = {{"scored", 2}}}}}},
        {.id = "half",
         .facts = "a=7",
         .period = "2011-H1",
         .history = {{"2010-H2", {.points = {{"scored", 5}}}}}}};
    std::string const items =
        line("scored", "a") + R"(, {"id": "section", "combine": "sum", "items": [)" +
        line("x", R"(points(\"scored\") - points(\"scored\")@prior)",
             R"(, "not_reported": {"points": 100})") +
        ", " + line("y", R"(points(\"scored\")@-2)", R"(, "not_reported": {"points": 100})") + "]}, " +
        line("z", R"(points(\"section\")@-1)", R"(, "not_reported": {"points": 100})");
    scoring const found{sum_of(items), subjects};
    EXPECT_EQ(found.node("u", "x"), "scored 4");
    EXPECT_EQ(found.node("u", "y"), "scored 2");
    EXPECT_EQ(found.node("u", "z"), "scored 0.5");
    EXPECT_EQ(found.node("half", "x"), "scored 2");
    EXPECT_EQ(found.node("half", "y"), "set 100");
    EXPECT_EQ(found.node("half", "z"), "set 100");
}

// 8: "points("id") may stand inside an expression over a set of subjects: such nodes are scored for all
// first".
TEST(points_of, others_are_scored_before_a_set_looks_at_them) {
    std::string const items = line("place", R"(rank(points(\"x\") over group))") + ", " +
                              line("average", R"(mean(points(\"x\") over group))") + ", " +
                              line("better", R"(count(group where points(\"x\") > 3))") + ", " +
                              line("x", "a", R"(, "not_reported": "exclude", "cap": 9)");
    scoring const found{
        sum_of(items),
        {{.id = "u", .facts = "a=3"}, {.id = "v", .facts = "a=10"}, {.id = "w", .facts = "a=6"}}};
    EXPECT_EQ(found.node("u", "place") + found.node("v", "place") + found.node("w", "place"),
              "scored 3scored 1scored 2");
    EXPECT_EQ(found.node("u", "average"), "scored 6");
    EXPECT_EQ(found.node("w", "better"), "scored 2");
}

// What a line earned does not depend on who reads it first: a section that is stopped afterwards by its own
// figures takes the points off the sheet, not back from those who read them.
TEST(points_of, a_line_in_a_section_that_is_stopped_later_is_what_the_line_earned) {
    std::string const reader = line("reader", R"(points(\"x\"))");
    std::string const section =
        R"({"id": "s", "combine": "sum", "base": "b", "not_reported": "exclude", "items": [)" +
        line("x", "a") + "]}";
    for (std::string const& items : {reader + ", " + section, section + ", " + reader}) {
        scoring const found{
            sum_of(items, R"("effects": [{"id": "told", "when": "points(\"x\") > 0", "effect": "noted"}])"),
            {{.id = "u", .facts = "a=7"}}};
        EXPECT_EQ(found.node("u", "reader"), "scored 7");
        EXPECT_EQ(found.node("u", "x"), "excluded");
        EXPECT_EQ(found.effects("u"), "told yes");
    }
}

}  // namespace
}  // namespace kaohe
