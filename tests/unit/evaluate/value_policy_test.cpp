#include <kaohe/evaluate/evaluate.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "scoring.hpp"

namespace kaohe {
namespace {

using testing::given;
using testing::line;
using testing::scoring;

/// A scheme of one line x over `of`; e and h are amounts, e with a value policy.
std::string assuming(std::string const& policy, std::string const& of, std::string const& rest = {}) {
    return R"("indicators": {"e": {"type": "count", "if_not_reported": )" + policy +
           R"(}, "h": {"type": "amount"},
        "g": {"type": "flag"}}, "not_reported": "exclude", "undefined": "error",
        "score": {"id": "total", "combine": "sum", "items": [)" +
           line("x", of) + "]}" + rest;
}

struct assumption_case {
    std::string policy;
    std::string of;
    std::string facts;
    std::string expected;
};

void expect_each(std::vector<assumption_case> const& cases) {
    for (assumption_case const& each : cases) {
        scoring const found{assuming(each.policy, each.of), {{.id = "u", .facts = each.facts}}};
        EXPECT_EQ(found.node("u", "x"), each.expected)
            << each.policy << ", " << each.of << ", " << each.facts;
    }
}

// language.md 2: "if_not_reported": Q; 8: "speaks at every period read".
TEST(value_policy, takes_a_quantity_at_every_period_read) {
    expect_each({
        {"0", "e", "", "scored 0"},
        {"0", "e", "e=3", "scored 3"},
        {"4", "e@prior", "e=3", "scored 4"},
        {"4", "e - e@-2", "e=3", "scored -1"},
        {R"("h * 2")", "e", "h=5 h@prior=7", "scored 10"},
        {R"("h * 2")", "e@prior", "h=5 h@prior=7", "scored 14"},
        {R"("h * 2")", "e", "", "excluded"},
        {R"({"by": "period", "table": {"2011": 6, "2010": 5}, "else": 1})", "e * 100 + e@prior * 10 + e@-2",
         "", "scored 651"},
    });
}

// 8: "prior takes the raw fact one period before, once".
TEST(value_policy, takes_the_fact_of_the_period_before_once) {
    expect_each({
        {R"("prior")", "e", "e@prior=7", "scored 7"},
        {R"("prior")", "e", "e=3 e@prior=7", "scored 3"},
        {R"("prior")", "e", "e@-2=7", "excluded"},
        {R"("prior")", "e@prior", "e@-2=7", "scored 7"},
        {R"("prior")", "e + e@prior", "e@prior=7", "scored 14"},
        {R"("prior")", "e - e@prior", "e@-2=7", "excluded"},
        {R"("prior")", "e", "e@prior=n/a", "excluded"},
        {R"("prior")", "e", "e@prior=-1", "error"},
    });
}

// "if_not_reported" speaks of what is not reported only.
TEST(value_policy, leaves_what_is_not_applicable_or_invalid) {
    for (std::string const policy : {"4", R"("prior")", R"("group_mean")"}) {
        expect_each({
            {policy, "e", "e=n/a e@prior=2", "excluded"},
            {policy, "e", "e=-1 e@prior=2", "error"},
        });
    }
}

// 8: "group_mean the mean of the raw facts of the group's other subjects".
TEST(value_policy, takes_the_mean_of_the_groups_other_subjects) {
    scoring const found{assuming(R"("group_mean")", "e"),
                        {{.id = "u", .group = "north"},
                         {.id = "v", .facts = "e=3", .group = "north"},
                         {.id = "w", .facts = "e=8", .group = "north"},
                         {.id = "z", .group = "north"},
                         {.id = "bad", .facts = "e=-1", .group = "north"},
                         {.id = "far", .facts = "e=100", .group = "south"},
                         {.id = "alone", .group = "east"}}};
    EXPECT_EQ(found.node("u", "x"), "scored 5.5");
    EXPECT_EQ(found.node("z", "x"), "scored 5.5");
    EXPECT_EQ(found.node("alone", "x"), "excluded");
}

TEST(value_policy, takes_the_mean_of_the_period_that_is_read) {
    scoring const found{
        assuming(R"("group_mean")", "e@prior"),
        {{.id = "u"}, {.id = "v", .facts = "e=3 e@prior=4"}, {.id = "w", .facts = "e@prior=6"}}};
    EXPECT_EQ(found.node("u", "x"), "scored 5");
}

TEST(value_policy, leaves_excluded_subjects_out_of_the_mean) {
    scoring const found{assuming(R"("group_mean")", "e",
                                 R"(, "effects": [{"id": "out", "when": "g", "effect": "excluded"}])"),
                        {{.id = "u"}, {.id = "v", .facts = "e=3"}, {.id = "out", .facts = "e=9 g=true"}}};
    EXPECT_EQ(found.node("u", "x"), "scored 3");
}

// 8: "reported(x) looks at the raw fact and is false for not applicable; applicable(x) is false only for
// that."
TEST(value_policy, is_not_seen_by_reported_and_applicable) {
    for (std::string const policy : {"4", R"("prior")", R"("group_mean")"}) {
        expect_each({
            {policy, "if(reported(e), 1, 2)", "e=5", "scored 1"},
            {policy, "if(reported(e), 1, 2)", "e=0", "scored 1"},
            {policy, "if(reported(e), 1, 2)", "e@prior=3", "scored 2"},
            {policy, "if(reported(e), 1, 2)", "e=n/a", "scored 2"},
            {policy, "if(reported(e@prior), 1, 2)", "e@prior=3", "scored 1"},
            {policy, "if(reported(e)@prior, 1, 2)", "e@prior=3", "scored 1"},
            {policy, "if(reported(e@prior), 1, 2)", "e=3", "scored 2"},
            {policy, "if(applicable(e), 1, 2)", "e=5", "scored 1"},
            {policy, "if(applicable(e), 1, 2)", "", "scored 1"},
            {policy, "if(applicable(e), 1, 2)", "e=n/a", "scored 2"},
        });
    }
}

// 2^39 readings, unless what each fact is assumed to be is worked out once.
TEST(value_policy, is_worked_out_once_for_each_fact) {
    std::string indicators = R"("x0": {"type": "amount"})";
    for (int i = 1; i < 40; ++i) {
        std::string const before = "x" + std::to_string(i - 1);
        indicators += ", \"x" + std::to_string(i) + R"x(": {"type": "amount", "if_not_reported": "mean()x" +
                      before + ", " + before + ")\"}";
    }
    scoring const found{R"("indicators": {)" + indicators +
                            R"(}, "not_reported": "exclude", "undefined": "error",
        "score": {"id": "total", "combine": "sum", "items": [)" +
                            line("x", "x39") + "]}",
                        {{.id = "u", .facts = "x0=3"}, {.id = "v", .facts = "x20=7"}}};
    EXPECT_EQ(found.node("u", "x"), "scored 3");
    EXPECT_EQ(found.node("v", "x"), "scored 7");
}

// An indicator that is derived from others has the same policies: it is not reported where they are not.
TEST(value_policy, holds_for_derived_indicators) {
    std::string const scheme = R"("indicators": {"h": {"type": "amount"},
        "e": {"type": "amount", "of": "h * 2", "if_not_reported": "prior"}},
        "not_reported": "exclude", "undefined": "error",
        "score": {"id": "total", "combine": "sum", "items": [)" +
                               line("x", "e") + "]}";
    scoring const found{
        scheme, {{.id = "u", .facts = "h@prior=3"}, {.id = "v", .facts = "h=4 h@prior=3"}, {.id = "w"}}};
    EXPECT_EQ(found.node("u", "x"), "scored 6");
    EXPECT_EQ(found.node("v", "x"), "scored 8");
    EXPECT_EQ(found.node("w", "x"), "excluded");
}

}  // namespace
}  // namespace kaohe
