#include <kaohe/study/reconcile.hpp>

#include <gtest/gtest.h>

#include "explaining.hpp"

namespace kaohe {
namespace {

/// `1: 12 -> 11, -1 (members: 1250 -> 1199)`, line by line.
texts lines_of(compared_sheet const& of) {
    auto const points = [](node_result const* side) {
        if (!side) return std::string{"none"};
        return side->points ? to_text(*side->points) : std::string{word(side->status)};
    };
    auto const text = [](std::optional<figure> const& side) {
        return side ? (side->value.present() ? to_text(side->value.value) : "missing") : std::string{"none"};
    };
    texts found;
    for (compared_line const& each : of.lines) {
        std::string line = each.id + ": " + points(each.first) + " -> " + points(each.second);
        if (each.change) line += ", " + to_text(*each.change);
        for (compared_figure const& one : each.figures)
            line += " (" + (one.first ? one.first : one.second)->text + ": " + text(one.first) + " -> " +
                    text(one.second) + ")";
        found.push_back(line);
    }
    return found;
}

struct reconciled {
    scheme by;
    cohort of;
    evaluation self = evaluate(by, of, {.read_in = layer::self}).value();
    evaluation settled = evaluate(by, of, {.read_in = layer::final}).value();
    reconciliation found = reconcile(self, settled);
};

fact_key of_layer(std::string indicator, layer which) { return {std::move(indicator), 0, which}; }

// Three marks a line: "a reconciliation lists where they differ, line by line and in points".
TEST(reconcile, lists_the_lines_that_differ_with_the_figures_behind_them) {
    reconciled const both{
        scheme_of(
            R"("a": {"type": "count"}, "b": {"type": "count"})",
            R"({"id": "1", "of": "a + b", "rule": {"kind": "per_step", "step": 100, "points": 1, "partial": "whole"}},
                     {"id": "2", "of": "b", "rule": {"kind": "per_step", "step": 1, "points": 1}},
                     {"id": "3", "rule": {"kind": "done", "points": 5}})"),
        cohort_of({{of_layer("a", layer::self), reported(number{1250})},
                   {of_layer("a", layer::final), reported(number{1199})},
                   {{"b", 0}, reported(number{7})},
                   {of_layer("3", layer::self), reported(true)},
                   {of_layer("3", layer::final), reported(true)}})};
    ASSERT_EQ(both.found.sheets.size(), 1U);
    compared_sheet const& sheet = both.found.sheets.front();
    EXPECT_EQ(lines_of(sheet), (texts{"1: 12 -> 12, 0 (a: 1250 -> 1199)"}));
    EXPECT_EQ(sheet.about->id, "a");
    EXPECT_EQ(sheet.change, number{0});
}

TEST(reconcile, lists_nothing_where_all_is_equal) {
    reconciled const both{
        scheme_of(R"("a": {"type": "count"})",
                  R"({"id": "1", "of": "a", "rule": {"kind": "value", "least": 0, "most": 9}})"),
        cohort_of({{of_layer("a", layer::self), reported(number{5})},
                   {of_layer("a", layer::final), reported(number{5})}})};
    EXPECT_TRUE(both.found.sheets.empty());
}

TEST(reconcile, tells_what_one_layer_lacks) {
    reconciled const both{scheme_of(R"("a": {"type": "count"})",
                                    R"({"id": "1", "of": "a", "not_reported": "error",
                                        "rule": {"kind": "value", "least": 0, "most": 9}})"),
                          cohort_of({{of_layer("a", layer::self), reported(number{5})}})};
    compared_sheet const& sheet = both.found.sheets.at(0);
    EXPECT_EQ(lines_of(sheet), (texts{"1: 5 -> error (a: 5 -> missing)"}));
    EXPECT_EQ(sheet.first->total, number{5});
    EXPECT_EQ(sheet.second->total, std::nullopt);
    EXPECT_EQ(sheet.change, std::nullopt);
}

// language.md 8: "A line inside each is listed once for each member".
TEST(reconcile, matches_members_by_their_ids) {
    auto const list = [](std::vector<std::pair<std::string, int>> const& records) {
        record_list made;
        for (auto const& [id, size] : records) made.push_back({id, {reported(number{size})}});
        return reported(std::move(made));
    };
    reconciled const both{
        scheme_of(R"("visits": {"type": "records", "fields": {"size": {"type": "count"}}})",
                  R"({"id": "s", "combine": "sum", "each": {"over": "visits", "join": "sum"},
                      "items": [{"id": "1", "of": "size", "rule": {"kind": "value", "least": 0, "most": 9}}]})"),
        cohort_of({{of_layer("visits", layer::self), list({{"x", 1}, {"y", 2}, {"z", 3}})},
                   {of_layer("visits", layer::final), list({{"z", 3}, {"x", 4}, {"w", 5}})}})};
    EXPECT_EQ(lines_of(both.found.sheets.at(0)),
              (texts{"1[x]: 1 -> 4, 3 (size: 1 -> 4)", "1[y]: 2 -> none (size: 2 -> none)",
                     "1[w]: none -> 5 (size: none -> 5)"}));
}

// An effect can hang on what no line scores: the sheets differ all the same.
TEST(reconcile, lists_who_differs_in_effects_alone) {
    reconciled const both{
        scheme_of(R"("a": {"type": "count"}, "false_figures": {"type": "flag"})",
                  R"({"id": "1", "of": "a", "rule": {"kind": "value", "least": 0, "most": 9}})",
                  R"("effects": [{"id": "bad", "when": "false_figures", "effect": "noted"}],)"),
        cohort_of({{{"a", 0}, reported(number{5})},
                   {of_layer("false_figures", layer::self), reported(false)},
                   {of_layer("false_figures", layer::final), reported(true)}})};
    ASSERT_EQ(both.found.sheets.size(), 1U);
    EXPECT_TRUE(both.found.sheets.front().lines.empty());
    EXPECT_EQ(both.found.sheets.front().change, number{0});
}

// Of two layers of one set both figures are told.
TEST(reconcile, tells_a_set_in_each_of_the_layers_that_an_expression_names) {
    scheme const by = scheme_of(
        R"("a": {"type": "count"})",
        R"({"id": "1", "of": "sum(a over cohort)@final - sum(a over cohort)@self", "rule": {"kind": "value", "least": 0, "most": 99}})");
    cohort const of = cohort_of({{of_layer("a", layer::self), reported(number{1})},
                                 {of_layer("a", layer::final), reported(number{10})}});
    evaluation const made = evaluate(by, of).value();
    EXPECT_EQ(texts_of(explain(made, 0).nodes.at(1)),
              (texts{"sum(a over cohort) = 10", "sum(a over cohort) = 1"}));
}

}  // namespace
}  // namespace kaohe
