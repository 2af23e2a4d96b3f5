#include <kaohe/scheme/lint.hpp>

#include <gtest/gtest.h>

#include "scheme_help.hpp"

namespace kaohe {
namespace {

constexpr std::string_view members = R"("members": {"type": "count"})";
constexpr std::string_view use =
    R"(, {"id": "used", "of": "members", "rule": {"kind": "value", "least": 0, "most": 9}})";

// The doubts about one item; the indicator is used elsewhere.
std::string about(std::string_view item) {
    return doubts({.indicators = members, .items = std::string{item}.append(use)});
}

TEST(lint, has_no_doubts_about_a_sheet_whose_figures_agree) {
    EXPECT_EQ(about(R"({"id": "1", "points": 5, "combine": "sum", "items": [
                         {"id": "1.a", "points": 3, "rule": {"kind": "done", "points": 3}},
                         {"id": "1.b", "rule": {"kind": "done", "points": 2}}]})"),
              "");
}

// The contract of lint: "declared points against the sum".
TEST(lint, compares_declared_points_with_the_sum_of_the_items) {
    std::string_view const slip = R"({"id": "1", "points": 6, "combine": "sum", "items": [
        {"id": "1.a", "points": 3, "rule": {"kind": "done", "points": 3}}, {"id": "1.b", "rule": {"kind": "done", "points": 2}}]})";
    EXPECT_EQ(about(slip), "lint_points_sum /score/items/0/points");
    auto const checked = read({.indicators = members, .items = std::string{slip}.append(use)});
    EXPECT_EQ(message(checked->warnings.front(), language::en),
              "\"1\" is declared to be worth 6 points, its items come to 5");
}

// language.md 5: deducting sheets start at a base and take away from it.
TEST(lint, adds_the_base_of_a_section_to_the_sum_of_its_items) {
    auto const deducting = [](std::string_view points, std::string_view base) {
        return R"({"id": "1", "points": )" + std::string{points} + R"(, "base": )" + std::string{base} +
               R"(, "floor": 0, "combine": "sum", "items": [{"id": "1.a", "of": "members",
                  "rule": {"kind": "per_step", "step": 1, "points": -2}}]})";
    };
    EXPECT_EQ(about(deducting("50", "50")), "");
    EXPECT_EQ(about(deducting("50", "40")), "lint_points_sum /score/items/0/points");
    EXPECT_EQ(about(deducting("50", R"("members")")), "");
}

// language.md 5: the printed points of a section with `each` are those of what is joined, however many
// members there are.
TEST(lint, takes_no_sum_of_items_that_are_scored_once_for_each_member) {
    auto const one_by_one = [](std::string_view points, std::string_view join) {
        return R"({"id": "1", "combine": "sum", "points": )" + std::string{points} +
               R"(, "each": {"over": "children", "join": ")" + std::string{join} +
               R"("}, "not_reported": "fail", "items": [{"id": "1.a", "rule": {"kind": "done", "points": 3}}]})";
    };
    EXPECT_EQ(about(one_by_one("20", "sum")), "");
    EXPECT_EQ(about(one_by_one("3", "best")), "");
    EXPECT_EQ(about(one_by_one("4", "best")), "lint_points_most /score/items/0/points");
}

TEST(lint, takes_no_sum_where_a_cap_is_meant_or_a_part_is_open) {
    EXPECT_EQ(about(R"({"id": "1", "points": 4, "cap": 4, "combine": "sum", "items": [
                         {"id": "1.a", "rule": {"kind": "done", "points": 3}}, {"id": "1.b", "rule": {"kind": "done", "points": 2}}]})"),
              "");
    EXPECT_EQ(about(R"({"id": "1", "points": 4, "combine": "sum", "items": [
                         {"id": "1.a", "unprinted": "原文未印"}, {"id": "1.b", "rule": {"kind": "done", "points": 2}}]})"),
              "");
    EXPECT_EQ(about(R"({"id": "1", "points": 3, "combine": "sum", "items": [
                         {"id": "1.a", "rule": {"kind": "done", "points": 3}},
                         {"id": "1.b", "counts": false, "rule": {"kind": "done", "points": 2}}]})"),
              "");
}

// language.md 5: sections that do not add up are worth what their best, least or mean can be.
TEST(lint, compares_declared_points_with_what_a_section_makes_of_its_items) {
    auto const section = [](std::string_view combine, std::string_view points, std::string_view weight = "") {
        return R"({"id": "1", "points": )" + std::string{points} + R"(, "combine": ")" +
               std::string{combine} + R"(", "items": [{"id": "1.a")" + std::string{weight} +
               R"(, "rule": {"kind": "done", "points": 3}},
                               {"id": "1.b")" +
               std::string{weight} + R"(, "rule": {"kind": "done", "points": 2}}]})";
    };
    EXPECT_EQ(about(section("best", "3")), "");
    EXPECT_EQ(about(section("best", "5")), "lint_points_most /score/items/0/points");
    EXPECT_EQ(about(section("least", "2")), "");
    EXPECT_EQ(about(section("mean", "2.5")), "");
    EXPECT_EQ(about(section("mean", "3")), "lint_points_most /score/items/0/points");
    EXPECT_EQ(about(section("weighted", "10", R"(, "weight": 2)")), "");
    EXPECT_EQ(about(section("weighted", "5", R"(, "weight": 2)")), "lint_points_sum /score/items/0/points");
}

TEST(lint, compares_declared_points_with_what_a_rule_gives) {
    EXPECT_EQ(about(R"({"id": "1", "points": 5, "rule": {"kind": "done", "points": 4}})"),
              "lint_points_most /score/items/0/points");
    EXPECT_EQ(about(R"({"id": "1", "points": 8, "scale": 2, "rule": {"kind": "done", "points": 4}})"), "");
    EXPECT_EQ(
        about(
            R"({"id": "1", "points": 8, "of": "members", "rule": {"kind": "per_step", "step": 1, "points": 1}})"),
        "");
}

// 80 where 80% is meant is 8,000 %, which nobody reaches.
TEST(lint, asks_for_the_sign_of_a_percentage) {
    auto const bound = [](std::string const& at_least) {
        std::string const rule =
            R"("rule": {"kind": "threshold", "points": 1, "at_least": )" + at_least + "}}";
        return doubts({.indicators = R"("entered": {"type": "percent"})",
                       .items = R"({"id": "1", "of": "entered", )" + rule});
    };
    EXPECT_EQ(bound("80"), "lint_ratio_without_sign /score/items/0/rule/at_least");
    EXPECT_EQ(bound(R"({"by": "class", "table": {"a": 80, "b": "80%"}})"),
              "lint_ratio_without_sign /score/items/0/rule/at_least/table/a");
    for (auto const* meant : {"0.8", "1", R"("80%")", R"("120%")"}) EXPECT_EQ(bound(meant), "") << meant;
    EXPECT_EQ(
        about(R"json({"id": "1", "of": "growth(members)", "rule": {"kind": "per_step", "step": 5, "points": 2,
                            "partial": "whole"}})json"),
        "lint_ratio_without_sign /score/items/0/rule/step");
    EXPECT_EQ(
        about(R"({"id": "1", "of": "members", "rule": {"kind": "threshold", "at_least": 80, "points": 1}})"),
        "");
}

TEST(lint, finds_indicators_that_nothing_reads) {
    EXPECT_EQ(doubts({.indicators = R"("members": {"type": "count"}, "staff": {"type": "count"})"}),
              "lint_unused_indicator /indicators/staff");
}

TEST(lint, finds_indicators_wherever_they_are_read) {
    for (std::string const& item :
         {line("1", "members", R"(, "when": "staff > 0")"),
          line("1", "members", R"(, "void": "staff@prior > 0")"),
          line("1", "members", R"(, "cap": {"by": "class", "table": {"a": "staff"}, "else": 1})"),
          line("1", "members", R"(, "points": "staff")"),
          line("1", "members", R"(, "not_reported": {"points": "staff"})"),
          line("1", "growth(staff) + sum(members over group where members > 1)")}) {
        EXPECT_EQ(doubts({.indicators = R"("members": {"type": "count"}, "staff": {"type": "count"})",
                          .items = item}),
                  "")
            << item;
    }
    for (auto const* rest : {R"(, "effects": [{"id": "e", "when": "staff > 1", "effect": "noted"}])",
                             R"(, "awards": [{"id": "e", "when": "staff > 1"}])",
                             R"(, "ranking": {"within": "group", "ties": "order", "then": ["staff"]})"}) {
        EXPECT_EQ(doubts({.indicators = R"("members": {"type": "count"}, "staff": {"type": "count"})",
                          .rest = rest}),
                  "")
            << rest;
    }
    EXPECT_EQ(
        doubts({.indicators = R"("members": {"type": "count", "of": "staff"}, "staff": {"type": "count"})"}),
        "");
}

TEST(lint, finds_tiers_that_are_never_given) {
    EXPECT_EQ(about(R"({"id": "1", "of": "members", "rule": {"kind": "bands", "else": 0, "tiers": [
                         {"at_least": 5, "points": 1}, {"at_least": 9, "points": 2}]}})"),
              "lint_tier_never /score/items/0/rule/tiers/1");
}

// "a cap … nobody can reach"
TEST(lint, finds_caps_and_floors_that_nobody_reaches) {
    EXPECT_EQ(about(R"({"id": "1", "cap": 6, "rule": {"kind": "done", "points": 5}})"),
              "lint_cap_never /score/items/0/cap");
    EXPECT_EQ(about(R"({"id": "1", "cap": 5, "rule": {"kind": "done", "points": 5}})"), "");
    EXPECT_EQ(about(R"({"id": "1", "floor": -1, "rule": {"kind": "done", "points": 5}})"),
              "lint_floor_never /score/items/0/floor");
    EXPECT_EQ(about(R"({"id": "1", "floor": 0, "rule": {"kind": "done", "points": 5}})"), "");
}

// language.md 7: "Lint warns where a root can be a non-terminating fraction and has no `round`."
TEST(lint, finds_totals_that_can_be_endless_fractions) {
    auto const ranked = [](std::string_view item, std::string_view root = "") {
        return doubts({.indicators = members,
                       .items = std::string{item}.append(use),
                       .root = root,
                       .rest = R"(, "ranking": {"within": "group", "ties": "share"})"});
    };
    constexpr std::string_view third =
        R"({"id": "1", "of": "members", "rule": {"kind": "proportional", "full": 5, "target": 3, "over": "capped"}})";
    EXPECT_EQ(ranked(third), "lint_endless_total /score");
    EXPECT_EQ(ranked(third, R"("round": {"places": 2, "mode": "half_up"},)"), "");
    EXPECT_EQ(about(third), "");
    EXPECT_EQ(
        ranked(
            R"({"id": "1", "of": "members", "rule": {"kind": "proportional", "full": 5, "target": 8, "over": "capped"}})"),
        "");
    EXPECT_EQ(ranked(R"json({"id": "1", "of": "growth(members)", "round": {"places": 2, "mode": "half_up"},
                             "rule": {"kind": "value", "least": 0, "most": 1}})json"),
              "");
    EXPECT_EQ(
        ranked(
            R"json({"id": "1", "of": "growth(members)", "rule": {"kind": "value", "least": 0, "most": 1}})json"),
        "lint_endless_total /score");
}

// The mean of three lines is a third of their sum.
TEST(lint, finds_totals_that_are_endless_by_a_mean_or_a_weight) {
    auto const ranked = [](std::string_view section) {
        return doubts({.indicators = members,
                       .items = std::string{section}.append(use),
                       .rest = R"(, "ranking": {"within": "group", "ties": "share"})"});
    };
    constexpr std::string_view two =
        R"({"id": "a", "rule": {"kind": "done", "points": 3}}, {"id": "b", "rule": {"kind": "done", "points": 2}})";
    constexpr std::string_view third = R"({"id": "c", "rule": {"kind": "done", "points": 2}})";
    auto const mean = [](std::string const& items) {
        return R"({"id": "1", "combine": "mean", "items": [)" + items + "]}";
    };
    EXPECT_EQ(ranked(mean(std::string{two})), "");
    EXPECT_EQ(ranked(mean(std::string{two} + ", " + std::string{third})), "lint_endless_total /score");
    EXPECT_EQ(ranked(R"({"id": "1", "combine": "weighted", "items": [
                         {"id": "a", "weight": "1/3", "rule": {"kind": "done", "points": 3}}]})"),
              "lint_endless_total /score");
    EXPECT_EQ(ranked(R"({"id": "1", "combine": "weighted", "items": [
                         {"id": "a", "weight": "30%", "rule": {"kind": "done", "points": 3}}]})"),
              "");
    auto const joined = [](std::string_view how) {
        return R"({"id": "1", "combine": "sum", "each": {"over": "children", "join": ")" + std::string{how} +
               R"("}, "not_reported": "fail", "items": [{"id": "1.a", "rule": {"kind": "done", "points": 3}}]})";
    };
    EXPECT_EQ(ranked(joined("mean")), "lint_endless_total /score");  // of three children, perhaps
    EXPECT_EQ(ranked(joined("sum")), "");
}

TEST(lint, warns_of_a_percent_sign_where_points_are_meant) {
    EXPECT_EQ(doubts({.indicators = R"("members": {"type": "percent"})",
                      .items = R"({"id": "1", "of": "members - members@prior",
                                   "rule": {"kind": "per_step", "step": "1%", "points": 2, "partial": "whole"}})"}),
              "expression_percent_as_points /score/items/0/rule/step");
}

}  // namespace
}  // namespace kaohe
