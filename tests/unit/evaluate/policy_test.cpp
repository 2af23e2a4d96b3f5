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

struct policy_case {
    std::string policies;
    std::string facts;
    std::string expected;
};

void expect_each(std::string const& of, std::vector<policy_case> const& cases) {
    for (policy_case const& each : cases) {
        scoring const found{sum_of(line("x", of, each.policies)), {{.id = "u", .facts = each.facts}}};
        EXPECT_EQ(found.node("u", "x"), each.expected) << each.policies << " with " << each.facts;
    }
}

// language.md 5, every policy. The value rule's own range is -1000000 to 1000000.
TEST(policy, does_what_its_word_says) {
    expect_each("a", {
                         {R"(, "not_reported": "error")", "", "error"},
                         {R"(, "not_reported": "fail")", "", "failed -1000000"},
                         {R"(, "not_reported": "fail", "floor": -3)", "", "failed -3"},
                         {R"(, "not_reported": "full", "points": 9)", "", "full 9"},
                         {R"(, "not_reported": "full", "points": "b * 2")", "b=4", "full 8"},
                         {R"(, "not_reported": {"points": 4})", "", "set 4"},
                         {R"(, "not_reported": {"points": "-b / 4"})", "b=1", "set -0.25"},
                         {R"(, "not_reported": "exclude")", "", "excluded"},
                     });
}

TEST(policy, that_cannot_say_its_points_is_an_error) {
    expect_each("a", {
                         {R"(, "not_reported": {"points": "b"})", "", "error"},
                         {R"(, "not_reported": "full", "points": "b")", "", "error"},
                     });
}

// "Zero is a value, "fail" is points."
TEST(policy, says_nothing_about_zero) {
    expect_each("a", {{R"(, "not_reported": {"points": 4})", "a=0", "scored 0"}});
}

// "one each for not_reported, not_applicable, undefined … not_applicable without a policy of its own is
// treated as not reported". a / b is undefined where b is 0.
TEST(policy, answers_its_own_way_of_missing) {
    std::string const two = R"(, "not_reported": {"points": 1}, "undefined": {"points": 3})";
    std::string const three = two + R"(, "not_applicable": {"points": 2})";
    expect_each("a / b", {
                             {two, "b=1", "set 1"},
                             {two, "a=n/a b=1", "set 1"},
                             {two, "a=1 b=0", "set 3"},
                             {three, "b=1", "set 1"},
                             {three, "a=n/a b=1", "set 2"},
                             {three, "a=1 b=0", "set 3"},
                         });
}

TEST(policy, of_the_nearest_node_speaks_for_each_way_of_missing) {
    std::string const section = R"({"id": "s", "combine": "sum", "not_reported": {"points": 1},
        "not_applicable": {"points": 2}, "items": [)" +
                                line("x", "a", R"(, "not_reported": {"points": 3})") + ", " + line("y", "a") +
                                ", " + line("z", "a", R"(, "not_applicable": "exclude")") + "]}";
    scoring const found{sum_of(section), {{.id = "blank"}, {.id = "none", .facts = "a=n/a"}}};
    EXPECT_EQ(found.node("blank", "x"), "set 3");
    EXPECT_EQ(found.node("blank", "y"), "set 1");
    EXPECT_EQ(found.node("blank", "z"), "set 1");
    EXPECT_EQ(found.node("none", "x"), "set 2");
    EXPECT_EQ(found.node("none", "y"), "set 2");
    EXPECT_EQ(found.node("none", "z"), "excluded");
}

// "Several at once: invalid, not applicable, not reported, undefined, first wins." a / b with b = 0 is
// undefined; m = -1 is no count.
TEST(policy, for_the_gravest_way_of_missing_speaks_where_several_meet) {
    std::string const all =
        R"(, "not_reported": {"points": 1}, "not_applicable": {"points": 2}, "undefined": {"points": 3})";
    expect_each("m + n + c + a / b", {
                                         {all, "m=1 n=1 c=1 a=1 b=0", "set 3"},
                                         {all, "m=1 n=1 a=1 b=0", "set 1"},
                                         {all, "m=1 n=n/a a=1 b=0", "set 2"},
                                         {all, "m=-1 n=n/a a=1 b=0", "error"},
                                         {all, "m=-1 n=1 c=1 a=1 b=1", "error"},
                                     });
}

// "error (the sheet is incomplete: total and rank null, the others go on)".
TEST(policy, of_error_leaves_total_and_rank_empty_and_other_sheets_alone) {
    scoring const found{
        sum_of(line("x", "a") + ", " + line("y", "b"), R"("ranking": {"within": "group", "ties": "share"})"),
        {{.id = "u", .facts = "b=2"}, {.id = "v", .facts = "a=1 b=2"}}};
    EXPECT_EQ(found.node("u", "x"), "error");
    EXPECT_EQ(found.node("u", "y"), "scored 2");
    EXPECT_EQ(found.totals(), "- 3");
    EXPECT_EQ(found.ranks(), "- 1");
    EXPECT_EQ(found.notes(), "groups_absent sheets_incomplete");
}

// Met: "Voided and failed nodes are not met, full is, set and peer_mean are null."
TEST(policy, settles_whether_a_line_is_met) {
    for (policy_case const& each : std::vector<policy_case>{
             {R"("fail")", "", "false"},
             {R"("full")", "", "true"},
             {R"({"points": 4})", "", "null"},
             {R"("exclude")", "", "null"},
             {R"("error")", "", "null"},
             {R"("error")", "x=true", "true"},
             {R"("error")", "x=false", "false"},
         }) {
        std::string const item =
            R"({"id": "x", "points": 5, "rule": {"kind": "done", "points": 5}, "not_reported": )" +
            each.policies + "}";
        scoring const found{sum_of(item), {{.id = "u", .facts = each.facts}}};
        EXPECT_EQ(found.met("u", "x"), each.expected) << each.policies << " with " << each.facts;
    }
}

// The sheet says why a policy spoke, and gives no reason of the rule then.
TEST(policy, leaves_the_way_of_missing_in_the_sheet) {
    scoring const found{sum_of(line("x", "a", R"(, "scale": "b", "not_reported": {"points": 4})") + ", " +
                               line("y", "a", R"(, "not_applicable": {"points": 4})")),
                        {{.id = "u", .facts = "a=1"}, {.id = "v", .facts = "a=n/a b=1"}}};
    EXPECT_EQ(found.at("u", "x").state, state::not_reported);
    EXPECT_EQ(found.at("u", "x").why.form, nullptr);
    EXPECT_EQ(found.at("u", "y").state, state::present);
    EXPECT_EQ(found.at("u", "y").why.form->code, "value");
    EXPECT_EQ(found.at("v", "y").state, state::not_applicable);
}

}  // namespace
}  // namespace kaohe
