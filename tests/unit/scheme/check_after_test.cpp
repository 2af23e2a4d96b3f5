#include <kaohe/scheme/scheme.hpp>

#include <gtest/gtest.h>

#include "scheme_help.hpp"

namespace kaohe {
namespace {

std::string with_rest(std::string_view rest) { return mistakes({.rest = rest}); }

// language.md 6: an effect is asked by its id, goes by a condition, and bars awards that there are.
TEST(check_after, takes_effects_with_an_id_of_their_own_a_condition_and_known_awards) {
    EXPECT_EQ(with_rest(R"(, "effects": [{"id": "", "when": "built", "effect": "noted"}])"),
              "id_invalid /effects/0/id");
    EXPECT_EQ(with_rest(R"(, "effects": [{"id": "e", "when": "built", "effect": "noted"},
                                         {"id": "e", "when": "members", "effect": "noted"}])"),
              "id_duplicate /effects/1/id, expression_condition_expected /effects/1/when");
    EXPECT_EQ(
        with_rest(
            R"(, "effects": [{"id": "e", "when": "built", "effect": "award_barred", "awards": ["p"]}])"),
        "award_unknown /effects/0/awards/0");
}

TEST(check_after, takes_awards_in_no_effect_but_one_that_bars_them) {
    EXPECT_EQ(with_rest(R"(, "effects": [{"id": "e", "when": "built", "effect": "noted", "awards": ["p"]}],
                             "awards": [{"id": "p", "when": "built"}])"),
              "node_member_misplaced /effects/0/awards");
}

// language.md 6: `excluded` "may not read points or sets".
TEST(check_after, lets_no_exclusion_read_points_or_sets) {
    for (auto const* when :
         {"points(\\\"1\\\") > 5", "met(\\\"1\\\")", "members < mean(members over group)"}) {
        std::string const rest =
            std::string{R"(, "effects": [{"id": "e", "when": ")"} + when + R"(", "effect": "excluded"}])";
        EXPECT_EQ(with_rest(rest), "excluded_reads_points /effects/0/when") << when;
    }
}

// Neither may what it reads: who is excluded is settled before any set is.
TEST(check_after, lets_no_exclusion_read_sets_through_indicators) {
    for (auto const* declared : {R"json("of": "mean(a over group)")json", R"json("of": "points(\"1\")")json",
                                 R"json("if_not_reported": "group_mean")json",
                                 R"json("of": {"by": "class", "table": {}, "else": "count(cohort)"})json"}) {
        std::string const indicators =
            std::string{R"("a": {"type": "amount"}, "b": {"type": "amount", )"} + declared +
            R"(}, "c": {"type": "amount", "of": "a + b@prior"}, "members": {"type": "amount"})";
        EXPECT_EQ(mistakes({.indicators = indicators,
                            .rest = R"(, "effects": [{"id": "e", "when": "c > 5", "effect": "excluded"}])"}),
                  "excluded_reads_points /effects/0/when")
            << declared;
    }
}

// 8: "reported(x) looks at the raw fact".
TEST(check_after, lets_an_exclusion_ask_whether_a_fact_was_reported) {
    EXPECT_EQ(
        mistakes(
            {.indicators = R"("members": {"type": "amount", "if_not_reported": "group_mean"})",
             .rest =
                 R"json(, "effects": [{"id": "e", "when": "not reported(members@prior)", "effect": "excluded"}])json"}),
        "");
}

// What each of sixty indicators stands for is looked into once, not 2^59 times.
TEST(check_after, follows_an_exclusion_behind_long_chains) {
    std::string indicators = R"("members": {"type": "count"}, "a0": {"type": "count"})";
    for (int i = 1; i < 60; ++i) {
        std::string const asked = "reported(a" + std::to_string(i - 1) + ")";
        indicators += ", \"a" + std::to_string(i) + R"x(": {"type": "count", "of": "how_many()x" + asked +
                      ", " + asked + ")\"}";
    }
    EXPECT_EQ(
        mistakes({.indicators = indicators,
                  .rest = R"x(, "effects": [{"id": "e", "when": "reported(a59)", "effect": "excluded"}])x"}),
        "");
}

TEST(check_after, checks_ranking_and_awards) {
    auto const ranked = [](std::string_view awards, std::string_view then = "") {
        std::string rest = R"(, "ranking": {"within": "group", "ties": "order")";
        rest.append(then).append("}, \"awards\": [").append(awards).append("]");
        return mistakes({.rest = rest});
    };
    EXPECT_EQ(ranked(R"({"id": "p"})"), "award_members /awards/0");
    EXPECT_EQ(ranked(R"({"id": "", "top": 3})"), "id_invalid /awards/0/id");
    EXPECT_EQ(ranked(R"({"id": "p", "top": 3}, {"id": "p", "top": 6})"), "id_duplicate /awards/1/id");
    EXPECT_EQ(ranked(R"({"id": "p", "top": 0})"), "award_count /awards/0/top");
    EXPECT_EQ(ranked(R"({"id": "p", "top": 1, "years": 0})"), "award_count /awards/0/years");
    EXPECT_EQ(ranked(R"({"id": "p", "when": "built", "years": 3})"), "node_member_misplaced /awards/0/years");
    EXPECT_EQ(ranked(R"({"id": "p", "when": "members"})"), "expression_condition_expected /awards/0/when");
    EXPECT_EQ(ranked(R"({"id": "p", "top": 3, "amount": "sent"})"),
              "expression_number_expected /awards/0/amount");
    EXPECT_EQ(ranked(R"({"id": "p", "top": 3})", R"(, "then": ["built"])"),
              "expression_number_expected /ranking/then/0");
    EXPECT_EQ(with_rest(R"(, "awards": [{"id": "p", "top": 3}])"), "ranking_required /awards/0/top");
    EXPECT_EQ(with_rest(R"(, "ranking": {"within": "group", "ties": "share", "then": ["members"]})"),
              "node_member_misplaced /ranking/then");
}

}  // namespace
}  // namespace kaohe
