#include <kaohe/evaluate/evaluate.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "scoring.hpp"

namespace kaohe {
namespace {

using testing::scoring;
using testing::sum_of;

struct fail_case {
    std::string rule;
    std::string modifiers;
    std::string expected;
};

// language.md 5: "fail (the least of the node's range after clamp)"; 8: "fail uses the rule's own range,
// never the indicator's domain". Nothing is reported.
TEST(fail, is_the_least_that_the_line_can_give_after_its_clamp) {
    for (fail_case const& each : std::vector<fail_case>{
             {R"({"kind": "done", "points": 5})", "", "failed 0"},
             {R"({"kind": "done", "points": 5, "else": -2})", "", "failed -2"},
             {R"({"kind": "done", "points": -5})", "", "failed -5"},
             {R"({"kind": "done", "points": 5, "else": -2})", R"(, "scale": 2)", "failed -4"},
             {R"({"kind": "done", "points": 5, "else": -2})", R"(, "scale": -1)", "failed -5"},
             {R"({"kind": "done", "points": 5, "else": -2})", R"(, "scale": 2, "floor": -3)", "failed -3"},
             {R"({"kind": "done", "points": 5})", R"(, "floor": 1)", "failed 1"},
             {R"({"kind": "done", "points": 5, "else": 3})", R"(, "cap": 2)", "failed 2"},
             {R"({"kind": "done", "points": 5, "else": -2.5})", R"(, "round": {"places": 0, "mode": "up"})",
              "failed -2.5"},
         }) {
        std::string const item =
            R"({"id": "x", "rule": )" + each.rule + each.modifiers + R"(, "not_reported": "fail"})";
        scoring const found{sum_of(item), {{.id = "u"}}};
        EXPECT_EQ(found.node("u", "x"), each.expected) << each.rule << each.modifiers;
    }
}

TEST(fail, is_the_least_of_every_kind_over_a_value) {
    for (
        fail_case const& each : std::vector<fail_case>{
            {R"({"kind": "threshold", "at_least": 3, "points": 4, "else": -1})", "", "failed -1"},
            {R"({"kind": "bands", "tiers": [{"at_least": 9, "points": 3}, {"at_least": 5, "points": -2}], "else": 1})",
             "", "failed -2"},
            {R"({"kind": "per_step", "step": 2, "points": 3, "partial": "whole"})", "", "failed 0"},
            {R"({"kind": "per_step", "step": 2, "points": 3, "partial": "whole", "base": 4})", "",
             "failed 4"},
            {R"({"kind": "per_step", "step": 2, "points": -3, "partial": "whole"})", R"(, "floor": -10)",
             "failed -10"},
            {R"({"kind": "proportional", "full": 6, "target": 9, "over": "counted"})", "", "failed 0"},
            {R"({"kind": "value", "least": -7, "most": 8})", "", "failed -7"},
        }) {
        std::string const item = R"({"id": "x", "of": "a", "rule": )" + each.rule + each.modifiers +
                                 R"(, "not_reported": "fail"})";
        scoring const found{sum_of(item), {{.id = "u"}}};
        EXPECT_EQ(found.node("u", "x"), each.expected) << each.rule << each.modifiers;
    }
}

// 8: "class, group and period are the subject's".
TEST(fail, reads_tables_for_the_subject) {
    std::string const classes =
        R"("classes": {"big": {}, "small": {}}, "groups": {"north": {}, "south": {}})";
    std::string const item = R"({"id": "x", "not_reported": "fail", "rule": {"kind": "done", "points": 5,
        "else": {"by": "class", "table": {"big": -4, "small": {"by": "group", "table": {"north": -1, "south": -2}}}}}},
        {"id": "y", "not_reported": "fail", "undefined": "fail", "rule": {"kind": "done", "points": 5,
        "else": {"by": "period", "table": {"2010": -3, "2011-H1": -6, "2011": -7}, "else": -9}}})";
    scoring const found{sum_of(item, classes),
                        {{.id = "a", .group = "north", .class_name = "big", .period = "2010"},
                         {.id = "b", .group = "north", .class_name = "small", .period = "2011-H1"},
                         {.id = "c", .group = "south", .class_name = "small", .period = "2011-H2"},
                         {.id = "e", .group = "south", .class_name = "big", .period = "2012"}}};
    EXPECT_EQ(found.node("a", "x"), "failed -4");
    EXPECT_EQ(found.node("b", "x"), "failed -1");
    EXPECT_EQ(found.node("c", "x"), "failed -2");
    EXPECT_EQ(found.node("a", "y"), "failed -3");
    EXPECT_EQ(found.node("b", "y"), "failed -6");
    EXPECT_EQ(found.node("c", "y"), "failed -7");
    EXPECT_EQ(found.node("e", "y"), "failed -9");
}

// A section's range is that of its children together: x from -2 to 5, y from 2 to 3 unless it is not in
// force.
TEST(fail, of_a_section_is_the_least_of_its_children_together) {
    std::string const children = R"("items": [
        {"id": "x", "rule": {"kind": "done", "points": 5, "else": -2}},
        {"id": "y", "rule": {"kind": "done", "points": 3, "else": 2}WHEN}]})";
    struct section_case {
        std::string section;
        std::string when;
        std::string expected;
    };
    for (section_case const& each : std::vector<section_case>{
             {"", "", "failed 0"},
             {"", R"(, "when": "g")", "failed -2"},
             {"", R"(, "void": "g")", "failed -2"},
             {"", R"(, "counts": false)", "failed -2"},
             // A section is absent where all its children are.
             {"", R"(}, {"id": "t", "combine": "sum", "items": [{"id": "z", "when": "g", "rule":
                     {"kind": "done", "points": 9, "else": 8}}])",
              "failed 0"},
             {R"(, "base": 10)", "", "failed 10"},
             {R"(, "base": 10, "scale": 3)", "", "failed 30"},
             {R"(, "base": 10, "scale": 3, "cap": 25)", "", "failed 25"},
         }) {
        std::string items = children;
        items.replace(items.find("WHEN"), 4, each.when);
        std::string const section = R"({"id": "s", "combine": "sum", "when": "f", "not_reported": "fail")" +
                                    each.section + ", " + items;
        scoring const found{sum_of(section), {{.id = "u"}}};
        EXPECT_EQ(found.node("u", "s"), each.expected) << each.section << each.when;
    }
}

// What a section makes of its children, it makes of their ranges; a voided child is there and gives 0 points:
// x from -2 to 5, y from 2 to 3, z from 4 to 9.
TEST(fail, of_a_section_follows_how_it_combines) {
    auto const item = [](std::string const& id, int most, int least, std::string const& when) {
        return R"({"id": ")" + id + R"(", "weight": -1, "rule": {"kind": "done", "points": )" +
               std::to_string(most) + R"(, "else": )" + std::to_string(least) + "}" + when + "}";
    };
    std::string const gate = R"(, "when": "g")";
    std::string const voided = R"(, "void": "g")";
    std::string const uncounted = R"(, "counts": false)";
    struct row {
        std::string combine, when_x, when_y, when_z, expected;
    };
    for (row const& each : std::vector<row>{
             {"mean", "", "", "", "failed 4/3"},
             {"mean", "", gate, gate, "failed -2"},
             {"mean", gate, "", "", "failed 4/3"},
             {"mean", gate, gate, "", "failed 1"},
             {"mean", gate, gate, gate, "failed -2"},
             {"best", "", "", "", "failed 4"},
             {"best", "", "", gate, "failed 2"},
             {"best", gate, gate, gate, "failed -2"},
             {"least", "", "", "", "failed -2"},
             {"least", gate, "", "", "failed -2"},
             {"mean", "", voided, "", "failed 2/3"},
             {"best", "", "", voided, "failed 2"},
             {"best", voided, voided, voided, "failed 0"},
             {"best", gate, gate, voided, "failed 0"},
             {"least", uncounted, voided, "", "failed 0"},
             {"weighted", "", "", "", "failed -17"},
             {"weighted", uncounted, uncounted, voided, "failed -9"},
         }) {
        std::string items = item("x", 5, -2, each.when_x) + ", " + item("y", 3, 2, each.when_y) + ", " +
                            item("z", 9, 4, each.when_z);
        while (each.combine != "weighted" && items.find(R"("weight": -1, )") != std::string::npos) {
            items.erase(items.find(R"("weight": -1, )"), 14);
        }
        scoring const found{sum_of(R"({"id": "s", "combine": ")" + each.combine +
                                   R"(", "when": "f", "not_reported": "fail", "items": [)" + items + "]}"),
                            {{.id = "u"}}};
        EXPECT_EQ(found.node("u", "s"), each.expected)
            << each.combine << each.when_x << each.when_y << each.when_z;
    }
}

}  // namespace
}  // namespace kaohe
