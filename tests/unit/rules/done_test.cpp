#include <kaohe/rules/done.hpp>

#include <gtest/gtest.h>

#include "rule_help.hpp"

namespace kaohe {
namespace {

// language.md 4: "points if v, else `else`", which is 0 where nothing is said.
TEST(done, gives_its_points_or_the_others) {
    rule_in_use plain{rules::done{.points = 5}, a_flag};
    EXPECT_EQ(plain.points({"true", "false"}), "5 0");
    rule_in_use deducting{rules::done{.points = 0, .otherwise = -2}, a_flag};
    EXPECT_EQ(deducting.points({"true", "false"}), "0 -2");
}

// language.md 8: "met is v for done".
TEST(done, is_met_where_it_is_done) {
    rule_in_use plain{rules::done{.points = 5}, a_flag};
    EXPECT_EQ(plain.met("true"), true);
    EXPECT_EQ(plain.met("false"), false);
}

// language.md 8: "A rule reads only the points of the branch taken."
TEST(done, reads_only_the_points_of_the_branch_taken) {
    rule_in_use asks{rules::done{.points = text("members"), .otherwise = 1}, a_flag};
    EXPECT_EQ(asks.points({"false", "true"}), "1 not_reported");
    asks.subject().set("members", number{12});
    EXPECT_EQ(asks.points("true"), "12");
}

TEST(done, ranges_over_both_branches) {
    EXPECT_EQ((rule_in_use{rules::done{.points = 5}, a_flag}.range()), "0..5");
    EXPECT_EQ((rule_in_use{rules::done{.points = -3, .otherwise = 2}, a_flag}.range()), "-3..2");
    EXPECT_EQ((rule_in_use{rules::done{.points = text("members")}, a_flag}.range()), "*..*");
}

TEST(done, says_whether_it_is_done) {
    rule_in_use plain{rules::done{.points = 5}, a_flag};
    EXPECT_EQ(plain.code("true"), "done");
    EXPECT_EQ(plain.said("true", language::en), "done: 5 points");
    EXPECT_EQ(plain.said("true", language::zh), "已完成，得 5 分");
    EXPECT_EQ(plain.code("false"), "not_done");
    EXPECT_EQ(plain.said("false", language::en), "not done: 0 points");
    EXPECT_EQ(plain.said("false", language::zh), "未完成，得 0 分");
}

// language.md 4: in a scheme that gives no points `points` is left out, else it says what being done is
// worth.
TEST(done, needs_points_where_they_are_given_and_has_none_elsewhere) {
    rule_in_use bare{rules::done{}, a_flag};
    EXPECT_EQ(bare.complaints(false, false), "");
    EXPECT_EQ(bare.complaints(), "missing_key");
    EXPECT_EQ((rule_in_use{rules::done{.points = 5, .otherwise = 0}, a_flag}.complaints(false, false)),
              "met_member_misplaced /points, met_member_misplaced /else");
    EXPECT_EQ(bare.points({"true", "false"}), "none none");
    EXPECT_EQ(bare.met("true"), true);
    EXPECT_EQ(bare.said("true", language::en), "done");
    EXPECT_EQ(bare.said("false", language::zh), "未完成");
    EXPECT_FALSE(needs_points(bare.get()));
}

// language.md 2: a line without `of` is its own indicator: "a flag for done".
TEST(done, is_a_flag_of_its_own) {
    EXPECT_EQ(own_indicator(rules::done{.points = 5}).value().type, indicator_type::flag);
    EXPECT_EQ((rule_in_use{rules::done{.points = 5}, a_flag}.complaints()), "");
}

}  // namespace
}  // namespace kaohe
