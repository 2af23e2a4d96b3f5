#include <kaohe/evaluate/evaluate.hpp>

#include <gtest/gtest.h>

#include <string>

#include "scoring.hpp"

namespace kaohe {
namespace {

using testing::line;
using testing::scoring;
using testing::sum_of;

// language.md 7: a reason is `{"code", "args", …}`: the values that the rule worked with, in the order of
// their names.
TEST(reasons, hold_the_values_of_the_rule) {
    std::string const items =
        R"({"id": "t", "of": "a", "rule": {"kind": "threshold", "at_least": 3, "points": 4}},
        {"id": "done", "rule": {"kind": "done", "points": 5}}, )" +
        line("x", "b", R"(, "scale": 2)");
    scoring const found{sum_of(items), {{.id = "u", .facts = "a=7 b=2 done=true"}}};
    EXPECT_EQ(found.reason("u", "t"), "threshold_met 7 3 4");
    EXPECT_EQ(found.reason("u", "done"), "done 5");
    EXPECT_EQ(found.reason("u", "x"), "value 2 -1000000 1000000");
}

// A rule's own figures may be points of nodes that are scored only when they are asked for.
TEST(reasons, of_a_line_are_its_own_whoever_is_scored_meanwhile) {
    std::string const reader = R"json({"id": "t", "of": "a",
        "rule": {"kind": "threshold", "at_least": "points(\"x\") + points(\"y\")", "points": "points(\"y\") * 2"}})json";
    std::string const others = line("x", "b") + ", " + line("y", "2");
    for (std::string const& items : {reader + ", " + others, others + ", " + reader}) {
        scoring const found{sum_of(items), {{.id = "u", .facts = "a=7 b=1"}}};
        EXPECT_EQ(found.reason("u", "t"), "threshold_met 7 3 4");
        EXPECT_EQ(found.reason("u", "x"), "value 1 -1000000 1000000");
        EXPECT_EQ(found.reason("u", "y"), "value 2 -1000000 1000000");
    }
}

TEST(reasons, of_others_stay_where_the_reader_is_missing_something) {
    std::string const reader = R"({"id": "t", "of": "a", "not_reported": "exclude",
        "rule": {"kind": "threshold", "at_least": "points(\"x\") + c", "points": 4}})";
    scoring const found{sum_of(reader + ", " + line("x", "b")), {{.id = "u", .facts = "a=7 b=1"}}};
    EXPECT_EQ(found.node("u", "t"), "excluded");
    EXPECT_EQ(found.reason("u", "t"), "");
    EXPECT_EQ(found.reason("u", "x"), "value 1 -1000000 1000000");
}

}  // namespace
}  // namespace kaohe
