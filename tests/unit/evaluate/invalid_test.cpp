#include <kaohe/evaluate/evaluate.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "scoring.hpp"

namespace kaohe {
namespace {

using testing::line;
using testing::scoring;
using testing::sum_of;

// language.md 8: "A well-formed value outside its domain (min, max, whole, least, most, values …) is invalid:
// every line that reads it is error".
TEST(invalid_fact, makes_the_lines_that_read_it_errors) {
    struct invalid_case {
        std::string of;
        std::string bad;
        std::string good;
    };
    for (invalid_case const& each : std::vector<invalid_case>{
             {"n", "n=-1", "n=0"},
             {"n", "n=2.5", "n=2"},
             {"p", "p=100.01%", "p=100%"},
             {"p", "p=-1%", "p=0%"},
             {"s", "s=10.5", "s=10"},
             {"s", "s=-1", "s=0"},
             {"if(k = \\\"good\\\", 1, 2)", "k=excellent", "k=fair"},
             {"n - n@prior", "n=2 n@prior=-2", "n=2 n@prior=2"},
         }) {
        scoring const found{sum_of(line("x", each.of)),
                            {{.id = "u", .facts = each.bad}, {.id = "v", .facts = each.good}}};
        EXPECT_EQ(found.node("u", "x"), "error") << each.of << " with " << each.bad;
        EXPECT_EQ(found.at("u", "x").state, state::invalid) << each.of << " with " << each.bad;
        EXPECT_EQ(found.at("v", "x").status, status::scored) << each.of << " with " << each.good;
    }
}

// A host may put facts into a cohort that no reader has looked at.
TEST(invalid_fact, is_also_one_of_another_type_than_its_indicator) {
    scheme const by = testing::scheme_of(
        sum_of(line("x", "if(f, 1, 2)") + ", " + line("y", "n") + ", " + line("z", "days(d, d)")));
    cohort of = testing::cohort_of(by, {{.id = "u"}}, "2011");
    of.put(of.subjects.front(), {"f"}, {.state = state::present, .value = number{1}});
    of.put(of.subjects.front(), {"n"}, {.state = state::present, .value = number{-1}});
    of.put(of.subjects.front(), {"d"}, {.state = state::present, .value = true});
    auto const found = evaluate(by, of);
    for (node_result const& each : found.value().sheets.front().nodes) {
        EXPECT_EQ(each.status, status::error);
        EXPECT_EQ(each.state, state::invalid);
    }
}

// "no policy settles it and ?? does not replace it."
TEST(invalid_fact, is_settled_by_no_policy_and_not_replaced) {
    std::string const policies =
        R"(, "not_reported": "exclude", "not_applicable": "exclude", "undefined": "exclude")";
    for (std::string const of :
         {"n", "n ?? 1", "if(reported(n), 1, 2)", "if(applicable(n), 1, 2)", "n + a"}) {
        scoring const found{sum_of(line("x", of, policies)), {{.id = "u", .facts = "n=-1"}}};
        EXPECT_EQ(found.node("u", "x"), "error") << of;
    }
}

TEST(invalid_fact, leaves_the_other_lines_and_subjects_alone) {
    scoring const found{
        sum_of(line("x", "n") + ", " + line("y", "a"), R"("ranking": {"within": "group", "ties": "share"})"),
        {{.id = "u", .facts = "n=-1 a=5"}, {.id = "v", .facts = "n=1 a=5"}}};
    EXPECT_EQ(found.node("u", "y"), "scored 5");
    EXPECT_EQ(found.totals(), "- 6");
    EXPECT_EQ(found.ranks(), "- 1");
}

// 3: "if and tables read only the branch taken"; 2: a fact that nobody reads harms nobody.
TEST(invalid_fact, that_is_not_read_does_no_harm) {
    scoring const found{sum_of(line("x", "if(f, n, 1)")), {{.id = "u", .facts = "n=-1 m=-1 f=false"}}};
    EXPECT_EQ(found.node("u", "x"), "scored 1");
}

// 4, value: "outside the range is bad input".
TEST(invalid_fact, is_also_a_value_that_its_rule_does_not_admit) {
    std::string const item = R"({"id": "x", "of": "a", "not_reported": "exclude",
        "rule": {"kind": "value", "least": "-b", "most": 5}})";
    for (auto const& [facts, expected] :
         std::vector<std::pair<std::string, std::string>>{{"b=2 a=5", "scored 5"},
                                                          {"b=2 a=-2", "scored -2"},
                                                          {"b=2 a=5.01", "error"},
                                                          {"b=2 a=-2.01", "error"},
                                                          {"a=5", "excluded"}}) {
        scoring const found{sum_of(item), {{.id = "u", .facts = facts}}};
        EXPECT_EQ(found.node("u", "x"), expected) << facts;
    }
}

// 8: "A set leaves out members whose e or C is missing".
TEST(invalid_fact, is_left_out_of_sets) {
    scoring const found{sum_of(line("x", "sum(n over group)")),
                        {{.id = "u", .facts = "n=3"}, {.id = "v", .facts = "n=-1"}}};
    EXPECT_EQ(found.node("u", "x"), "scored 3");
    EXPECT_EQ(found.node("v", "x"), "scored 3");
}

}  // namespace
}  // namespace kaohe
