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

std::string section(std::string const& members, std::string const& items) {
    return R"({"id": "s", "combine": "sum")" + members + R"(, "items": [)" + items + "]}";
}

struct section_case {
    std::string members;
    std::string items;
    std::string facts;
    std::string expected;
};

void expect_each(std::vector<section_case> const& cases) {
    for (section_case const& each : cases) {
        scoring const found{sum_of(section(each.members, each.items)), {{.id = "u", .facts = each.facts}}};
        EXPECT_EQ(found.node("u", "s"), each.expected)
            << each.members << each.items << " with " << each.facts;
    }
}

std::string const x = line("x", "a", R"(, "points": 10, "not_reported": "exclude")");
std::string const y = line("y", "b", R"(, "points": 30, "not_reported": "exclude")");
std::string const z = line("z", "c", R"(, "points": 40, "not_reported": "exclude")");
std::string const xyz = x + ", " + y + ", " + z;

// language.md 5: "absent drop (default) | rescale (times declared points of all children over those of the
// present ones)"; "base 0".
TEST(section, sums_the_children_that_are_present) {
    expect_each({
        {"", xyz, "a=1 b=2 c=3", "scored 6"},
        {"", xyz, "a=1 c=3", "scored 4"},
        {R"(, "absent": "drop")", xyz, "a=1 c=3", "scored 4"},
        {R"(, "base": 50)", xyz, "a=-1 b=-2 c=-3", "scored 44"},
        {R"(, "base": "m - 1")", xyz, "a=-1 m=8", "scored 6"},
    });
}

TEST(section, scales_up_for_the_children_that_are_absent) {
    std::string const rescale = R"(, "absent": "rescale")";
    expect_each({
        {rescale, xyz, "a=1 b=2 c=3", "scored 6"},
        {rescale, xyz, "a=6 b=6", "scored 24"},
        {rescale, xyz, "b=6", "scored 16"},
        {rescale, xyz, "a=-1 b=0", "scored -2"},
        // 8: "rescale acts on the children's sum before base".
        {rescale + R"(, "base": 100)", xyz, "a=6 b=6", "scored 124"},
        {rescale + R"(, "scale": 2, "cap": 30)", xyz, "a=6 b=6", "scored 30"},
        // A voided child is present with 0 points.
        {rescale, line("x", "a", R"(, "points": 10, "void": "f")") + ", " + y, "a=9 f=true b=3", "scored 3"},
        {rescale, line("x", "a", R"(, "points": "m")") + ", " + y, "a=9 m=30", "scored 18"},
    });
}

// 8: "unprinted children count in "all"".
TEST(section, counts_unprinted_children_among_all) {
    std::string const unprinted = R"({"id": "q", "points": 40, "unprinted": {"zh": "未载明"}})";
    expect_each({
        {R"(, "absent": "rescale")", x + ", " + y + ", " + unprinted, "a=6 b=6", "scored 24"},
        {"", x + ", " + y + ", " + unprinted, "a=6 b=6", "scored 12"},
    });
}

// What rescaling needs and lacks is the section's own trouble: its policy speaks.
TEST(section, that_cannot_be_rescaled_is_undefined) {
    std::string const free = line("x", "a", R"(, "points": 0)");
    scoring const found{
        sum_of(section(R"(, "absent": "rescale", "undefined": {"points": 5})", free + ", " + y)),
        {{.id = "u", .facts = "a=1"}}};
    EXPECT_EQ(found.node("u", "s"), "set 5");
    EXPECT_EQ(found.node("u", "x"), "set");
    expect_each({{R"(, "absent": "rescale", "not_reported": {"points": 5})",
                  line("x", "a", R"(, "points": "m")") + ", " + y, "a=1 b=1", "set 5"}});
}

// 5: "All children absent: the section is absent." 8: "Unprinted leaves are listed with null points".
TEST(section, of_absent_children_is_absent) {
    std::string const unprinted = R"({"id": "q", "unprinted": {"zh": "未载明"}})";
    std::string const closed = line("x", "a", R"(, "when": "false")");
    expect_each({
        {"", closed, "", "not_in_force"},
        {"", unprinted, "", "unprinted"},
        {"", y, "", "excluded"},
        {R"(, "base": 50)", closed, "", "not_in_force"},
        {R"(, "base": "m")", closed, "", "not_in_force"},
        {R"(, "absent": "rescale")", xyz, "", "excluded"},
        {"", section("", closed).replace(8, 1, "t"), "", "not_in_force"},
    });
    scoring const found{sum_of(closed), {{.id = "u"}}};
    EXPECT_EQ(found.node("u", "total"), "not_in_force");
    EXPECT_EQ(found.totals(), "-");
    EXPECT_EQ(found.notes(), "");
}

// An absent section says excluded if a policy took out any child, else not in force if a condition did.
TEST(section, that_is_absent_says_why_whatever_the_order) {
    std::string const unprinted = R"({"id": "q", "unprinted": {"zh": "未载明"}})";
    std::string const closed = line("x", "a", R"(, "when": "false")");
    expect_each({
        {"", unprinted + ", " + closed, "", "not_in_force"},
        {"", closed + ", " + unprinted, "", "not_in_force"},
        {"", y + ", " + closed + ", " + unprinted, "", "excluded"},
        {"", unprinted + ", " + closed + ", " + y, "", "excluded"},
        {"", closed + ", " + y + ", " + unprinted, "", "excluded"},
    });
}

std::string combined(std::string const& how, std::string const& items, std::string const& members = "") {
    return R"({"id": "s", "combine": ")" + how + "\"" + members + R"(, "items": [)" + items + "]}";
}

std::string weighing(std::string const& id, std::string const& fact, std::string const& weight) {
    return line(id, fact, R"(, "points": 10, "not_reported": "exclude", "weight": )" + weight);
}

struct combined_case {
    std::string section;
    std::string facts;
    std::string expected;
};

void expect_combined(std::vector<combined_case> const& cases) {
    for (combined_case const& each : cases) {
        scoring const found{sum_of(each.section), {{.id = "u", .facts = each.facts}}};
        EXPECT_EQ(found.node("u", "s"), each.expected) << each.section << " with " << each.facts;
    }
}

// language.md 5: "combine sum weighted mean best least"; absent children are dropped.
TEST(section, makes_one_figure_of_the_children_that_are_present) {
    expect_combined({
        {combined("mean", xyz), "a=1 b=2 c=6", "scored 3"},
        {combined("mean", xyz), "a=1 c=6", "scored 3.5"},
        {combined("mean", xyz), "a=1 b=0 c=0", "scored 1/3"},
        {combined("best", xyz), "a=1 b=-2 c=6", "scored 6"},
        {combined("best", xyz), "a=-3 b=-2", "scored -2"},
        {combined("least", xyz), "a=1 b=-2 c=6", "scored -2"},
        {combined("least", xyz), "a=1 c=6", "scored 1"},
        {combined("mean", xyz), "", "excluded"},
        {combined("least", xyz, R"(, "scale": 2, "cap": 5)"), "b=4 c=3", "scored 5"},
    });
}

// 5: "weighted: sum of weight * points, not divided"; 8: "weights do not enter the factor".
TEST(section, weighs_its_children) {
    std::string const both = weighing("x", "a", R"("30%")") + ", " + weighing("y", "b", "\"m\"");
    expect_combined({
        {combined("weighted", both), "a=10 b=4 m=2", "scored 11"},
        {combined("weighted", both), "b=4 m=2", "scored 8"},
        {combined("weighted", both, R"(, "base": 1)"), "a=10 b=4 m=2", "scored 12"},
        {combined("weighted", both, R"(, "absent": "rescale")"), "b=4 m=2", "scored 16"},
        // A weight that is missing is the section's own trouble.
        {combined("weighted", both, R"(, "not_reported": {"points": 7})"), "a=10 b=4", "set 7"},
    });
}

// Of no figures there is no mean: only a child that does not count is present.
TEST(section, has_no_mean_of_children_that_do_not_count) {
    std::string const memo = line("x", "a", R"(, "counts": false)");
    expect_combined({
        {combined("mean", memo + ", " + y, R"(, "undefined": {"points": 7})"), "a=1", "set 7"},
        {combined("mean", memo + ", " + y, R"(, "undefined": {"points": 7})"), "a=1 b=4", "scored 4"},
    });
}

// 8: ""counts": false on a node shows its points and leaves them out of its section."
TEST(section, leaves_out_the_points_of_a_child_that_does_not_count) {
    std::string const memo = line("x", "a", R"(, "points": 10, "counts": false)");
    scoring const found{sum_of(section("", memo + ", " + y)), {{.id = "u", .facts = "a=7 b=2"}}};
    EXPECT_EQ(found.node("u", "x"), "scored 7");
    EXPECT_EQ(found.node("u", "s"), "scored 2");
    expect_each({
        {R"(, "absent": "rescale")", memo + ", " + y + ", " + z, "a=7 c=4", "scored 7"},
        // It is present, so the section is; and a sheet with an error in it is incomplete.
        {R"(, "base": 3)", memo + ", " + y, "a=7", "scored 3"},
        {"", memo + ", " + y, "b=2", "error"},
    });
}

}  // namespace
}  // namespace kaohe
