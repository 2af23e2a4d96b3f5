#include <kaohe/study/explain.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "explaining.hpp"

namespace kaohe {
namespace {

TEST(explain, a_line_lists_the_figures_it_read_with_their_periods_and_sources) {
    scheme const by = scheme_of(members, growth_line);
    cohort of =
        cohort_of({{{"members", 0}, reported(number{1356885})}, {{"members", 1}, reported(number{1248255})}});
    of.subjects[0].facts[0].origin = of.add_origin({.source = "yearbook"});
    evaluation const made = evaluate(by, of).value();

    explanation const found = explain(made, 0);

    explained_node const& line = found.nodes.at(1);
    EXPECT_EQ(texts_of(line), (texts{"members = 1356885", "members@prior = 1248255"}));
    EXPECT_EQ(line.figures[0].title.en, "Members");
    ASSERT_TRUE(line.figures[0].origin);
    EXPECT_EQ(line.figures[0].origin->source, "yearbook");
    EXPECT_EQ(line.figures[1].origin, nullptr);
    EXPECT_EQ(line.figures[1].back, 1);
    EXPECT_EQ(line.node->clause, "2.1");
    EXPECT_EQ(*line.result->points, number{217});
    EXPECT_EQ(line.spoke, nullptr);
}

// language.md 2: "the default reads final, else assessor, else self, and the sheet says which".
TEST(explain, a_figure_says_in_which_layer_it_was_found) {
    scheme const by = scheme_of(
        R"json("a": {"type": "count"}, "twice": {"type": "count", "of": "2 * a"}, "usual": {"type": "amount", "of": "mean(a over group)"})json",
        R"({"id": "1", "of": "a + a@self + twice@self + usual@self - twice", "rule": {"kind": "value", "least": 0, "most": 99}})");
    cohort of = cohort_of(
        {{{"a", 0, layer::self}, reported(number{8})}, {{"a", 0, layer::assessor}, reported(number{6})}});
    of.subjects[0].facts[1].origin = of.add_origin({.who = "office", .date = date_of(2011, 11, 30)});
    evaluation const made = evaluate(by, of).value();

    explained_node const line = explain(made, 0).nodes.at(1);

    EXPECT_EQ(texts_of(line), (texts{"a = 6", "a@self = 8", "twice@self = 16", "usual@self = 8",
                                     "mean(a over group) = 8", "twice = 12"}));
    EXPECT_EQ(line.figures[0].layer, layer::assessor);
    EXPECT_EQ(line.figures[0].origin->date, date_of(2011, 11, 30));
    EXPECT_EQ(line.figures[1].layer, layer::self);
    EXPECT_EQ(line.figures[1].asked, layer::self);
}

TEST(explain, a_sheet_of_one_layer_says_what_it_read) {
    scheme const by =
        scheme_of(R"("a": {"type": "count"}, "b": {"type": "count"})",
                  R"({"id": "1", "of": "a + b", "rule": {"kind": "value", "least": 0, "most": 99}})");
    cohort const of = cohort_of({{{"a", 0, layer::self}, reported(number{8})},
                                 {{"a", 0, layer::final}, reported(number{6})},
                                 {{"b", 0}, reported(number{1})}});
    evaluation const made = evaluate(by, of, {.read_in = layer::self}).value();

    explained_node const line = explain(made, 0).nodes.at(1);

    EXPECT_EQ(made.layer, layer::self);
    EXPECT_EQ(texts_of(line), (texts{"a = 8", "b = 1"}));
    EXPECT_EQ(line.figures[0].layer, layer::self);
    EXPECT_EQ(line.figures[1].layer, std::nullopt);
}

TEST(explain, nodes_stand_in_scheme_order_with_their_depth) {
    scheme const by =
        scheme_of(members, R"({"id": "s", "combine": "sum", "items": [)" + std::string{growth_line} + "]}," +
                               R"({"id": "done", "rule": {"kind": "done", "points": 5}})");
    cohort const of = cohort_of({});
    evaluation const made = evaluate(by, of).value();

    explanation const found = explain(made, 0);

    std::vector<std::pair<std::string, std::size_t>> order;
    for (explained_node const& each : found.nodes) order.emplace_back(each.node->written->id, each.depth);
    EXPECT_EQ(order, (std::vector<std::pair<std::string, std::size_t>>{
                         {"root", 0}, {"s", 1}, {"all", 2}, {"done", 1}}));
}

TEST(explain, a_line_that_failed_names_the_policy_and_what_was_not_earned) {
    scheme const by = scheme_of("", R"({"id": "body", "rule": {"kind": "done", "points": 5}})");
    cohort const of = cohort_of({});
    evaluation const made = evaluate(by, of).value();

    explained_node const line = explain(made, 0).nodes.at(1);

    EXPECT_EQ(line.result->status, status::failed);
    ASSERT_TRUE(line.spoke);
    EXPECT_EQ(line.spoke->action, policy_action::fail);
    EXPECT_EQ(texts_of(line), (texts{"body = missing"}));
    EXPECT_EQ(line.attainable, number{5});
    EXPECT_EQ(line.not_earned, number{5});
}

TEST(explain, declared_points_are_what_can_be_attained_and_an_unbounded_rule_has_no_such_figure) {
    scheme const by =
        scheme_of(members, growth_line + std::string{R"(, {"id": "few", "of": "members", "points": 10,
        "cap": 10, "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "whole"}})"});
    cohort const of =
        cohort_of({{{"members", 0}, reported(number{4})}, {{"members", 1}, reported(number{4})}});
    evaluation const made = evaluate(by, of).value();

    explanation const found = explain(made, 0);

    EXPECT_FALSE(found.nodes.at(1).attainable);
    EXPECT_EQ(found.nodes.at(2).attainable, number{10});
    EXPECT_EQ(found.nodes.at(2).not_earned, number{6});
}

// language.md 5: raw points, then scale, then floor and cap, then round.
TEST(explain, modifiers_are_told_one_after_the_other) {
    scheme const by = scheme_of(members, R"({"id": "m", "of": "members", "scale": "1/3", "floor": 1, "cap": 3,
        "round": {"places": 1, "mode": "half_up"},
        "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "whole"}})");
    cohort const of = cohort_of({{{"members", 0}, reported(number{7})}});
    evaluation const made = evaluate(by, of).value();

    explained_node const line = explain(made, 0).nodes.at(1);

    std::vector<std::string> told;
    for (modification const& each : line.modifications)
        told.push_back(std::string{word(each.by)} + ' ' + to_text(each.amount) + ": " + to_text(each.before) +
                       " to " + to_text(each.after));
    EXPECT_EQ(told, (texts{"scale 1/3: 7 to 7/3", "floor 1: 7/3 to 7/3", "cap 3: 7/3 to 7/3",
                           "round 1: 7/3 to 2.3"}));
    EXPECT_EQ(*line.result->points, number{23} / number{10});
}

TEST(explain, only_the_branch_that_was_taken_was_read) {
    scheme const by = scheme_of(
        members +
            std::string{R"(, "big": {"type": "flag"}, "few": {"type": "count"}, "many": {"type": "count"})"},
        R"j({"id": "m", "of": "if(big, many, few)",
            "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "whole"}})j");
    cohort const of = cohort_of({{{"big", 0}, reported(true)}, {{"many", 0}, reported(number{3})}});
    evaluation const made = evaluate(by, of).value();

    EXPECT_EQ(texts_of(explain(made, 0).nodes.at(1)), (texts{"big = true", "many = 3"}));
}

TEST(explain, an_assumed_value_is_shown_as_assumed) {
    scheme const by = scheme_of(R"("members": {"type": "count", "if_not_reported": "prior"})",
                                R"({"id": "m", "of": "members",
                                    "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "whole"}})");
    cohort const of = cohort_of({{{"members", 1}, reported(number{9})}});
    evaluation const made = evaluate(by, of).value();

    figure const found = explain(made, 0).nodes.at(1).figures.at(0);

    EXPECT_EQ(text_of(found), "members = 9");
    EXPECT_EQ(found.assumed, assumption::prior);
}

TEST(explain, a_derived_indicator_is_followed_by_what_it_was_made_of) {
    scheme const by = scheme_of(
        R"("a": {"type": "count"}, "b": {"type": "count"}, "all": {"type": "count", "of": "a + b"})",
        R"({"id": "m", "of": "all",
                                    "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "whole"}})");
    cohort const of = cohort_of({{{"a", 0}, reported(number{1})}, {{"b", 0}, reported(number{2})}});
    evaluation const made = evaluate(by, of).value();

    explained_node const line = explain(made, 0).nodes.at(1);

    EXPECT_EQ(texts_of(line), (texts{"all = 3", "a = 1", "b = 2"}));
    EXPECT_EQ(line.figures[0].kind, figure_kind::derived);
}

// Each is the sum of the one before with itself: what it is made of is looked into once, not 2^39 times.
TEST(explain, a_long_chain_of_derived_indicators_is_followed_once) {
    std::string indicators = R"("x0": {"type": "count"})";
    for (int i = 1; i < 40; ++i) {
        std::string const before = "x" + std::to_string(i - 1);
        indicators +=
            ", \"x" + std::to_string(i) + R"(": {"type": "count", "of": ")" + before + " + " + before + "\"}";
    }
    scheme const by = scheme_of(indicators, R"({"id": "m", "of": "x39",
        "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "whole"}})");
    cohort const of = cohort_of({{{"x0", 0}, reported(number{1})}});
    evaluation const made = evaluate(by, of).value();

    explained_node const line = explain(made, 0).nodes.at(1);

    EXPECT_EQ(line.figures.size(), 40U);
    EXPECT_EQ(text_of(line.figures.front()), "x39 = 549755813888");
    EXPECT_EQ(text_of(line.figures.back()), "x0 = 1");
}

TEST(explain, a_set_is_one_figure_in_the_words_of_the_scheme) {
    scheme const by = scheme_of(members, R"j({"id": "m", "of": "members - mean(members over cohort)",
        "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "whole"}})j");
    cohort of = cohort_of({{{"members", 0}, reported(number{7})}});
    of.subjects.push_back({.id = "b"});
    of.put(of.subjects[1], {"members", 0}, reported(number{3}));
    evaluation const made = evaluate(by, of).value();

    EXPECT_EQ(texts_of(explain(made, 0).nodes.at(1)),
              (texts{"members = 7", "mean(members over cohort) = 5"}));
}

// language.md 3: "Subjects whose e is missing are left out (the reason says how many)."
TEST(explain, says_how_many_a_set_left_out) {
    auto const left_out = [](std::string const& expression) {
        scheme const by = scheme_of(
            R"("n": {"type": "count"}, "ok": {"type": "flag"},
               "visits": {"type": "records", "fields": {"size": {"type": "count"}}})",
            R"({"id": "m", "of": ")" + expression +
                R"(", "undefined": "fail", "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "whole"}})");
        cohort of = cohort_of({{{"n", 0}, reported(number{7})}});
        for (auto const* id : {"b", "c", "d"}) of.subjects.push_back({.id = id});
        of.put(of.subjects[1], {"ok", 0}, reported(true));
        of.put(of.subjects[2], {"n", 0}, reported(number{3}));
        of.put(of.subjects[2], {"ok", 0}, reported(false));
        record const known{.id = "1", .fields = {reported(number{2})}};
        of.put(of.subjects[0], {"visits", 0}, reported(record_list{known, {.id = "2"}, {.id = "3"}}));
        evaluation const made = evaluate(by, of).value();
        return explain(made, 0).nodes.at(1).figures.back().left_out;
    };
    EXPECT_EQ(left_out("sum(n over cohort)"), 2U);
    EXPECT_EQ(left_out("sum(n over others)"), 2U);
    EXPECT_EQ(left_out("sum(n ?? 0 over cohort)"), 0U);
    EXPECT_EQ(left_out("count(cohort where ok)"), 2U);  // a and d: not known whether
    EXPECT_EQ(left_out("count(others where ok)"), 1U);
    EXPECT_EQ(left_out("sum(n over cohort where ok)"), 3U);  // b holds but has no n
    EXPECT_EQ(left_out("sum(size over visits)"), 2U);
    EXPECT_EQ(left_out("count(visits)"), 0U);
    EXPECT_EQ(left_out("count(visits where size > 5)"), 2U);
}

// language.md 8: an excluded subject is in no set.
TEST(explain, sets_leave_out_excluded_subjects_as_the_evaluation_did) {
    scheme const by =
        scheme_of(members + std::string{R"(, "bad": {"type": "flag"})"},
                  R"j({"id": "m", "of": "sum(members over cohort)",
                                    "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "whole"}})j",
                  R"("effects": [{"id": "out", "when": "bad ?? false", "effect": "excluded"}],)");
    cohort of = cohort_of({{{"members", 0}, reported(number{7})}});
    of.subjects.push_back({.id = "b"});
    of.put(of.subjects[1], {"members", 0}, reported(number{3}));
    of.put(of.subjects[1], {"bad", 0}, reported(true));
    evaluation const made = evaluate(by, of).value();

    EXPECT_EQ(texts_of(explain(made, 0).nodes.at(1)), (texts{"sum(members over cohort) = 7"}));
}

TEST(explain, a_condition_that_does_not_hold_is_the_only_thing_that_was_read) {
    scheme const by = scheme_of(members + std::string{R"(, "open": {"type": "flag"})"},
                                R"({"id": "m", "when": "open", "of": "members",
                                    "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "whole"}})");
    cohort const of = cohort_of({{{"open", 0}, reported(false)}, {{"members", 0}, reported(number{7})}});
    evaluation const made = evaluate(by, of).value();

    EXPECT_EQ(texts_of(explain(made, 0).nodes.at(1)), (texts{"open = false"}));
}

TEST(explain, a_sheet_knows_its_group_and_how_many_are_ranked_in_it) {
    scheme const by =
        scheme_of(R"("bad": {"type": "flag"})", R"({"id": "d", "rule": {"kind": "done", "points": 1}})",
                  R"("effects": [{"id": "out", "when": "bad ?? false", "effect": "excluded"}],
                                   "ranking": {"within": "group", "ties": "share"},)");
    cohort of;
    for (char const* const id : {"a", "b", "c"})
        of.subjects.push_back({.id = id, .group = id[0] == 'c' ? "2" : "1"});
    of.put(of.subjects[1], {"bad", 0}, reported(true));
    evaluation const made = evaluate(by, of).value();

    explainer look{made};

    EXPECT_EQ(look(0).group_size, 2U);
    EXPECT_EQ(look(0).ranked, 1U);
    EXPECT_EQ(look(2).group_size, 1U);
}

}  // namespace
}  // namespace kaohe
