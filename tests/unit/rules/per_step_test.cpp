#include <kaohe/rules/per_step.hpp>

#include <gtest/gtest.h>

#include "rule_help.hpp"

namespace kaohe {
namespace {

using start = sided<step_side>;

rule_in_use each(distance step, quantity points, partial counted, value_type of,
                 start from = {step_side::above, 0}) {
    return {rules::per_step{.start = std::move(from),
                            .step = std::move(step),
                            .points = std::move(points),
                            .partial = counted},
            std::move(of)};
}

start below(level at) { return {step_side::below, std::move(at)}; }
start above(level at) { return {step_side::above, std::move(at)}; }
start around(level at) { return {step_side::around, std::move(at)}; }

// language.md 4, check figures: "per_step step 500: 499 0, 500 1, 108630 217, -600 0".
TEST(per_step, counts_whole_steps_of_five_hundred) {
    rule_in_use rule = each(500, 1, partial::whole, persons);
    EXPECT_EQ(rule.points({"499", "500", "501", "999", "1000", "108630", "0", "-600"}), "0 1 1 1 2 217 0 0");
}

// Check figures: "Growth 29/200 at 0.25 %: 58. 0.60 % at 0.2 %, 2 points: 6." In floating point the first
// is 57.
TEST(per_step, counts_steps_of_a_ratio_exactly) {
    rule_in_use quarter = each(text("0.25%"), 1, partial::whole, a_ratio);
    EXPECT_EQ(quarter.points({"29/200", "14.4999%", "14.75%"}), "58 57 59");
    rule_in_use fifth = each(text("0.2%"), 2, partial::whole, a_ratio);
    EXPECT_EQ(fifth.points({"0.59%", "0.60%", "0.61%", "0.80%"}), "4 6 6 8");
}

// Check figures: "Below 80 %, 1pp, -1, at 79.6 / 79 / 78.9 %: whole 0 -1 -1, exact -2/5 -1 -11/10, begun -1
// -1 -2."
TEST(per_step, takes_points_away_below_its_start) {
    auto const at = [](partial counted) {
        return each(text("1pp"), -1, counted, a_ratio, below(text("80%"))).points({"79.6%", "79%", "78.9%"});
    };
    EXPECT_EQ(at(partial::whole), "0 -1 -1");
    EXPECT_EQ(at(partial::exact), "-0.4 -1 -1.1");
    EXPECT_EQ(at(partial::begun), "-1 -1 -2");
}

TEST(per_step, counts_nothing_on_the_other_side_of_its_start) {
    for (partial const counted : {partial::whole, partial::begun, partial::exact}) {
        EXPECT_EQ(each(text("1pp"), -1, counted, a_ratio, below(text("80%"))).points({"80%", "95%"}), "0 0");
        EXPECT_EQ(each(10, 1, counted, persons, above(100)).points({"100", "99", "-100"}), "0 0 0");
    }
}

TEST(per_step, counts_from_its_start) {
    rule_in_use rule = each(10, 1, partial::whole, persons, above(100));
    EXPECT_EQ(rule.points({"109", "110", "111", "120"}), "0 1 1 2");
}

// language.md 4: around: "|v - s| with its sign"; 8: begun "counts the steps of |v - s|, then the sign".
TEST(per_step, counts_both_ways_around_its_start) {
    EXPECT_EQ(
        each(10, 1, partial::whole, persons, around(100)).points({"80", "81", "90", "100", "119", "120"}),
        "-2 -1 -1 0 1 2");
    EXPECT_EQ(each(10, 1, partial::begun, persons, around(100)).points({"79", "80", "99", "100", "101"}),
              "-3 -2 -1 0 1");
    EXPECT_EQ(each(10, 2, partial::exact, persons, around(100)).points({"95", "100", "105"}), "-1 0 1");
}

TEST(per_step, begins_at_its_base) {
    rules::per_step deducting{
        .start = below(100), .step = 10, .points = -2, .partial = partial::whole, .base = 30};
    EXPECT_EQ((rule_in_use{deducting, persons}.points({"100", "90", "75"})), "30 28 26");
}

TEST(per_step, reads_its_quantities_for_the_subject) {
    rule_in_use rule = each(text("staff"), 1, partial::whole, persons);
    EXPECT_EQ(rule.points("100"), "not_reported");
    rule.subject().set("staff", number{40});
    EXPECT_EQ(rule.points("100"), "2");
}

// language.md 1: a computed step that "breaks its condition (step > 0 …) makes the line undefined".
TEST(per_step, is_undefined_where_a_computed_step_is_not_above_zero) {
    rule_in_use rule = each(text("staff"), 1, partial::whole, persons);
    for (number const& width : {number{0}, number{-5}}) {
        rule.subject().set("staff", width);
        EXPECT_EQ(rule.points("100"), "undefined");
    }
}

// language.md 4: `partial` is "required unless it cannot matter (a whole value, step 1)".
TEST(per_step, says_how_parts_of_a_step_count_unless_it_cannot_matter) {
    rules::per_step silent{.step = 1, .points = 1};
    EXPECT_EQ((rule_in_use{silent, persons}.complaints(true)), "");
    EXPECT_EQ((rule_in_use{silent, persons}.complaints(false)), "partial_required");
    silent.step = 2;
    EXPECT_EQ((rule_in_use{silent, persons}.complaints(true)), "partial_required");
    silent.step = 1;
    silent.start = above(text("1/2"));
    EXPECT_EQ((rule_in_use{silent, persons}.complaints(true)), "partial_required");
}

TEST(per_step, refuses_a_step_that_is_not_above_zero) {
    EXPECT_EQ(each(0, 1, partial::whole, persons).complaints(), "step_not_positive /step");
    EXPECT_EQ(each(text("-1%"), 1, partial::whole, a_ratio).complaints(), "step_not_positive /step");
}

TEST(per_step, refuses_what_does_not_fit_the_scale) {
    EXPECT_EQ(each(text("1pp"), 1, partial::whole, persons).complaints(), "expression_type /step");
    EXPECT_EQ(each(text("1pp"), 1, partial::whole, a_ratio, above(text("5pp"))).complaints(),
              "expression_ratio_or_points /above");
    EXPECT_EQ(each(1, text("1pp"), partial::whole, persons).complaints(),
              "expression_number_expected /points");
}

TEST(per_step, has_a_least_or_a_most_by_the_sign_of_its_points) {
    EXPECT_EQ(each(1, 2, partial::whole, persons).range(), "0..*");
    EXPECT_EQ(each(1, -2, partial::whole, persons, below(10)).range(), "*..0");
    EXPECT_EQ(each(1, 2, partial::whole, persons, around(10)).range(), "*..*");
    EXPECT_EQ(
        (rule_in_use{rules::per_step{.step = 1, .points = 2, .partial = partial::whole, .base = 3}, persons}
             .range()),
        "3..*");
}

// The issue's own example: 108630 / 500 = 217.26, 217 whole steps, 217 points.
TEST(per_step, says_the_exact_arithmetic) {
    rule_in_use rule = each(500, 1, partial::whole, persons);
    EXPECT_EQ(rule.code("108630"), "per_step");
    EXPECT_EQ(rule.said("108630", language::en), "108630 / 500 = 217.26, 217 whole steps, 217 points");
    EXPECT_EQ(rule.said("108630", language::zh),
              "108630 ÷ 500 = 217.26，计 217 步（不足一步不计），得 217 分");
    EXPECT_EQ(rule.said("-600", language::en), "-600 does not pass the start of 0: 0 steps, 0 points");
    EXPECT_EQ(rule.said("-600", language::zh), "-600 未越过起点 0，计 0 步，得 0 分");
    rule_in_use share = each(text("1pp"), -1, partial::exact, a_ratio, below(text("80%")));
    EXPECT_EQ(share.said("79.6%", language::en),
              "79.6% from 80%: 0.4% / 1% = 0.4 steps counted exactly, -0.4 points");
    rule_in_use begun = each(text("1pp"), -1, partial::begun, a_ratio, below(text("80%")));
    EXPECT_EQ(begun.said("79.6%", language::zh),
              "79.6%，起点 80%：0.4% ÷ 1% = 0.4，计 1 步（不足一步按一步计），得 -1 分");
}

// A distance alone hides on which side of the start the value lies.
TEST(per_step, names_the_value_and_its_start_unless_the_distance_is_the_value) {
    rule_in_use both_ways = each(text("0.5%"), 1, partial::whole, a_ratio, around(0));
    EXPECT_EQ(both_ways.said("-10%", language::en),
              "-10% from 0%: 10% / 0.5% = 20, 20 whole steps, -20 points");
    EXPECT_EQ(both_ways.said("-10%", language::zh),
              "-10%，起点 0%：10% ÷ 0.5% = 20，计 20 步（不足一步不计），得 -20 分");
    rule_in_use beyond = each(text("1pp"), 1, partial::whole, a_ratio, above(text("80%")));
    EXPECT_EQ(beyond.said("90%", language::en), "90% from 80%: 10% / 1% = 10, 10 whole steps, 10 points");
}

TEST(per_step, can_be_endless_only_where_parts_count_exactly) {
    auto const endless = [](distance step, partial counted, bool of) {
        return is_endless(each(std::move(step), 1, counted, a_number).get(), {a_number, false, of});
    };
    EXPECT_FALSE(endless(3, partial::whole, true));
    EXPECT_TRUE(endless(3, partial::exact, false));
    EXPECT_FALSE(endless(4, partial::exact, false));
    EXPECT_TRUE(endless(4, partial::exact, true));
}

}  // namespace
}  // namespace kaohe
