#include <kaohe/rules/threshold.hpp>

#include <gtest/gtest.h>

#include "rule_help.hpp"

namespace kaohe {
namespace {

rule_in_use with(bound limit, value_type of = a_ratio) {
    return {rules::threshold{.limit = std::move(limit), .points = 20}, std::move(of)};
}

// language.md 4: "A bound is exactly one of at_least (v >= b), more_than (>), at_most (<=), less_than (<)."
TEST(threshold, holds_on_its_side_just_below_at_and_just_above) {
    EXPECT_EQ(with(at_least(text("80%"))).points({"79.99%", "80%", "80.01%"}), "0 20 20");
    EXPECT_EQ(with(more_than(text("80%"))).points({"79.99%", "80%", "80.01%"}), "0 0 20");
    EXPECT_EQ(with(at_most(text("80%"))).points({"79.99%", "80%", "80.01%"}), "20 20 0");
    EXPECT_EQ(with(less_than(text("80%"))).points({"79.99%", "80%", "80.01%"}), "20 0 0");
}

TEST(threshold, gives_the_others_where_it_does_not_hold) {
    rule_in_use both{rules::threshold{.limit = at_least(25), .points = 5, .otherwise = -3}, persons};
    EXPECT_EQ(both.points({"24", "25"}), "-3 5");
}

TEST(threshold, compares_dates) {
    rule_in_use in_time{rules::threshold{.limit = at_most(text("date(period, 11, 30)")), .points = 10},
                        a_date};
    EXPECT_EQ(in_time.complaints(), "");
    EXPECT_EQ(in_time.points({"2011-11-29", "2011-11-30", "2011-12-01", "2010-12-31"}), "10 10 0 10");
}

TEST(threshold, reads_its_bound_for_the_subject) {
    rule_in_use computed{rules::threshold{.limit = at_least(text("ceil(80% * staff)")), .points = 4},
                         persons};
    EXPECT_EQ(computed.points("120"), "not_reported");
    computed.subject().set("staff", number{149});
    EXPECT_EQ(computed.points({"119", "120"}), "0 4");
}

// language.md 8: met is "whether the bound holds for threshold".
TEST(threshold, is_met_where_the_bound_holds) {
    EXPECT_EQ(with(at_most(text("80%"))).met("80%"), true);
    EXPECT_EQ(with(less_than(text("80%"))).met("80%"), false);
}

// language.md 4: in a scheme that gives no points `points` is left out.
TEST(threshold, can_do_without_points) {
    rule_in_use bare{rules::threshold{.limit = at_least(text("80%"))}, a_ratio};
    EXPECT_EQ(bare.complaints(false, false), "");
    EXPECT_EQ(bare.complaints(), "missing_key");
    EXPECT_EQ(bare.points({"79.99%", "80%"}), "none none");
    EXPECT_EQ(bare.met("79.99%"), false);
    EXPECT_EQ(bare.met("80%"), true);
    EXPECT_EQ(bare.said("79%", language::en), "79% does not meet the bound of 80%");
    EXPECT_EQ(bare.said("80%", language::zh), "80%，达到 80% 的要求");
}

TEST(threshold, ranges_over_both_branches) { EXPECT_EQ(with(at_least(text("80%"))).range(), "0..20"); }

TEST(threshold, refuses_a_bound_of_another_type) {
    EXPECT_EQ(with(at_least(text("5pp"))).complaints(), "expression_ratio_or_points /at_least");
    EXPECT_EQ(with(more_than(text("80%")), persons).complaints(), "expression_units /more_than");
    EXPECT_EQ(with(at_most(5), a_date).complaints(), "expression_type /at_most");
}

TEST(threshold, says_whether_the_bound_was_met) {
    rule_in_use rule = with(at_least(text("80%")));
    EXPECT_EQ(rule.code("84.37%"), "threshold_met");
    EXPECT_EQ(rule.said("84.37%", language::en), "84.37% meets the bound of 80%: 20 points");
    EXPECT_EQ(rule.said("84.37%", language::zh), "84.37%，达到 80% 的要求，得 20 分");
    EXPECT_EQ(rule.code("79%"), "threshold_missed");
    EXPECT_EQ(rule.said("79%", language::en), "79% does not meet the bound of 80%: 0 points");
    EXPECT_EQ(rule.said("79%", language::zh), "79%，未达到 80% 的要求，得 0 分");
}

TEST(threshold, needs_something_to_measure) { EXPECT_FALSE(own_indicator(with(at_least(1)).get())); }

// The side is said: at the bound itself it is what decides.
TEST(threshold, says_on_which_side_of_its_bound_a_value_stands) {
    auto const said = [](bound limit, std::string const& value, language in) {
        return rule_in_use{rules::threshold{.limit = std::move(limit)}, a_ratio}.said(value, in);
    };
    EXPECT_EQ(said(more_than(text("80%")), "80%", language::zh), "80%，未超过 80%");
    EXPECT_EQ(said(more_than(text("80%")), "81%", language::en), "81% is above the bound of 80%");
    EXPECT_EQ(said(at_most(text("80%")), "80%", language::zh), "80%，不超过 80%");
    EXPECT_EQ(said(at_most(text("80%")), "81%", language::zh), "81%，超出 80%");
    EXPECT_EQ(said(at_most(text("80%")), "81%", language::en), "81% is above the bound of 80%");
    EXPECT_EQ(said(less_than(text("80%")), "80%", language::zh), "80%，不低于 80%");
    EXPECT_EQ(said(less_than(text("80%")), "79%", language::en), "79% is below the bound of 80%");
}

}  // namespace
}  // namespace kaohe
