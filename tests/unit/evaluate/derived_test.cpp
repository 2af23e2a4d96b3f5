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

/// A scheme of one line x over `of`, with `derived` among amounts a and b, a flag f and a choice k.
std::string deriving(std::string const& derived, std::string const& of) {
    return R"("groups": {"north": {"zh": "北"}, "south": {"zh": "南"}},
        "classes": {"big": {"zh": "大"}, "small": {"zh": "小"}},
        "indicators": {"a": {"type": "amount"}, "b": {"type": "amount"}, "f": {"type": "flag"},
        "k": {"type": "choice", "values": ["good", "fair"]}, )" +
           derived + R"(},
        "not_reported": {"points": 1000}, "not_applicable": {"points": 2000}, "undefined": {"points": 3000},
        "score": {"id": "total", "combine": "sum", "items": [)" +
           line("x", of) + "]}";
}

struct derived_case {
    std::string derived;
    std::string of;
    given subject;
    std::string expected;
};

void expect_each(std::vector<derived_case> const& cases) {
    for (derived_case const& each : cases) {
        scoring const found{deriving(each.derived, each.of), {each.subject}};
        EXPECT_EQ(found.node("u", "x"), each.expected)
            << each.derived << ", " << each.of << ", " << each.subject.facts;
    }
}

// language.md 2: "An indicator with of is derived."
TEST(derived_indicator, is_what_its_expression_comes_to) {
    std::string const sum = R"("e": {"type": "amount", "of": "a + b"})";
    expect_each({
        {sum, "e", {.id = "u", .facts = "a=1 b=2"}, "scored 3"},
        {sum, "e * e", {.id = "u", .facts = "a=1 b=2"}, "scored 9"},
        {sum, "e", {.id = "u", .facts = "a=1"}, "set 1000"},
        {sum, "e", {.id = "u", .facts = "a=1 b=n/a"}, "set 2000"},
        {sum, "if(reported(e), 1, 2)", {.id = "u", .facts = "a=1 b=2"}, "scored 1"},
        {sum, "if(reported(e), 1, 2)", {.id = "u", .facts = "a=1"}, "scored 2"},
        {sum, "if(applicable(e), 1, 2)", {.id = "u", .facts = "a=1 b=n/a"}, "scored 2"},
        {R"("e": {"type": "amount", "of": "a / b"})", "e", {.id = "u", .facts = "a=1 b=0"}, "set 3000"},
    });
}

// Each is computed once for a subject and a period, however often it is read.
TEST(derived_indicator, is_computed_once) {
    std::string doubling = R"("e0": {"type": "amount", "of": "a"})";
    for (int i = 1; i <= 60; ++i) {
        std::string const before = "e" + std::to_string(i - 1);
        doubling += ", \"e" + std::to_string(i) + R"(": {"type": "amount", "of": ")" + before + " + " +
                    before + "\"}";
    }
    expect_each({
        {doubling, "e60 / e59", {.id = "u", .facts = "a=1"}, "scored 2"},
        {doubling, "e60 / e59", {.id = "u"}, "set 1000"},
    });
}

// 3: "e@prior moves every fact in e one period back (moves add up)".
TEST(derived_indicator, moves_with_all_that_it_is_made_of) {
    std::string const net =
        R"("e": {"type": "amount", "of": "a - a@prior"}, "h": {"type": "amount", "of": "e@prior + b"})";
    std::string const facts = "a=100 a@prior=60 a@-2=50 a@-3=20 b=7 b@prior=5";
    expect_each({
        {net, "e", {.id = "u", .facts = facts}, "scored 40"},
        {net, "e@prior", {.id = "u", .facts = facts}, "scored 10"},
        {net, "e@-2", {.id = "u", .facts = facts}, "scored 30"},
        {net, "(e@prior)@prior", {.id = "u", .facts = facts}, "scored 30"},
        {net, "h", {.id = "u", .facts = facts}, "scored 17"},
        {net, "h@prior", {.id = "u", .facts = facts}, "scored 35"},
        {net, "growth(e)", {.id = "u", .facts = facts}, "scored 3"},
        {net, "growth(e)", {.id = "u", .facts = "a=1 a@prior=1 a@-2=1"}, "set 3000"},
        {net, "e@-3", {.id = "u", .facts = facts}, "set 1000"},
    });
}

// 1: "{"by": KEY, "table": …}, KEY being class, group, period, or a choice or flag indicator. Tables nest."
TEST(derived_indicator, can_be_a_table) {
    std::string const by_class = R"("e": {"type": "count", "of": {"by": "class", "table": {"big": 5,
        "small": {"by": "group", "table": {"north": "a * 2", "south": 2}}}}})";
    std::string const by_choice =
        R"("e": {"type": "count", "of": {"by": "k", "table": {"good": "a", "fair": 1}}})";
    std::string const by_flag =
        R"("e": {"type": "count", "of": {"by": "f", "table": {"true": "a", "false": 1}}})";
    expect_each({
        {by_class, "e", {.id = "u", .class_name = "big"}, "scored 5"},
        {by_class, "e", {.id = "u", .group = "south", .class_name = "small"}, "scored 2"},
        {by_class, "e", {.id = "u", .facts = "a=4", .group = "north", .class_name = "small"}, "scored 8"},
        {by_class,
         "e@prior",
         {.id = "u", .facts = "a@prior=3", .group = "north", .class_name = "small"},
         "scored 6"},
        {by_choice, "e", {.id = "u", .facts = "k=good a=4"}, "scored 4"},
        {by_choice, "e", {.id = "u", .facts = "k=fair"}, "scored 1"},
        {by_choice, "e", {.id = "u", .facts = "a=4"}, "set 1000"},
        {by_choice, "e@prior", {.id = "u", .facts = "k=fair k@prior=good a@prior=9"}, "scored 9"},
        {by_flag, "e", {.id = "u", .facts = "f=true a=4"}, "scored 4"},
        {by_flag, "e", {.id = "u", .facts = "f=false"}, "scored 1"},
    });
}

// 8: "A table by period is keyed by the period's text, else by its year; period@prior is the year of the
// prior period."
TEST(derived_indicator, can_be_a_table_by_period) {
    std::string const by_period =
        R"("e": {"type": "count", "of": {"by": "period", "table": {"2011": 11, "2011-H1": 111, "2010": 10}, "else": 9}})";
    expect_each({
        {by_period, "e", {.id = "u"}, "scored 11"},
        {by_period, "e@prior", {.id = "u"}, "scored 10"},
        {by_period, "e@-2", {.id = "u"}, "scored 9"},
        {by_period, "e", {.id = "u", .period = "2011-H1"}, "scored 111"},
        {by_period, "e", {.id = "u", .period = "2011-H2"}, "scored 11"},
        {by_period, "e@prior", {.id = "u", .period = "2011-H2"}, "scored 111"},
        {by_period, "e@prior", {.id = "u", .period = "2011-H1"}, "scored 10"},
        {by_period, "period@prior", {.id = "u", .period = "2011-Q1"}, "scored 2010"},
        {by_period, "period@prior", {.id = "u", .period = "2011-Q2"}, "scored 2011"},
    });
}

// 8: "it needs else, or a cohort of another period is bad input".
TEST(derived_indicator, without_an_entry_for_the_period_is_bad_input) {
    std::string const by_period = R"("e": {"type": "count", "of": {"by": "period", "table": {"2011": 11}}})";
    expect_each({
        {by_period, "e", {.id = "u"}, "scored 11"},
        {by_period, "e", {.id = "u", .period = "2012"}, "error"},
    });
}

}  // namespace
}  // namespace kaohe
