#include <kaohe/rules/segments.hpp>

#include <gtest/gtest.h>

#include "rule_help.hpp"

namespace kaohe {
namespace {

rules::slope slope(bound limit, distance step, quantity points,
                   std::optional<partial> counted = partial::whole) {
    return {
        .limit = std::move(limit), .step = std::move(step), .points = std::move(points), .partial = counted};
}

rule_in_use in_mode(segment_mode mode, std::vector<rules::slope> slopes, value_type of = a_ratio) {
    return {rules::segments{.mode = mode, .slopes = std::move(slopes)}, std::move(of)};
}

std::vector<rules::slope> falling() {
    return {slope(less_than(text("96%")), text("1pp"), text("-0.25")),
            slope(less_than(text("90%")), text("1pp"), text("-0.5"))};
}

// language.md 4, check figures: "Segments less_than 96 % -0.25, less_than 90 % -0.5 a point, whole steps, at
// 95.5 / 95 / 90 / 89 %: marginal 0 -1/4 -3/2 -2, whole-mode 0 -1/4 -3/2 -7/2."
TEST(segments, agree_with_the_check_figures) {
    EXPECT_EQ(in_mode(segment_mode::marginal, falling()).points({"95.5%", "95%", "90%", "89%"}),
              "0 -0.25 -1.5 -2");
    EXPECT_EQ(in_mode(segment_mode::whole, falling()).points({"95.5%", "95%", "90%", "89%"}),
              "0 -0.25 -1.5 -3.5");
}

TEST(segments, give_nothing_in_the_middle) {
    for (segment_mode const mode : {segment_mode::marginal, segment_mode::whole}) {
        EXPECT_EQ(in_mode(mode, falling()).points({"96%", "100%"}), "0 0");
    }
}

std::vector<rules::slope> both_ways(bool strict) {
    return {slope(strict ? more_than(100) : at_least(100), 10, 1),
            slope(strict ? more_than(150) : at_least(150), 10, 3),
            slope(strict ? less_than(80) : at_most(80), 10, -2),
            slope(strict ? less_than(40) : at_most(40), 10, -5)};
}

// "Marginal: for i in U, d_i = max(0, min(v, b_(i+1)) - b_i); … the side of a bound cannot matter."
TEST(segments, count_each_slope_on_its_own_stretch) {
    for (bool const strict : {false, true}) {
        rule_in_use rule = in_mode(segment_mode::marginal, both_ways(strict), persons);
        EXPECT_EQ(rule.points({"100", "110", "150", "160", "200"}), "0 1 5 8 20");
        EXPECT_EQ(rule.points({"90", "80", "71", "70", "40", "30", "20"}), "0 0 0 -2 -8 -13 -18");
    }
}

// "Whole: in each list only the last slope whose bound holds counts, over d = max(0, v - from)".
TEST(segments, count_the_last_slope_that_holds_over_the_whole_distance) {
    rule_in_use rule = in_mode(segment_mode::whole, both_ways(false), persons);
    EXPECT_EQ(rule.points({"100", "149", "150", "160"}), "0 4 15 18");
    EXPECT_EQ(rule.points({"80", "41", "40", "30"}), "0 -6 -20 -25");
    rule_in_use strict = in_mode(segment_mode::whole, both_ways(true), persons);
    EXPECT_EQ(strict.points({"150", "151", "40", "39"}), "5 15 -8 -20");
}

TEST(segments, measure_the_whole_distance_from_where_they_say) {
    rules::segments rule{.mode = segment_mode::whole,
                         .slopes = {slope(at_least(100), 10, 1), slope(at_most(80), 10, -1)},
                         .from = level{90}};
    EXPECT_EQ((rule_in_use{rule, persons}.points({"99", "100", "110", "81", "80", "70"})), "0 1 2 0 -1 -2");
}

// "each limited to ±most, then added to base"
TEST(segments, limit_each_slope_before_the_base_is_added) {
    std::vector<rules::slope> slopes = both_ways(false);
    slopes[0].most = 3;
    slopes[1].most = 4;
    slopes[2].most = 6;
    rules::segments rule{.mode = segment_mode::marginal, .slopes = slopes, .base = 20};
    EXPECT_EQ((rule_in_use{rule, persons}.points({"90", "120", "150", "160", "300", "40"})),
              "20 22 23 26 27 14");
}

TEST(segments, count_parts_of_steps_as_each_slope_says) {
    rule_in_use rule = in_mode(
        segment_mode::marginal,
        {slope(at_least(0), 10, 1, partial::exact), slope(at_least(25), 10, 1, partial::begun)}, a_number);
    EXPECT_EQ(rule.points({"5", "25", "25.01", "36"}), "0.5 2.5 3.5 4.5");
}

TEST(segments, are_undefined_where_computed_bounds_do_not_move_outwards) {
    rule_in_use rule = in_mode(segment_mode::marginal,
                               {slope(at_least(100), 10, 1), slope(at_least(text("staff")), 10, 2)}, persons);
    rule.subject().set("staff", number{150});
    EXPECT_EQ(rule.points("160"), "7");
    rule.subject().set("staff", number{100});
    EXPECT_EQ(rule.points("160"), "undefined");
}

TEST(segments, are_undefined_where_a_computed_limit_is_below_zero) {
    rules::slope limited = slope(at_least(0), 10, 1);
    limited.most = text("staff");
    rule_in_use rule = in_mode(segment_mode::marginal, {limited}, persons);
    rule.subject().set("staff", number{3});
    EXPECT_EQ(rule.points("100"), "3");
    rule.subject().set("staff", number{-1});
    EXPECT_EQ(rule.points("100"), "undefined");
}

TEST(segments, are_checked) {
    auto const wrong = [](std::vector<rules::slope> slopes) {
        return in_mode(segment_mode::marginal, std::move(slopes), persons).complaints();
    };
    EXPECT_EQ(wrong({}), "list_empty /slopes");
    EXPECT_EQ(wrong(both_ways(false)), "");
    EXPECT_EQ(wrong({slope(at_least(1), 0, 1)}), "step_not_positive /slopes/0/step");
    EXPECT_EQ(wrong({slope(at_least(1), 2, 1, std::nullopt)}), "partial_required /slopes/0");
    EXPECT_EQ(wrong({slope(at_least(5), 1, 1), slope(more_than(5), 1, 1)}), "slopes_not_outwards /slopes/1");
    EXPECT_EQ(wrong({slope(at_most(5), 1, 1), slope(at_most(6), 1, 1)}), "slopes_not_outwards /slopes/1");
    EXPECT_EQ(wrong({slope(at_least(5), 1, 1), slope(at_most(6), 1, 1)}), "");
    std::vector<rules::slope> limited{slope(at_least(1), 1, 1)};
    limited[0].most = -1;
    EXPECT_EQ(wrong(limited), "most_negative /slopes/0/most");
    rules::segments from{
        .mode = segment_mode::marginal, .slopes = {slope(at_least(1), 1, 1)}, .from = level{0}};
    EXPECT_EQ((rule_in_use{from, persons}.complaints()), "from_without_whole /from");
}

struct silent_slopes {
    segment_mode mode;
    std::vector<rules::slope> slopes;
    std::optional<level> from;
    std::string complaints;
};

// language.md 4: `partial` is "required unless it cannot matter (a whole value, step 1)". A distance runs
// from the slope's own bound to the next one, or in mode whole from `from` or the first bound of its
// direction.
TEST(segments, may_be_silent_on_parts_of_steps_where_every_distance_is_whole) {
    number const half = number{1} / number{2};
    auto const silent = [](bound limit) { return slope(std::move(limit), 1, 1, std::nullopt); };
    for (silent_slopes const& each : std::vector<silent_slopes>{
             {segment_mode::marginal, {silent(at_least(1)), silent(at_least(5))}, {}, ""},
             {segment_mode::marginal, {silent(at_least(1)), slope(at_most(half), 1, 1)}, {}, ""},
             {segment_mode::marginal, {silent(at_least(half))}, {}, "partial_required /slopes/0"},
             {segment_mode::marginal,
              {silent(at_least(1)), slope(at_least(number{5} + half), 1, 1)},
              {},
              "partial_required /slopes/0"},
             {segment_mode::marginal,
              {silent(at_most(1)), slope(at_most(text("staff")), 1, 1)},
              {},
              "partial_required /slopes/0"},
             {segment_mode::whole, {silent(at_least(1)), silent(at_least(number{5} + half))}, {}, ""},
             {segment_mode::whole,
              {slope(at_least(half), 1, 1), silent(at_least(5))},
              {},
              "partial_required /slopes/1"},
             {segment_mode::whole,
              {silent(at_least(100))},
              level{number{90} + half},
              "partial_required /slopes/0"},
             {segment_mode::whole,
              {silent(at_least(100))},
              level{text("staff")},
              "partial_required /slopes/0"},
             {segment_mode::whole, {silent(at_least(number{100} + half))}, level{90}, ""},
         }) {
        rules::segments rule{.mode = each.mode, .slopes = each.slopes, .from = each.from};
        EXPECT_EQ((rule_in_use{rule, persons}.complaints(true)), each.complaints);
    }
}

std::vector<rules::slope> limited_below(bound near, bound far) {
    std::vector<rules::slope> slopes{slope(std::move(near), 10, -1), slope(std::move(far), 10, -1)};
    slopes[0].most = 3;
    slopes[1].most = 5;
    return slopes;
}

// "Whole: in each list only the last slope whose bound holds counts".
TEST(segments, range_in_mode_whole_over_one_slope_of_each_direction) {
    EXPECT_EQ(in_mode(segment_mode::whole, limited_below(at_most(80), at_most(40)), persons).range(),
              "-5..0");
    EXPECT_EQ(in_mode(segment_mode::marginal, limited_below(at_most(80), at_most(40)), persons).range(),
              "-8..0");
}

struct two_directions {
    segment_mode mode;
    level up;
    level down;
    std::optional<level> from;
    std::string range;
};

// A value that earns both ways lies above the first bound upwards and below the first one downwards; in mode
// whole with `from` it would lie on both sides of that.
TEST(segments, range_over_both_directions_only_where_one_value_can_earn_both_ways) {
    for (two_directions const& each : std::vector<two_directions>{
             {segment_mode::marginal, 100, 80, {}, "-5..0"},
             {segment_mode::marginal, 80, 80, {}, "-5..0"},
             {segment_mode::marginal, 80, 100, {}, "-8..0"},
             {segment_mode::marginal, text("staff"), 80, {}, "-8..0"},
             {segment_mode::whole, 100, 80, {}, "-5..0"},
             {segment_mode::whole, 80, 100, {}, "-8..0"},
             {segment_mode::whole, 80, 100, level{90}, "-5..0"},
         }) {
        rules::segments rule{.mode = each.mode,
                             .slopes = limited_below(at_least(each.up), at_most(each.down)),
                             .from = each.from};
        EXPECT_EQ((rule_in_use{rule, persons}.range()), each.range);
    }
}

TEST(segments, range_as_far_as_can_be_proved) {
    EXPECT_EQ(in_mode(segment_mode::marginal, falling()).range(), "*..0");
    EXPECT_EQ(in_mode(segment_mode::marginal, both_ways(false), persons).range(), "*..*");
    std::vector<rules::slope> slopes = both_ways(false);
    for (rules::slope& each : slopes) each.most = 5;
    rules::segments limited{.mode = segment_mode::marginal, .slopes = slopes, .base = 20};
    EXPECT_EQ((rule_in_use{limited, persons}.range()), "10..30");
}

TEST(segments, say_every_slope_that_counts) {
    rule_in_use rule = in_mode(segment_mode::marginal, falling());
    EXPECT_EQ(rule.code("89%"), "segments");
    EXPECT_EQ(rule.said("89%", language::en),
              "89%, base 0: -2 points in all; 6% at 1% a step: 6 × -0.25 = -1.5 points; 1% at 1% a step: 1 × "
              "-0.5 = "
              "-0.5 points");
    EXPECT_EQ(rule.said("95%", language::zh),
              "95%，基础分 0 分，合计 -0.25 分；1% 按每 1% 计 1 步，每步 -0.25 分，计 -0.25 分");
    EXPECT_EQ(rule.said("97%", language::en), "97%, base 0: 0 points in all");
}

}  // namespace
}  // namespace kaohe
