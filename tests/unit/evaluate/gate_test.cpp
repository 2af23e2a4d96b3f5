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

/// A line o; a section s with lines x and y and an inner section t with a line z.
std::string tree(std::string const& of_s, std::string const& of_t = {}) {
    std::string const marks = R"(, "points": 8)";
    std::string const inner =
        R"({"id": "t", "combine": "sum")" + of_t + R"(, "items": [)" + line("z", "3", marks) + "]}";
    return sum_of(line("o", "1") + R"(, {"id": "s", "combine": "sum")" + of_s + R"(, "items": [)" +
                  line("x", "a", marks) + ", " + line("y", "2", marks) + ", " + inner + "]}");
}

struct seen {
    std::string section;  ///< members of s
    std::string inner;    ///< members of t
    std::string facts;
    std::string s, x, z, total;
};

void expect_each(std::vector<seen> const& cases) {
    for (seen const& each : cases) {
        scoring const found{tree(each.section, each.inner), {{.id = "u", .facts = each.facts}}};
        std::string const what = each.section + each.inner + " with " + each.facts;
        EXPECT_EQ(found.node("u", "s"), each.s) << what;
        EXPECT_EQ(found.node("u", "x"), each.x) << what;
        EXPECT_EQ(found.node("u", "z"), each.z) << what;
        EXPECT_EQ(found.totals(), each.total) << what;
    }
}

// language.md 5: "when false: the node is not in force, absent from its section. void true: 0 points,
// voided." 8: "Lines below a node stopped at when, void or by its own policy carry its status and no points."
TEST(gate, lines_below_a_stopped_section_carry_its_status) {
    expect_each({
        {R"(, "when": "f")", "", "a=7 f=true", "scored 12", "scored 7", "scored 3", "13"},
        {R"(, "when": "f")", "", "a=7 f=false", "not_in_force", "not_in_force", "not_in_force", "1"},
        {R"(, "void": "f")", "", "a=7 f=true", "voided 0", "voided", "voided", "1"},
        {R"(, "void": "f")", "", "a=7 f=false", "scored 12", "scored 7", "scored 3", "13"},
        {"", R"(, "when": "f")", "a=7 f=false", "scored 9", "scored 7", "not_in_force", "10"},
        {R"(, "when": "f")", R"(, "void": "g")", "a=7 f=false g=true", "not_in_force", "not_in_force",
         "not_in_force", "1"},
        {R"(, "void": "f")", R"(, "when": "g")", "a=7 f=true g=false", "voided 0", "voided", "voided", "1"},
    });
}

// 8: "A missing when or void makes the node itself missing: its policy speaks once, for the whole node."
TEST(gate, a_missing_condition_is_answered_once_for_the_whole_section) {
    for (std::string const condition : {"when", "void"}) {
        std::string const when = ", \"" + condition + R"(": "f", "not_reported": )";
        expect_each({
            {when + R"("exclude")", "", "a=7", "excluded", "excluded", "excluded", "1"},
            {when + R"({"points": 4})", "", "a=7", "set 4", "set", "set", "5"},
            {when + R"("full", "points": 9)", "", "a=7", "full 9", "full", "full", "10"},
            {when + R"("error")", "", "a=7", "error", "error", "error", "-"},
            {when + R"("fail", "floor": -2)", "", "a=7", "failed -2", "failed", "failed", "-1"},
        });
    }
}

TEST(gate, nothing_below_a_stopped_section_is_looked_at) {
    // a is not reported, which would be an error.
    expect_each({
        {R"(, "when": "f")", "", "f=false", "not_in_force", "not_in_force", "not_in_force", "1"},
        {R"(, "void": "f")", "", "f=true", "voided 0", "voided", "voided", "1"},
    });
}

// The policy of a section's own figures speaks for the section, and its lines carry the status all the same.
TEST(gate, a_section_stopped_by_its_own_figures_takes_its_lines_with_it) {
    expect_each({
        {R"(, "base": "b", "not_reported": "exclude")", "", "a=7", "excluded", "excluded", "excluded", "1"},
        {R"(, "scale": "b", "not_reported": {"points": 4})", "", "a=7", "set 4", "set", "set", "5"},
        {R"(, "floor": "b", "not_reported": "error")", "", "a=7", "error", "error", "error", "-"},
        {R"(, "cap": "b", "not_reported": "full", "points": 9)", "", "a=7", "full 9", "full", "full", "10"},
        {R"(, "floor": "b", "cap": 0, "undefined": "exclude")", "", "a=7 b=1", "excluded", "excluded",
         "excluded", "1"},
        {R"(, "base": "b", "not_reported": "exclude")", R"(, "scale": "c", "not_reported": {"points": 8})",
         "a=7", "excluded", "excluded", "excluded", "1"},
    });
}

// 5: "error (the sheet is incomplete: total and rank null, the others go on)".
TEST(gate, an_error_inside_makes_the_sections_around_errors_and_leaves_other_lines_alone) {
    scoring const found{tree(""), {{.id = "u", .facts = ""}}};
    EXPECT_EQ(found.node("u", "x"), "error");
    EXPECT_EQ(found.node("u", "y"), "scored 2");
    EXPECT_EQ(found.node("u", "z"), "scored 3");
    EXPECT_EQ(found.node("u", "s"), "error");
    EXPECT_EQ(found.node("u", "o"), "scored 1");
    EXPECT_EQ(found.node("u", "total"), "error");
}

// 8: raw comes before scale: what is wrong inside decides before the section's own figures.
TEST(gate, an_error_inside_comes_before_a_missing_scale) {
    scoring const found{tree(R"(, "scale": "b", "not_reported": "exclude")"), {{.id = "u", .facts = "a=7"}}};
    EXPECT_EQ(found.node("u", "s"), "excluded");
    scoring const broken{tree(R"(, "scale": "b", "not_reported": "exclude")", R"(, "base": "m / n")"),
                         {{.id = "u", .facts = "a=7 m=1 n=0"}}};
    EXPECT_EQ(broken.node("u", "t"), "error");
    EXPECT_EQ(broken.node("u", "s"), "error");
    EXPECT_EQ(broken.node("u", "x"), "scored 7");
}

// 8: "Voided and failed nodes are not met, full is, set and peer_mean are null."
TEST(gate, whether_a_node_is_met_follows_its_status) {
    struct met_case {
        std::string section;
        std::string facts;
        std::string expected;
    };
    for (met_case const& each : std::vector<met_case>{
             {R"(, "void": "f")", "f=true a=1", "false"},
             {R"(, "when": "f")", "f=false a=1", "null"},
             {R"(, "when": "f", "not_reported": "fail", "floor": 0)", "a=1", "false"},
             {R"(, "when": "f", "not_reported": "full", "points": 3)", "a=1", "true"},
             {R"(, "when": "f", "not_reported": {"points": 3})", "a=1", "null"},
             {R"(, "when": "f", "not_reported": "exclude")", "a=1", "null"},
         }) {
        scoring const found{tree(each.section), {{.id = "u", .facts = each.facts}}};
        EXPECT_EQ(found.met("u", "s"), each.expected) << each.section;
        EXPECT_EQ(found.met("u", "x"), each.expected) << each.section;
    }
}

}  // namespace
}  // namespace kaohe
