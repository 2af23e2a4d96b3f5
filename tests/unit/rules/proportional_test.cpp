#include <kaohe/rules/proportional.hpp>

#include <gtest/gtest.h>

#include "rule_help.hpp"

namespace kaohe {
namespace {

rule_in_use of(quantity full, level target, beyond over, value_type type = persons) {
    return {rules::proportional{.full = std::move(full), .target = std::move(target), .over = over},
            std::move(type)};
}

// language.md 4: "full * max(v, 0) / target, at most full if capped".
TEST(proportional, gives_the_share_of_the_target) {
    EXPECT_EQ(of(20, 300, beyond::capped).points({"0", "100", "150", "299", "300", "301", "600"}),
              "0 20/3 10 299/15 20 20 20");
    EXPECT_EQ(of(20, 300, beyond::counted).points({"300", "301", "600"}), "20 301/15 40");
}

TEST(proportional, gives_nothing_for_less_than_nothing) {
    EXPECT_EQ(of(20, 300, beyond::capped).points({"-1", "-600"}), "0 0");
    EXPECT_EQ(of(20, 300, beyond::counted).points("-600"), "0");
}

TEST(proportional, has_a_target_of_one_unless_it_says_another) {
    rule_in_use rule{rules::proportional{.full = 15, .over = beyond::capped}, a_ratio};
    EXPECT_EQ(rule.complaints(), "");
    EXPECT_EQ(rule.points({"80%", "100%", "120%"}), "12 15 15");
}

// language.md 8: r is "at most 1 if capped", then full * r: a negative full is capped too.
TEST(proportional, caps_the_share_and_not_the_points) {
    EXPECT_EQ(of(-10, 4, beyond::capped).points({"2", "4", "8"}), "-5 -10 -10");
    EXPECT_EQ(of(-10, 4, beyond::counted).points("8"), "-20");
}

TEST(proportional, reads_its_target_for_the_subject) {
    rule_in_use rule = of(20, text("ceil(80% * staff)"), beyond::capped);
    EXPECT_EQ(rule.points("100"), "not_reported");
    rule.subject().set("staff", number{250});
    EXPECT_EQ(rule.points("100"), "10");
    rule.subject().set("staff", number{0});
    EXPECT_EQ(rule.points("100"), "undefined");
}

// language.md 8: met is "v >= target for proportional".
TEST(proportional, is_met_where_the_target_is_reached) {
    EXPECT_EQ(of(20, 300, beyond::capped).met("299"), false);
    EXPECT_EQ(of(20, 300, beyond::capped).met("300"), true);
    EXPECT_EQ(of(20, 300, beyond::counted).met("301"), true);
}

TEST(proportional, refuses_a_target_that_is_not_above_zero) {
    EXPECT_EQ(of(20, 0, beyond::capped).complaints(), "target_not_positive /target");
    EXPECT_EQ(of(20, -1, beyond::capped).complaints(), "target_not_positive /target");
}

TEST(proportional, ranges_up_to_full_only_if_capped) {
    EXPECT_EQ(of(20, 300, beyond::capped).range(), "0..20");
    EXPECT_EQ(of(20, 300, beyond::counted).range(), "0..*");
    EXPECT_EQ(of(-20, 300, beyond::capped).range(), "-20..0");
}

TEST(proportional, says_the_exact_share) {
    EXPECT_EQ(of(20, 300, beyond::capped).code("100"), "proportional");
    EXPECT_EQ(of(20, 300, beyond::capped).said("150", language::en),
              "150 / 300 = 0.5 of 20 points: 10 points");
    EXPECT_EQ(of(20, 300, beyond::capped).said("150", language::zh), "150 ÷ 300 = 0.5，满分 20 分，得 10 分");
    EXPECT_EQ(of(20, 300, beyond::capped).code("301"), "proportional_full");
    EXPECT_EQ(of(20, 300, beyond::capped).said("600", language::en),
              "600 / 300 = 2, the target is reached: full 20 points");
    EXPECT_EQ(of(20, 300, beyond::capped).said("600", language::zh),
              "600 ÷ 300 = 2，已达到目标，得满分 20 分");
}

TEST(proportional, can_be_endless_where_the_target_does_not_divide_evenly) {
    EXPECT_TRUE(is_endless(of(20, 300, beyond::capped).get(), {persons}));
    EXPECT_FALSE(is_endless(of(20, 400, beyond::capped).get(), {persons}));
    EXPECT_TRUE(is_endless(of(20, text("staff"), beyond::capped).get(), {persons}));
}

}  // namespace
}  // namespace kaohe
