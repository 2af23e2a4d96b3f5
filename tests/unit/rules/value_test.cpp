#include <kaohe/rules/value.hpp>

#include <gtest/gtest.h>

#include "rule_help.hpp"

namespace kaohe {
namespace {

rule_in_use within(level least, level most) {
    return {rules::value{.least = std::move(least), .most = std::move(most)}, a_number};
}

// language.md 4: "v; outside the range is bad input".
TEST(value_rule, gives_the_value_itself_within_its_range) {
    EXPECT_EQ(within(0, 10).points({"0", "1/3", "9.99", "10"}), "0 1/3 9.99 10");
    EXPECT_EQ(within(-5, 5).points({"-5", "5"}), "-5 5");
}

// language.md 8: "A well-formed value outside its domain … is invalid".
TEST(value_rule, is_invalid_outside_its_range) {
    EXPECT_EQ(within(0, 10).points({"-0.01", "10.01"}), "invalid invalid");
}

TEST(value_rule, says_the_range_that_a_value_outside_it_should_keep) {
    EXPECT_EQ(within(0, 10).code("11"), "value_outside");
    EXPECT_EQ(within(0, 10).said("11", language::en), "The value is 11 and must lie within 0 to 10");
    EXPECT_EQ(within(0, 10).said("11", language::zh), "本项数据为 11，应在 0 至 10 之间");
}

TEST(value_rule, reads_its_range_for_the_subject) {
    rule_in_use rule = within(0, text("plain"));
    EXPECT_EQ(rule.points("5"), "not_reported");
    rule.subject().set("plain", number{5});
    EXPECT_EQ(rule.points({"5", "6"}), "5 invalid");
}

// language.md 1: "a computed one that breaks its condition … makes the line undefined".
TEST(value_rule, is_undefined_where_a_computed_range_is_reversed) {
    rule_in_use rule = within(0, text("plain"));
    rule.subject().set("plain", number{-1});
    EXPECT_EQ(rule.points("0"), "undefined");
}

TEST(value_rule, refuses_a_range_that_is_reversed) {
    EXPECT_EQ(within(10, 0).complaints(), "range_reversed /least");
    EXPECT_EQ(within(5, 5).complaints(), "");
}

TEST(value_rule, ranges_from_least_to_most) {
    EXPECT_EQ(within(-5, 10).range(), "-5..10");
    EXPECT_EQ(within(0, text("plain")).range(), "0..*");
}

TEST(value_rule, says_the_points_and_the_range) {
    EXPECT_EQ(within(0, 10).code("7.5"), "value");
    EXPECT_EQ(within(0, 10).said("7.5", language::en), "7.5 points, within 0 to 10");
    EXPECT_EQ(within(0, 10).said("7.5", language::zh), "在 0 至 10 的范围内计 7.5 分");
    EXPECT_EQ(within(0, 10).met("7.5"), std::nullopt);
}

// language.md 2: a line without `of` is its own indicator: "a mark for value".
TEST(value_rule, is_a_mark_of_its_own_with_its_range) {
    indicator const own = own_indicator(within(0, 10).get()).value();
    EXPECT_EQ(own.type, indicator_type::mark);
    EXPECT_EQ(own.least, 0);
    EXPECT_EQ(own.most, 10);
}

}  // namespace
}  // namespace kaohe
