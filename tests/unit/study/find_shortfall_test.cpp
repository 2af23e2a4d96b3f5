#include <kaohe/study/explain.hpp>

#include <gtest/gtest.h>

#include <string>

#include <kaohe/io/read_cohort.hpp>

#include "explaining.hpp"

namespace kaohe {
namespace {

/// What the line `a` lacks, as "covered 2 more beside others"; empty: nothing is said.
std::string shortfall_of(std::string const& of, std::string const& bound, std::string const& facts,
                         std::string const& gate = "", std::string const& points = "5") {
    scheme const by = scheme_of(R"j("covered": {"type": "count"}, "all": {"type": "count"},
            "left": {"type": "count"}, "cases": {"type": "count", "max": 10},
            "rate": {"type": "amount", "of": "covered / all"}, "due": {"type": "count", "of": "all - left"},
            "twice": {"type": "count", "of": "2 * covered"}, "of_all": {"type": "amount", "of": "mean(covered over cohort)"},
            "money": {"type": "amount"}, "share": {"type": "percent"}, "met_on": {"type": "date"},
            "assumed": {"type": "count", "if_not_reported": 3},
            "works": {"type": "records", "fields": {"size": {"type": "count"}}})j",
                                R"({"id": "a", )" + gate + R"("of": ")" + of +
                                    R"(", "rule": {"kind": "threshold", )" + bound + R"(, "points": )" +
                                    points + R"(}}, {"id": "b", "rule": {"kind": "done", "points": 1}})");
    std::string const text =
        R"({"format": "kaohe-cohort/1", "subjects": [{"id": "u", "facts": {)" + facts + "}}]}";
    cohort const in = std::move(read_cohort({.current = {{"c.json", text}}}, by).value().cohort);
    auto const made = evaluate(by, in).value();
    std::optional<shortfall> const lacks = explain(made, 0).nodes.at(1).lacks;
    if (!lacks) return {};
    return lacks->text + ' ' + to_text(lacks->count) + ' ' + std::string{word(lacks->direction)} +
           (lacks->beside_others ? " beside others" : "");
}

// 4: at_least: v >= b. 80 % of 25 is exactly 20.
TEST(find_shortfall, tells_how_many_a_share_of_counts_lacks) {
    auto const share = [](std::string const& covered, std::string const& all) {
        return shortfall_of("covered / all", R"("at_least": "80%")",
                            R"("covered": )" + covered + R"(, "all": )" + all);
    };
    EXPECT_EQ(share("20", "25"), "");
    EXPECT_EQ(share("19", "25"), "covered 1 more beside others");
    EXPECT_EQ(share("18", "25"), "covered 2 more beside others");
    EXPECT_EQ(share("0", "25"), "covered 20 more beside others");
    EXPECT_EQ(share("799", "1000"), "covered 1 more beside others");
    EXPECT_EQ(share("7999", "10001"), "covered 2 more beside others");  // 8,000.8 are needed
    EXPECT_EQ(share("0", "1"), "covered 1 more beside others");
    EXPECT_EQ(share("5", "0"), "");  // undefined: it is not scored
}

TEST(find_shortfall, goes_one_beyond_a_strict_bound) {
    std::string const facts = R"("covered": 20, "all": 25)";
    EXPECT_EQ(shortfall_of("covered / all", R"("more_than": "80%")", facts), "covered 1 more beside others");
    EXPECT_EQ(shortfall_of("covered", R"("more_than": 20)", facts), "covered 1 more");
    EXPECT_EQ(shortfall_of("covered", R"("less_than": 20)", facts), "covered 1 fewer");
}

TEST(find_shortfall, tells_what_a_plain_count_lacks_or_has_too_many) {
    EXPECT_EQ(shortfall_of("covered", R"("at_least": 12)", R"("covered": 9)"), "covered 3 more");
    EXPECT_EQ(shortfall_of("covered", R"("at_most": 3)", R"("covered": 9)"), "covered 6 fewer");
    EXPECT_EQ(shortfall_of("covered", R"("at_most": 0)", R"("covered": 9)"), "covered 9 fewer");
    EXPECT_EQ(shortfall_of("covered", R"x("at_least": "ceil(80% * all)")x", R"("covered": 9, "all": 13)"),
              "covered 2 more");
}

TEST(find_shortfall, tells_it_of_growth) {
    std::string const facts = R"("covered": 210, "covered@prior": 200)";
    EXPECT_EQ(shortfall_of("growth(covered)", R"("at_least": "7.25%")", facts),
              "covered 5 more beside others");
    EXPECT_EQ(shortfall_of("covered - covered@prior", R"("at_least": 15)", facts),
              "covered 5 more beside others");
}

TEST(find_shortfall, looks_behind_derived_indicators) {
    EXPECT_EQ(shortfall_of("rate", R"("at_least": "80%")", R"("covered": 18, "all": 25)"),
              "covered 2 more beside others");
    EXPECT_EQ(shortfall_of("due", R"("at_most": 3)", R"("all": 9, "left": 2)"), "due 4 fewer");
}

TEST(find_shortfall, tells_it_of_the_layer_that_is_read) {
    std::string const facts =
        R"("covered": [{"value": 18, "by": "self"}, {"value": 17, "by": "final"}], "all": 25)";
    EXPECT_EQ(shortfall_of("covered@self / all", R"("at_least": "80%")", facts),
              "covered@self 2 more beside others");
    EXPECT_EQ(shortfall_of("covered / all", R"("at_least": "80%")", facts), "covered 3 more beside others");
}

TEST(find_shortfall, counts_the_records_of_a_list) {
    EXPECT_EQ(shortfall_of("count(works)", R"("at_least": 3)", R"("works": [{"id": "1", "size": 2}])"),
              "count(works) 2 more");
}

TEST(find_shortfall, says_nothing_that_cannot_be) {
    EXPECT_EQ(shortfall_of("cases", R"("at_least": 10)", R"("cases": 4)"), "cases 6 more");
    EXPECT_EQ(shortfall_of("cases", R"("more_than": 10)", R"("cases": 4)"), "");  // at most 10 can be true
    EXPECT_EQ(shortfall_of("covered", R"("less_than": 0)", R"("covered": 4)"), "");
}

TEST(find_shortfall, says_nothing_where_it_is_not_one_count_that_lacks) {
    EXPECT_EQ(shortfall_of("share", R"("at_least": "80%")", R"("share": "79.9%")"), "");
    EXPECT_EQ(shortfall_of("money", R"("at_least": 80)", R"("money": 79)"), "");
    EXPECT_EQ(shortfall_of("met_on", R"x("at_most": "date(2014, 12, 31)")x", R"("met_on": "2015-01-01")"),
              "");
    EXPECT_EQ(shortfall_of("(covered + left) / all", R"("at_least": "80%")",
                           R"("covered": 9, "left": 9, "all": 25)"),
              "");
    EXPECT_EQ(
        shortfall_of("covered / (covered + left)", R"("at_least": "80%")", R"("covered": 9, "left": 9)"), "");
    EXPECT_EQ(shortfall_of("assumed", R"("at_least": 5)", ""), "");
}

// A count that is also a member of what it is compared with moves both: nothing plain can be said.
TEST(find_shortfall, says_nothing_where_the_count_moves_what_it_is_measured_against) {
    std::string const facts = R"("covered": 7, "all": 25)";
    EXPECT_EQ(shortfall_of("covered - mean(covered over cohort)", R"("more_than": 0)", facts), "");
    EXPECT_EQ(shortfall_of("covered", R"x("more_than": "mean(covered over cohort)")x", facts), "");
    EXPECT_EQ(shortfall_of("covered", R"x("at_least": "20 + 2 * sum(rate over cohort)")x", facts), "");
    EXPECT_EQ(shortfall_of("covered / of_all", R"("at_least": "200%")", facts), "");
    EXPECT_EQ(shortfall_of("covered", R"x("at_least": "8 + sum(all over cohort)")x", facts),
              "covered 26 more");
    EXPECT_EQ(shortfall_of("covered", R"x("at_least": "8 + sum(covered over others)")x", facts),
              "covered 1 more");
    EXPECT_EQ(
        shortfall_of("count(works)", R"x("at_least": "2 * count(works)")x", R"("works": [{"id": "1"}])"), "");
    EXPECT_EQ(shortfall_of(R"x(if(met(\"b\"), covered, covered - 1))x", R"("at_least": 30)", facts), "");
}

TEST(find_shortfall, says_nothing_where_the_line_would_not_be_scored_any_more) {
    std::string const facts = R"("covered": 7)";
    EXPECT_EQ(shortfall_of("covered", R"("at_least": 10)", facts, R"("void": "covered > 9",)"), "");
    EXPECT_EQ(shortfall_of("covered", R"("at_least": 10)", facts, R"("when": "covered < 9",)"), "");
    EXPECT_EQ(shortfall_of("covered", R"("at_least": 10)", facts, R"("when": "covered < 19",)"),
              "covered 3 more");
}

TEST(find_shortfall, says_nothing_that_would_cost_points) {
    std::string const facts = R"("covered": 3)";
    EXPECT_EQ(shortfall_of("covered", R"("at_least": 5)", facts, "", "-3"), "");
    EXPECT_EQ(shortfall_of("covered", R"("at_least": 5)", facts, "", "0"), "");
}

// Two for each: 15 cannot be reached, 16 takes one more.
TEST(find_shortfall, goes_by_the_one_count_behind_a_derived_figure) {
    EXPECT_EQ(shortfall_of("twice", R"("at_least": 15)", R"("covered": 7)"), "covered 1 more");
}

// 7 more meets it, 8 does not, 31 does: no search from one end would tell the least.
TEST(find_shortfall, says_nothing_where_more_need_not_mean_more) {
    std::string const facts = R"("covered": 0)";
    EXPECT_EQ(shortfall_of("if(covered = 7, 9, if(covered > 30, 9, 0))", R"("at_least": 3)", facts), "");
    EXPECT_EQ(shortfall_of("abs(covered - 15)", R"("at_most": 0)", facts), "");
    EXPECT_EQ(shortfall_of("covered * (20 - covered)", R"("at_least": 60)", facts), "");
}

}  // namespace
}  // namespace kaohe
