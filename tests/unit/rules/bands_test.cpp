#include <kaohe/rules/bands.hpp>

#include <gtest/gtest.h>

#include "rule_help.hpp"

namespace kaohe {
namespace {

rule_in_use with(std::vector<rules::tier> tiers, value_type of = a_ratio) {
    return {rules::bands{.tiers = std::move(tiers), .otherwise = 0}, std::move(of)};
}

// language.md 4: "the first listed tier that holds".
TEST(bands, give_the_first_listed_tier_that_holds) {
    rule_in_use rising =
        with({{at_least(text("95%")), 10}, {at_least(text("90%")), 8}, {more_than(text("80%")), 5}});
    EXPECT_EQ(rising.complaints(), "");
    EXPECT_EQ(rising.points({"95.01%", "95%", "94.99%", "90%", "89.99%", "80.01%", "80%", "0%"}),
              "10 10 8 8 5 5 0 0");
    rule_in_use falling = with({{less_than(2), 10}, {at_most(5), 6}}, a_number);
    EXPECT_EQ(falling.complaints(), "");
    EXPECT_EQ(falling.points({"-1", "1.99", "2", "5", "5.01"}), "10 10 6 6 0");
}

TEST(bands, compare_dates) {
    rule_in_use in_time =
        with({{at_most(text("date(period, 6, 30)")), 3}, {at_most(text("date(period, 12, 31)")), 1}}, a_date);
    EXPECT_EQ(in_time.points({"2011-06-30", "2011-07-01", "2011-12-31", "2012-01-01"}), "3 1 1 0");
}

// language.md 8: "A rule reads only the points of the branch taken."
TEST(bands, read_only_the_points_of_the_tier_taken) {
    rule_in_use asks = with({{at_least(10), text("members")}, {at_least(5), 2}}, a_number);
    EXPECT_EQ(asks.points({"5", "10"}), "2 not_reported");
}

TEST(bands, do_not_look_past_a_bound_that_is_missing) {
    rule_in_use asks = with({{at_least(10), 4}, {at_least(text("plain")), 2}}, a_number);
    EXPECT_EQ(asks.points({"10", "9"}), "4 not_reported");
}

TEST(bands, go_in_one_direction) {
    EXPECT_EQ(with({}).complaints(), "list_empty /tiers");
    EXPECT_EQ(with({{at_least(1), 1}, {at_most(text("50%")), 2}}).complaints(),
              "bands_two_directions /tiers/1");
    EXPECT_EQ(with({{more_than(1), 1}, {at_least(1), 2}}).complaints(), "");
}

TEST(bands, warn_of_a_tier_that_an_earlier_one_hides) {
    EXPECT_EQ(with({{at_least(50), 1}, {at_least(90), 2}}, a_number).complaints(),
              "lint_tier_never /tiers/1");
    EXPECT_EQ(with({{at_least(50), 1}, {more_than(50), 2}}, a_number).complaints(),
              "lint_tier_never /tiers/1");
    EXPECT_EQ(with({{at_least(50), 1}, {at_least(50), 2}}, a_number).complaints(),
              "lint_tier_never /tiers/1");
    EXPECT_EQ(with({{at_most(50), 1}, {at_most(40), 2}}, a_number).complaints(), "lint_tier_never /tiers/1");
    EXPECT_EQ(with({{at_least(50), 1}, {at_least(90), 2}, {at_least(60), 3}}, a_number).complaints(),
              "lint_tier_never /tiers/1, lint_tier_never /tiers/2");
}

TEST(bands, warn_of_a_day_that_an_earlier_tier_hides) {
    auto const hidden = [](std::string const& first, std::string const& second) {
        return with({{at_most(text(first)), 3}, {at_most(text(second)), 1}}, a_date).complaints();
    };
    EXPECT_EQ(hidden("date(period, 6, 30)", "date(period, 12, 31)"), "");
    EXPECT_EQ(hidden("date(period, 12, 31)", "date(period, 6, 30)"), "lint_tier_never /tiers/1");
    EXPECT_EQ(hidden("date(period, 6, 30)", "date(period, 6, 29)"), "lint_tier_never /tiers/1");
    EXPECT_EQ(hidden("date(period, 6, 30)", "date(period, 6, 30)"), "lint_tier_never /tiers/1");
    EXPECT_EQ(hidden("date(2011, 1, 1)", "date(2010, 12, 31)"), "lint_tier_never /tiers/1");
    EXPECT_EQ(hidden("date(2010, 12, 31)", "date(2011, 1, 1)"), "");
}

TEST(bands, do_not_compare_days_of_years_that_may_differ) {
    for (std::string const first :
         {"date(2011, 12, 31)", "date(period + 1, 12, 31)", "date(period, members, 1)"})
        EXPECT_EQ(
            with({{at_most(text(first)), 3}, {at_most(text("date(period, 6, 30)")), 1}}, a_date).complaints(),
            "")
            << first;
}

TEST(bands, range_over_all_tiers_and_the_rest) {
    EXPECT_EQ(with({{at_least(text("95%")), 10}, {at_least(text("90%")), -2}}).range(), "-2..10");
}

TEST(bands, say_which_tier_it_was) {
    rule_in_use rule = with({{at_least(text("95%")), 10}, {at_least(text("90%")), 8}});
    EXPECT_EQ(rule.code("92%"), "band");
    EXPECT_EQ(rule.said("92%", language::en), "92% falls in tier 2 (bound 90%): 8 points");
    EXPECT_EQ(rule.said("92%", language::zh), "92%，落在第 2 档（界限 90%），得 8 分");
    EXPECT_EQ(rule.code("50%"), "no_band");
    EXPECT_EQ(rule.said("50%", language::en), "50% reaches no tier: 0 points");
    EXPECT_EQ(rule.said("50%", language::zh), "50%，各档均未达到，得 0 分");
    EXPECT_EQ(rule.met("92%"), std::nullopt);
}

}  // namespace
}  // namespace kaohe
