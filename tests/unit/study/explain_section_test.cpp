#include <kaohe/study/explain.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "explaining.hpp"

namespace kaohe {
namespace {

TEST(explain_section, what_stands_below_a_stopped_section_goes_with_it) {
    scheme const by = scheme_of(
        members + std::string{R"(, "open": {"type": "flag"})"},
        R"({"id": "s", "when": "open", "combine": "sum", "items": [)" + std::string{growth_line} + "]}");
    cohort const of = cohort_of({{{"open", 0}, reported(false)}});
    evaluation const made = evaluate(by, of).value();

    explanation const found = explain(made, 0);

    EXPECT_TRUE(found.nodes.at(1).result->is_stop);
    ASSERT_TRUE(found.nodes.at(2).stopped_by);
    EXPECT_EQ(found.nodes.at(2).stopped_by->written->id, "s");
    EXPECT_TRUE(found.nodes.at(2).figures.empty());
}

TEST(explain_section, an_item_that_cannot_be_scored_is_not_stopped_by_the_section_that_it_spoils) {
    scheme const by = scheme_of(members, R"({"id": "m", "of": "members", "not_reported": "error",
        "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "whole"}})");
    cohort const of = cohort_of({});
    evaluation const made = evaluate(by, of).value();

    explanation const found = explain(made, 0);

    EXPECT_EQ(found.nodes.at(0).result->status, status::error);
    EXPECT_FALSE(found.nodes.at(0).result->is_stop);
    EXPECT_EQ(found.nodes.at(1).stopped_by, nullptr);
    ASSERT_TRUE(found.nodes.at(1).spoke);
    EXPECT_EQ(found.nodes.at(1).spoke->action, policy_action::error);
}

struct late_stop {
    std::string section;   ///< its members, without id and items
    std::string items_of;  ///< members of its one item, each with a comma before it
    texts figures;
};

// language.md 5, 8: a policy that speaks after the items were scored takes them with it, whatever it spoke
// of.
TEST(explain_section, a_section_that_stopped_after_its_items_names_what_it_lacked) {
    for (late_stop const& each : std::vector<late_stop>{
             {R"("combine": "weighted")", R"(, "weight": "n")", {"n = missing"}},
             {R"("combine": "sum", "absent": "rescale")", R"(, "points": "n")", {"n = missing"}},
             {R"("combine": "sum", "base": "n")", "", {"n = missing"}},
             {R"("combine": "mean")", R"(, "counts": false)", {}},
         }) {
        scheme const by = scheme_of(
            R"("n": {"type": "count"})",
            R"({"id": "s", "not_reported": {"points": 1}, "undefined": {"points": 1}, )" + each.section +
                R"(, "items": [{"id": "d", "rule": {"kind": "done", "points": 5})" + each.items_of + "}]}");
        cohort const of = cohort_of({{{"d", 0}, reported(true)}});
        evaluation const made = evaluate(by, of).value();

        explanation const found = explain(made, 0);

        EXPECT_EQ(found.nodes.at(1).result->status, status::set) << each.section;
        EXPECT_TRUE(found.nodes.at(1).result->is_stop) << each.section;
        EXPECT_EQ(texts_of(found.nodes.at(1)), each.figures) << each.section;
        ASSERT_TRUE(found.nodes.at(2).stopped_by) << each.section;
        EXPECT_EQ(found.nodes.at(2).stopped_by->written->id, "s");
    }
}

TEST(explain_section, an_item_below_an_invalid_weight_blames_no_period) {
    scheme const by =
        scheme_of(R"("n": {"type": "count"})",
                  R"({"id": "s", "combine": "weighted", "not_reported": {"points": 1}, "items": [
            {"id": "d", "weight": "n", "rule": {"kind": "done", "points": 5}}]})");
    cohort of = cohort_of({{{"d", 0}, reported(true)}, {{"n", 0}, reported(number{-1})}});
    of.period = period::parse("2011");
    evaluation const made = evaluate(by, of).value();

    explanation const found = explain(made, 0);

    EXPECT_EQ(found.nodes.at(1).result->status, status::error);
    EXPECT_EQ(texts_of(found.nodes.at(1)), (texts{"n = missing"}));
    EXPECT_FALSE(found.nodes.at(1).uncovered);
    EXPECT_FALSE(found.nodes.at(2).uncovered);
}

// language.md 8: the first step that is missing decides, and an item that is an error comes before the base.
TEST(explain_section, a_section_that_an_item_spoils_is_no_stop_though_its_base_is_missing_too) {
    scheme const by = scheme_of(R"("n": {"type": "count"})",
                                R"({"id": "s", "combine": "sum", "base": "n", "not_reported": {"points": 1},
            "items": [{"id": "d", "not_reported": "error", "rule": {"kind": "done", "points": 5}}]})");
    cohort const of = cohort_of({});
    evaluation const made = evaluate(by, of).value();

    explanation const found = explain(made, 0);

    EXPECT_FALSE(found.nodes.at(1).result->is_stop);
    EXPECT_EQ(found.nodes.at(2).stopped_by, nullptr);
    EXPECT_TRUE(found.nodes.at(1).figures.empty());
}

// language.md 5: rescale multiplies by the declared points of all children over those of the present ones.
TEST(explain_section, a_section_tells_its_base_and_how_its_items_were_rescaled) {
    scheme const by = scheme_of(R"("open": {"type": "flag"})",
                                R"({"id": "s", "combine": "sum", "base": 50, "absent": "rescale", "items": [
            {"id": "x", "points": 6, "rule": {"kind": "done", "points": 6}},
            {"id": "y", "points": 3, "when": "open", "rule": {"kind": "done", "points": 3}}]})");
    cohort const of = cohort_of({{{"x", 0}, reported(true)}, {{"open", 0}, reported(false)}});
    evaluation const made = evaluate(by, of).value();

    explained_node const section = explain(made, 0).nodes.at(1);

    EXPECT_EQ(section.base, number{50});
    EXPECT_EQ(section.rescaled_by, number{3} / number{2});
    EXPECT_EQ(section.result->points, number{59});
}

// 8: "weights do not enter the factor".
TEST(explain_section, a_weighted_section_tells_how_its_items_were_rescaled) {
    scheme const by = scheme_of(R"("open": {"type": "flag"})",
                                R"({"id": "s", "combine": "weighted", "absent": "rescale", "items": [
            {"id": "x", "points": 6, "weight": "1/3", "rule": {"kind": "done", "points": 6}},
            {"id": "y", "points": 3, "weight": 1, "when": "open", "rule": {"kind": "done", "points": 3}}]})");
    cohort const of = cohort_of({{{"x", 0}, reported(true)}, {{"open", 0}, reported(false)}});
    evaluation const made = evaluate(by, of).value();

    explained_node const section = explain(made, 0).nodes.at(1);

    EXPECT_EQ(section.result->points, number{3});
    EXPECT_EQ(section.rescaled_by, number{3} / number{2});
}

}  // namespace
}  // namespace kaohe
