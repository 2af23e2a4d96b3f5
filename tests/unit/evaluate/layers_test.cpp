#include <gtest/gtest.h>

#include "scoring.hpp"

namespace kaohe::testing {
namespace {

std::string points_in(std::optional<layer> read_in, std::string const& of, std::string const& facts) {
    return scoring{sum_of(line("x", of)), {{"u", facts}}, "2011", read_in}.node("u", "x");
}

// language.md 2: "the default reads final, else assessor, else self"; 8: "A fact without by serves every
// layer that has none of its own."
TEST(layers, the_last_word_is_read) {
    EXPECT_EQ(points_in({}, "a", "a=1 a@self=8 a@assessor=6 a@final=7"), "scored 7");
    EXPECT_EQ(points_in({}, "a", "a=1 a@self=8 a@assessor=6"), "scored 6");
    EXPECT_EQ(points_in({}, "a", "a=1 a@self=8"), "scored 8");
    EXPECT_EQ(points_in({}, "a", "a=1"), "scored 1");
}

TEST(layers, one_that_is_fixed_is_read_and_else_the_fact_of_none) {
    std::string const all = "a=1 a@self=8 a@assessor=6 a@final=7";
    EXPECT_EQ(points_in(layer::self, "a", all), "scored 8");
    EXPECT_EQ(points_in(layer::assessor, "a", all), "scored 6");
    EXPECT_EQ(points_in(layer::final, "a", all), "scored 7");
    EXPECT_EQ(points_in(layer::final, "a", "a=1 a@self=8"), "scored 1");
    EXPECT_EQ(points_in(layer::final, "a", "a@self=8 a@assessor=6"), "error");
}

// language.md 2: a fact is reported, not reported or not applicable; only the second gives way.
TEST(layers, what_does_not_apply_is_said_and_what_is_not_reported_is_not) {
    EXPECT_EQ(points_in({}, "a ?? 5", "a@self=8 a@final=n/a"), "scored 5");
    EXPECT_EQ(points_in({}, "a", "a@self=8 a@final="), "scored 8");
}

// language.md 8: "A well-formed value outside its domain is invalid": of the fact that is read.
TEST(layers, the_domain_is_that_of_the_fact_that_is_read) {
    EXPECT_EQ(points_in({}, "m", "m@self=-1 m@final=2"), "scored 2");
    EXPECT_EQ(points_in({}, "m", "m@self=2 m@final=-1"), "error");
    EXPECT_EQ(points_in(layer::self, "m", "m@self=-1 m@final=2"), "error");
}

// language.md 2: "In expressions x@self."
TEST(layers, an_expression_names_the_one_it_reads) {
    std::string const all = "a@self=8 a@assessor=6 a@final=7 b=100";
    EXPECT_EQ(points_in({}, "a@self", all), "scored 8");
    EXPECT_EQ(points_in({}, "a - a@self", all), "scored -1");
    EXPECT_EQ(points_in(layer::self, "a@final - a", all), "scored -1");
    EXPECT_EQ(points_in({}, "(a + b)@assessor", all), "scored 106");
    EXPECT_EQ(points_in({}, "if(reported(a@self), 1, 0)", "a@final=7"), "scored 0");
    EXPECT_EQ(points_in({}, "if(reported(a@self), 1, 0)", all), "scored 1");
    EXPECT_EQ(points_in({}, "if(applicable(a@self), 1, 0)", "a@self=n/a a@final=7"), "scored 0");
}

TEST(layers, go_with_periods_in_either_order) {
    std::string const both = "a@self=8 a@prior@self=5 a@-2@self=4 a@final=7 a@prior@final=3";
    EXPECT_EQ(points_in({}, "a@self@prior", both), "scored 5");
    EXPECT_EQ(points_in({}, "a@prior@self", both), "scored 5");
    EXPECT_EQ(points_in({}, "a@-2@self", both), "scored 4");
    EXPECT_EQ(points_in({}, "a - a@prior", both), "scored 4");
    EXPECT_EQ(points_in({}, "100 * growth(a@self)", both), "scored 60");
}

// language.md 8: "@self reaches into sets."
TEST(layers, reach_into_sets) {
    scoring const all{sum_of(line("x", "sum(a over group)@self") + "," + line("y", "sum(a over others)") +
                             "," + line("z", "rank(a over group)@self")),
                      {{"u", "a@self=8 a@final=1"}, {"v", "a@self=5 a@final=3"}}};
    EXPECT_EQ(all.node("u", "x"), "scored 13");
    EXPECT_EQ(all.node("u", "y"), "scored 3");
    EXPECT_EQ(all.node("u", "z"), "scored 1");
    EXPECT_EQ(all.node("v", "z"), "scored 2");
}

// language.md 2 and 8: a derived indicator and a value policy act on the facts of the layer.
TEST(layers, are_those_of_what_an_indicator_is_made_of) {
    std::string const scheme = R"json("indicators": {"a": {"type": "amount"},
        "twice": {"type": "amount", "of": "2 * a"}, "usual": {"type": "amount", "of": "mean(a over group)"},
        "still": {"type": "amount", "if_not_reported": "prior"},
        "like": {"type": "amount", "if_not_reported": "group_mean"},
        "least": {"type": "amount", "if_not_reported": "a / 2"}},
        "not_reported": "error", "undefined": "error",
        "score": {"id": "total", "combine": "sum", "items": [)json";
    auto const points = [&](std::string const& of) {
        scoring const all{scheme + line("x", of) + "]}",
                          {{"u", "a@self=8 a@final=6 still@prior@self=3 still@prior@final=2"},
                           {"v", "a@self=4 a@final=10 like@self=1 like@final=5"}}};
        return all.node("u", "x");
    };
    EXPECT_EQ(points("twice"), "scored 12");
    EXPECT_EQ(points("twice@self"), "scored 16");
    EXPECT_EQ(points("usual"), "scored 8");
    EXPECT_EQ(points("usual@self"), "scored 6");
    EXPECT_EQ(points("still"), "scored 2");
    EXPECT_EQ(points("still@self"), "scored 3");
    EXPECT_EQ(points("like"), "scored 5");
    EXPECT_EQ(points("like@self"), "scored 1");
    EXPECT_EQ(points("least@self"), "scored 4");
}

// language.md 2: "A line without of is its own indicator": its marks have layers.
TEST(layers, are_those_of_a_line_that_is_its_own_indicator) {
    std::string const own = R"({"id": "1.1", "rule": {"kind": "value", "least": 0, "most": 10}})";
    std::string const both = own + "," + line("gap", R"(fact(\"1.1\")@self - fact(\"1.1\")@final)");
    scoring const all{sum_of(both), {{"u", "1.1@self=9 1.1@final=7"}}};
    EXPECT_EQ(all.node("u", "1.1"), "scored 7");
    EXPECT_EQ(all.node("u", "gap"), "scored 2");
    EXPECT_EQ((scoring{sum_of(own), {{"u", "1.1@self=9 1.1@final=7"}}, "2011", layer::self}.totals()), "9");
}

// language.md 6: an undetermined effect is listed with the facts it waits for.
TEST(layers, stand_with_the_facts_that_are_waited_for) {
    std::string const late =
        R"("effects": [{"id": "late", "when": "a@final > 5 or a@prior@self > 5", "effect": "noted"}])";
    scoring const all{sum_of(line("x", "b"), late), {{"u", "b=1 a@self=9"}}};
    EXPECT_EQ(all.effects("u"), "late undetermined, waits for a@final a@prior@self");
}

}  // namespace
}  // namespace kaohe::testing
