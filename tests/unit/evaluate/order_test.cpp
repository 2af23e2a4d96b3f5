#include <kaohe/evaluate/evaluate.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "scoring.hpp"

namespace kaohe {
namespace {

using testing::line;
using testing::scoring;
using testing::sum_of;

struct step_case {
    std::string modifiers;
    std::string facts;
    std::string expected;
};

void expect_each(std::vector<step_case> const& cases) {
    for (step_case const& each : cases) {
        scoring const found{sum_of(line("x", "a", each.modifiers)), {{.id = "u", .facts = each.facts}}};
        EXPECT_EQ(found.node("u", "x"), each.expected) << each.modifiers << " with " << each.facts;
    }
}

// language.md 5: "3. raw: f(v) … 4. times scale. 5. clamp by floor, cap. 6. round."
TEST(order_of_modifiers, each_step_does_what_it_says) {
    expect_each({
        {"", "a=7", "scored 7"},
        {R"(, "scale": "3/2")", "a=7", "scored 10.5"},
        {R"(, "floor": 8)", "a=7", "scored 8"},
        {R"(, "floor": 7)", "a=7", "scored 7"},
        {R"(, "cap": 5)", "a=7", "scored 5"},
        {R"(, "cap": 7)", "a=7", "scored 7"},
        {R"(, "floor": 3, "cap": 3)", "a=7", "scored 3"},
        {R"(, "round": {"places": 0, "mode": "half_up"})", "a=2.5", "scored 3"},
        {R"(, "round": {"places": 1, "mode": "down"})", "a=2.59", "scored 2.5"},
    });
}

TEST(order_of_modifiers, every_step_comes_after_the_one_before_it) {
    expect_each({
        {R"(, "scale": 2, "cap": 10)", "a=7", "scored 10"},
        {R"(, "scale": 2, "floor": -4)", "a=-3", "scored -4"},
        {R"(, "scale": -1, "floor": -3)", "a=5", "scored -3"},
        {R"(, "cap": 2.4, "round": {"places": 0, "mode": "half_up"})", "a=2.6", "scored 2"},
        {R"(, "floor": 2.6, "round": {"places": 0, "mode": "half_up"})", "a=2.4", "scored 3"},
        {R"(, "scale": 3, "round": {"places": 0, "mode": "half_up"})", "a=0.5", "scored 2"},
        {R"(, "when": "f", "void": "g", "floor": 1)", "a=7 f=false g=true", "not_in_force"},
        {R"(, "when": "f", "void": "g", "floor": 1)", "a=7 f=true g=true", "voided 0"},
        {R"(, "void": "g")", "g=true", "voided 0"},
        {R"(, "when": "f")", "f=false", "not_in_force"},
    });
}

// "No clamp is ever implied: without floor points may go below 0."
TEST(order_of_modifiers, points_go_below_zero_without_a_floor) {
    scoring const found{sum_of(line("x", "a")), {{.id = "u", .facts = "a=-7"}}};
    EXPECT_EQ(found.node("u", "x"), "scored -7");
    EXPECT_EQ(found.totals(), "-7");
}

// "Another order is written by nesting."
TEST(order_of_modifiers, holds_again_for_every_section_around) {
    std::string const inner = line("x", "a", R"(, "cap": 5, "round": {"places": 0, "mode": "half_up"})");
    std::string const section =
        R"({"id": "s", "combine": "sum", "base": 1, "scale": 2, "cap": 11, "items": [)" + inner + "]}";
    scoring const found{sum_of(section), {{.id = "low", .facts = "a=2.5"}, {.id = "high", .facts = "a=7"}}};
    EXPECT_EQ(found.node("low", "x"), "scored 3");
    EXPECT_EQ(found.node("low", "s"), "scored 8");
    EXPECT_EQ(found.node("high", "x"), "scored 5");
    EXPECT_EQ(found.node("high", "s"), "scored 11");
}

// 5: "deducting sheets say "base": 50, "floor": 0, children with negative points": base is part of raw.
TEST(order_of_modifiers, a_base_is_added_before_scale_and_clamp) {
    std::string const section =
        R"({"id": "s", "combine": "sum", "base": 10, "scale": 2, "floor": 0, "items": [)" + line("x", "a") +
        "]}";
    scoring const found{sum_of(section), {{.id = "some", .facts = "a=-4"}, {.id = "all", .facts = "a=-40"}}};
    EXPECT_EQ(found.node("some", "s"), "scored 12");
    EXPECT_EQ(found.node("all", "s"), "scored 0");
}

// 8: "A node's steps are taken in order (when, void, raw, scale, clamp) and the first that is missing
// decides; the order of kinds is for several inside one expression." b / c is undefined where c is 0.
TEST(order_of_modifiers, the_first_step_that_is_missing_decides) {
    std::string const policies = R"(, "not_reported": {"points": 1}, "undefined": {"points": 2})";
    expect_each({
        {R"(, "when": "f", "void": "b / c > 1")" + policies, "b=1 c=0 a=7", "set 1"},
        {R"(, "when": "b / c > 1", "void": "f")" + policies, "b=1 c=0 a=7", "set 2"},
        {R"(, "void": "b / c > 1")" + policies, "b=1 c=0", "set 2"},
        {R"(, "scale": "b / c")" + policies, "b=1 c=0", "set 1"},
        {R"(, "scale": "b / c", "cap": "m")" + policies, "b=1 c=0 a=7", "set 2"},
        {R"(, "scale": "m", "cap": "b / c")" + policies, "b=1 c=0 a=7", "set 1"},
        {R"(, "floor": "b / c", "cap": "m")" + policies, "b=1 c=0 a=7", "set 2"},
        {R"(, "floor": "m", "cap": "b / c")" + policies, "b=1 c=0 a=7", "set 1"},
        {R"(, "floor": "b", "cap": "c")" + policies, "b=1 c=0 a=7", "set 2"},
        {R"(, "floor": "b", "cap": "c")" + policies, "b=0 c=0 a=7", "scored 0"},
    });
}

// 8: "A policy's points are the node's result: scale, clamp and round are not applied to them."
TEST(order_of_modifiers, a_policys_points_are_not_modified) {
    expect_each({{R"(, "scale": 2, "cap": 1, "round": {"places": 0, "mode": "half_up"},
                  "not_reported": {"points": 2.5})",
                  "", "set 2.5"}});
}

}  // namespace
}  // namespace kaohe
