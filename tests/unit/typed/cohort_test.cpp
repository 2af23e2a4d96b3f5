#include <kaohe/typed/cohort.hpp>

#include <gtest/gtest.h>

#include <kaohe/evaluate/evaluate.hpp>

#include "program.hpp"

namespace kaohe::typed {
namespace {

TEST(typed_cohort, is_scored_as_any_other) {
    scheme const by = read_program_scheme();
    auto const program = check<members, entered, plan, growth_line, gap_line>(by).value();

    cohort cities{program, period::parse("2024")};
    cities.add({.id = "a", .name = "甲市"})
        .set<members>(person{120})
        .set<prior<members>>(person{100})
        .set<entered>(87.5_percent)
        .set<prior<entered>>(84_percent)
        .set<plan>(true);
    auto const scored = evaluate(by, cities.plain()).value();

    sheet const& first = scored.sheets.front();
    EXPECT_EQ(first.total, number{2 + 3 * 2 + 5});
    EXPECT_EQ(program.read<growth_line>(first), 20_percent);
    EXPECT_EQ(program.read<gap_line>(first), 3.5_points);
    EXPECT_EQ(first.nodes[program.node<gap_line>()].points, number{6});
}

TEST(typed_cohort, tells_what_was_not_reported_from_what_does_not_apply) {
    scheme const by = read_program_scheme();
    cohort cities{check<members, entered, plan, growth_line>(by).value()};

    auto const facts =
        cities.add({.id = "a"}).set<members>(person{120}).set_not_applicable<plan>({.note = "none"});

    EXPECT_EQ(facts.read<members>(), person{120});
    EXPECT_EQ(facts.read<prior<members>>(), std::nullopt);
    fact const& reported = cities.plain().subjects[0].facts[1];
    EXPECT_EQ(reported.state, state::not_applicable);
    EXPECT_EQ(cities.plain().origin_of(reported)->note, "none");
    EXPECT_EQ(cities.plain().origin_of(cities.plain().subjects[0].facts[0]), nullptr);
}

TEST(typed_cohort, keeps_layers_and_periods_apart) {
    scheme const by = read_program_scheme();
    cohort cities{check<seen, work, sent, dues>(by).value()};

    auto const facts = cities.add({.id = "a"})
                           .set<in_layer<seen, layer::self>>(mark{9})
                           .set<in_layer<prior<seen>, layer::final>>(mark{7})
                           .set<back<dues, 2>>(yuan{12.50_exact})
                           .set<work>(quality{"fair"})
                           .set<sent>(*date_of(2024, 11, 30));

    EXPECT_EQ(to_text(cities.plain().keys[1]), "seen@prior@final");
    EXPECT_EQ(to_text(cities.plain().keys[2]), "dues@-2");
    EXPECT_EQ((facts.read<in_layer<seen, layer::self>>()), mark{9});
    EXPECT_EQ(facts.read<seen>(), std::nullopt);
    EXPECT_EQ(facts.read<work>(), quality{"fair"});
    EXPECT_EQ(facts.read<sent>(), date_of(2024, 11, 30));
}

TEST(typed_cohort, keeps_the_facts_of_its_subjects_apart) {
    scheme const by = read_program_scheme();
    cohort cities{check<members, dues>(by).value()};

    auto const first = cities.add({.id = "a"}).set<members>(person{1});
    auto const second = cities.add({.id = "b"}).set<dues>(yuan{2}).set<members>(person{3});

    EXPECT_EQ(first.read<members>(), person{1});
    EXPECT_EQ(first.read<dues>(), std::nullopt);
    EXPECT_EQ(second.read<members>(), person{3});
    EXPECT_EQ(second.read<dues>(), yuan{2});
}

}  // namespace
}  // namespace kaohe::typed
