#include <kaohe/rules/choice.hpp>

#include <gtest/gtest.h>

#include "rule_help.hpp"

namespace kaohe {
namespace {

value_type const grades{.kind = kind::choice, .choices = {"A", "B", "C"}};

// language.md 4: "points[v]", all named, or `else`.
TEST(choice, gives_the_points_of_the_name) {
    rule_in_use named{rules::choice{.points = {{"A", 10}, {"B", text("15/2")}, {"C", -1}}}, grades};
    EXPECT_EQ(named.points({"A", "B", "C"}), "10 7.5 -1");
    rule_in_use rest{rules::choice{.points = {{"A", 10}}, .otherwise = 3}, grades};
    EXPECT_EQ(rest.points({"A", "B", "C"}), "10 3 3");
}

// language.md 8: met is "null for the rest".
TEST(choice, is_neither_met_nor_missed) {
    rule_in_use rest{rules::choice{.points = {{"A", 10}}, .otherwise = 3}, grades};
    EXPECT_EQ(rest.met("A"), std::nullopt);
}

// language.md 8: "A rule reads only the points of the branch taken."
TEST(choice, reads_only_the_points_of_its_name) {
    rule_in_use asks{rules::choice{.points = {{"A", text("members")}}, .otherwise = 3}, grades};
    EXPECT_EQ(asks.points({"B", "A"}), "3 not_reported");
}

TEST(choice, names_all_that_can_be_chosen) {
    EXPECT_EQ((rule_in_use{rules::choice{.points = {{"A", 3}, {"B", 2}, {"C", 1}}}, grades}.complaints()),
              "");
    EXPECT_EQ((rule_in_use{rules::choice{.points = {{"A", 3}}, .otherwise = 0}, grades}.complaints()), "");
    EXPECT_EQ((rule_in_use{rules::choice{.points = {{"A", 3}, {"B", 2}}}, grades}.complaints()),
              "choice_missing_name /points");
    EXPECT_EQ(
        (rule_in_use{rules::choice{.points = {{"A", 3}, {"D", 2}}, .otherwise = 0}, grades}.complaints()),
        "choice_unknown_name /points/D");
}

TEST(choice, ranges_over_all_names_and_the_rest) {
    EXPECT_EQ((rule_in_use{rules::choice{.points = {{"A", 3}, {"B", 2}, {"C", 1}}}, grades}.range()), "1..3");
    EXPECT_EQ((rule_in_use{rules::choice{.points = {{"A", 3}}, .otherwise = -1}, grades}.range()), "-1..3");
}

// language.md 8: a value outside its domain is invalid, never a silent 0.
TEST(choice, does_not_take_a_name_that_has_no_points) {
    rule_in_use named{rules::choice{.points = {{"A", 10}, {"B", 5}, {"C", 1}}}, grades};
    EXPECT_EQ(named.points("D"), "invalid");
    EXPECT_EQ(named.said("D", language::zh), "本项数据为“D”，办法未给出这一等级的分值");
    EXPECT_EQ(named.said("D", language::en), "The value is \"D\", a name that the rule gives no points");
}

TEST(choice, says_which_name_it_was) {
    rule_in_use rest{rules::choice{.points = {{"A", 10}}, .otherwise = 3}, grades};
    EXPECT_EQ(rest.code("A"), "choice");
    EXPECT_EQ(rest.said("A", language::en), "\"A\": 10 points");
    EXPECT_EQ(rest.said("B", language::zh), "“B”得 3 分");
}

// language.md 2: a line without `of` is its own indicator: "a choice for choice".
TEST(choice, is_a_choice_of_its_own_among_the_names_it_gives_points) {
    indicator const own = own_indicator(rules::choice{.points = {{"良", 2}, {"优", 3}}}).value();
    EXPECT_EQ(own.type, indicator_type::choice);
    EXPECT_EQ(own.values, (std::vector<std::string>{"优", "良"}));
}

}  // namespace
}  // namespace kaohe
