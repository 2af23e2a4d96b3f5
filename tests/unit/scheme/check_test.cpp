#include <kaohe/scheme/scheme.hpp>

#include <gtest/gtest.h>

#include "scheme_help.hpp"

namespace kaohe {
namespace {

std::string with_item(std::string_view item) { return mistakes({.items = item}); }

std::string with_indicator(std::string_view declared) {
    std::string const indicators = "\"members\": {\"type\": \"count\"}, " + std::string{declared};
    return mistakes({.indicators = indicators});
}

TEST(check, finds_nothing_wrong_with_a_sound_scheme) {
    EXPECT_EQ(
        with_item(
            R"json({"id": "1", "of": "members + staff", "rule": {"kind": "value", "least": 0, "most": 10}},
                           {"id": "2", "rule": {"kind": "done", "points": 3}},
                           {"id": "3", "combine": "sum", "items": [
                             {"id": "3.a", "when": "built", "of": "grade", "rule": {"kind": "choice", "points": {"A": 2}, "else": 0}},
                             {"id": "3.b", "void": "sent > date(2011, 1, 1)", "of": "entered",
                              "rule": {"kind": "threshold", "at_least": "80%", "points": 1}},
                             {"id": "3.c", "unprinted": "原文未印"}]})json"),
        "");
}

// language.md 5: a node is a line (`rule`), a section (`items`) or `unprinted`.
TEST(check, wants_exactly_one_of_rule_items_and_unprinted) {
    EXPECT_EQ(with_item(R"({"id": "1"})"), "node_rule_or_items /score/items/0");
    EXPECT_EQ(with_item(R"({"id": "1", "combine": "sum", "items": []})"),
              "node_rule_or_items /score/items/0");
    EXPECT_EQ(with_item(R"({"id": "1", "unprinted": "x", "rule": {"kind": "done", "points": 1}})"),
              "node_rule_or_items /score/items/0");
    EXPECT_EQ(with_item(R"({"id": "1", "items": [{"id": "2", "rule": {"kind": "done", "points": 1}}]})"),
              "combine_required /score/items/0");
}

TEST(check, refuses_members_that_say_nothing_where_they_stand) {
    EXPECT_EQ(with_item(R"({"id": "1", "base": 5, "rule": {"kind": "done", "points": 1}})"),
              "node_member_misplaced /score/items/0/base");
    EXPECT_EQ(with_item(R"({"id": "1", "combine": "sum", "rule": {"kind": "done", "points": 1}})"),
              "node_member_misplaced /score/items/0/combine");
    EXPECT_EQ(with_item(R"({"id": "1", "absent": "drop", "rule": {"kind": "done", "points": 1}})"),
              "node_member_misplaced /score/items/0/absent");
    EXPECT_EQ(with_item(R"({"id": "1", "of": "members", "unprinted": "x"})"),
              "node_member_misplaced /score/items/0/of");
}

// language.md 5: "base 0 (sum and weighted only)"; rescaling acts on the children's sum; weights belong to
// `weighted`.
TEST(check, lets_a_section_have_only_what_its_way_of_combining_uses) {
    auto const section = [](std::string_view members, std::string_view weight = "") {
        return with_item(R"({"id": "1", )" + std::string{members} + R"(, "items": [{"id": "2", "points": 1)" +
                         std::string{weight} + R"(, "rule": {"kind": "done", "points": 1}}]})");
    };
    EXPECT_EQ(section(R"("combine": "mean")"), "");
    EXPECT_EQ(section(R"("combine": "mean", "base": 5)"), "node_member_misplaced /score/items/0/base");
    EXPECT_EQ(section(R"("combine": "best", "absent": "rescale")"),
              "node_member_misplaced /score/items/0/absent");
    EXPECT_EQ(section(R"("combine": "weighted", "base": 5)", R"(, "weight": "30%")"), "");
    EXPECT_EQ(section(R"("combine": "weighted")"), "weight_required /score/items/0/items/0");
    EXPECT_EQ(section(R"("combine": "sum")", R"(, "weight": 1)"),
              "node_member_misplaced /score/items/0/items/0/weight");
}

TEST(check, gives_every_rule_the_values_it_can_score) {
    EXPECT_EQ(with_item(R"({"id": "1", "of": "members", "rule": {"kind": "done", "points": 1}})"),
              "line_of_type /score/items/0/of");
    EXPECT_EQ(
        with_item(
            R"({"id": "1", "of": "built", "rule": {"kind": "choice", "points": {"true": 1}, "else": 0}})"),
        "line_of_type /score/items/0/of");
    EXPECT_EQ(
        with_item(R"({"id": "1", "of": "grade", "rule": {"kind": "threshold", "at_least": 1, "points": 1}})"),
        "line_of_type /score/items/0/of");
    EXPECT_EQ(with_item(R"({"id": "1", "of": "sent", "rule": {"kind": "value", "least": 0, "most": 1}})"),
              "line_of_type /score/items/0/of");
    EXPECT_EQ(with_item(R"({"id": "1", "rule": {"kind": "threshold", "at_least": 1, "points": 1}})"),
              "line_of_required /score/items/0");
}

TEST(check, takes_a_compound_unit_that_is_declared_for_the_one_that_is_computed) {
    EXPECT_EQ(
        mistakes(
            {.indicators =
                 R"("members": {"type": "count", "unit": "person"}, "posts": {"type": "count", "unit": "post"},
                                         "load": {"type": "amount", "unit": "person/post", "of": "members / posts"})"}),
        "");
}

// 1: "Constant quantities are checked at load", those of tables too; 5: "floor above cap does not load".
TEST(check, looks_into_tables_of_constants) {
    auto const with_line = [](std::string const& more) { return with_item(line("1", "members", more)); };
    std::string const by_class = R"({"by": "class", "table": {"a": 1, "b": 9}})";
    EXPECT_EQ(
        with_item(
            R"({"id": "1", "of": "members", "rule": {"kind": "per_step", "points": 1, "partial": "whole",
                            "step": {"by": "class", "table": {"a": 100, "b": 0}}}})"),
        "step_not_positive /score/items/0/rule/step/table/b");
    EXPECT_EQ(
        with_item(
            R"({"id": "1", "of": "members", "rule": {"kind": "proportional", "full": 1, "over": "capped",
                            "target": {"by": "class", "table": {"a": 1}, "else": "0"}}})"),
        "target_not_positive /score/items/0/rule/target/else");
    EXPECT_EQ(with_line(", \"floor\": " + by_class + R"(, "cap": 5)"),
              "floor_above_cap /score/items/0/floor/table/b");
    EXPECT_EQ(with_line(", \"cap\": " + by_class + R"(, "floor": 5)"),
              "floor_above_cap /score/items/0/floor");
    // What goes with the same class goes together.
    EXPECT_EQ(
        with_line(", \"floor\": " + by_class + R"(, "cap": {"by": "class", "table": {"a": 2, "b": 10}})"),
        "");
    EXPECT_EQ(
        with_line(", \"floor\": " + by_class + R"(, "cap": {"by": "class", "table": {"a": 2, "b": 8}})"),
        "floor_above_cap /score/items/0/floor/table/b");
}

TEST(check, passes_the_complaints_of_a_rule_on_with_their_place) {
    EXPECT_EQ(
        with_item(R"({"id": "1", "of": "members", "rule": {"kind": "per_step", "step": 0, "points": 1}})"),
        "partial_required /score/items/0/rule, step_not_positive /score/items/0/rule/step");
    EXPECT_EQ(
        with_item(
            R"({"id": "1", "of": "members", "rule": {"kind": "proportional", "full": 1, "target": 0, "over": "capped"}})"),
        "target_not_positive /score/items/0/rule/target");
    EXPECT_EQ(with_item(R"({"id": "1", "of": "members", "rule": {"kind": "bands", "tiers": [], "else": 0}})"),
              "list_empty /score/items/0/rule/tiers");
    EXPECT_EQ(with_item(R"({"id": "1", "of": "members", "rule": {"kind": "value", "least": 9, "most": 1}})"),
              "range_reversed /score/items/0/rule/least");
    EXPECT_EQ(
        with_item(R"({"id": "1", "of": "grade", "rule": {"kind": "choice", "points": {"A": 1, "C": 2}}})"),
        "choice_missing_name /score/items/0/rule/points, choice_unknown_name /score/items/0/rule/points/C");
}

TEST(check, binds_every_quantity_of_a_node) {
    EXPECT_EQ(
        with_item(R"({"id": "1", "rule": {"kind": "done", "points": 1}, "scale": "membrs", "floor": "built",
                            "cap": "1pp", "when": "members", "void": "entered"})"),
        "expression_unknown_name /score/items/0/scale, expression_number_expected /score/items/0/floor, "
        "expression_number_expected /score/items/0/cap, expression_condition_expected /score/items/0/when, "
        "expression_condition_expected /score/items/0/void");
    EXPECT_EQ(
        with_item(
            R"({"id": "1", "rule": {"kind": "done", "points": "membrs"}, "not_reported": {"points": "x"}})"),
        "expression_unknown_name /score/items/0/rule/points, "
        "expression_unknown_name /score/items/0/not_reported/points");
}

// language.md 5: "floor above cap does not load".
TEST(check, keeps_floor_below_cap_and_places_in_range) {
    EXPECT_EQ(with_item(R"({"id": "1", "rule": {"kind": "done", "points": 1}, "floor": 2, "cap": "1"})"),
              "floor_above_cap /score/items/0/floor");
    EXPECT_EQ(
        with_item(
            R"({"id": "1", "rule": {"kind": "done", "points": 1}, "round": {"places": 101, "mode": "down"}})"),
        "places_out_of_range /score/items/0/round");
}

// language.md 5: rescale: "each child then declares `points`".
TEST(check, rescales_only_what_declares_its_points) {
    EXPECT_EQ(with_item(R"({"id": "1", "combine": "sum", "absent": "rescale", "items": [
                             {"id": "2", "points": 1, "rule": {"kind": "done", "points": 1}},
                             {"id": "3", "rule": {"kind": "done", "points": 1}}]})"),
              "rescale_without_points /score/items/0/items/1");
}

// language.md 8: "reserved words cannot be ids".
TEST(check, refuses_ids_that_are_none) {
    EXPECT_EQ(with_item(R"({"id": "", "rule": {"kind": "done", "points": 1}})"),
              "id_invalid /score/items/0/id");
    EXPECT_EQ(with_item(R"({"id": "a b", "rule": {"kind": "done", "points": 1}})"),
              "id_invalid /score/items/0/id");
    EXPECT_EQ(with_item(R"({"id": "rank", "rule": {"kind": "done", "points": 1}})"),
              "id_reserved /score/items/0/id");
    EXPECT_EQ(with_item(R"({"id": "name", "rule": {"kind": "done", "points": 1}})"),
              "id_is_column /score/items/0/id");
    EXPECT_EQ(with_item(R"({"id": "total", "rule": {"kind": "done", "points": 1}})"),
              "id_duplicate /score/items/0/id");
    EXPECT_EQ(with_item(R"({"id": "members", "rule": {"kind": "done", "points": 1}})"),
              "id_is_indicator /score/items/0/id");
    EXPECT_EQ(with_item(R"({"id": "一.1-b_2", "rule": {"kind": "done", "points": 1}})"), "");
}

TEST(check, refuses_indicators_that_are_none) {
    EXPECT_EQ(with_indicator(R"("a-b": {"type": "count"})"), "indicator_id_invalid /indicators/a-b");
    EXPECT_EQ(with_indicator(R"("1a": {"type": "count"})"), "indicator_id_invalid /indicators/1a");
    EXPECT_EQ(with_indicator(R"("max": {"type": "count"})"), "id_reserved /indicators/max");
    EXPECT_EQ(with_indicator(R"("self": {"type": "count"})"), "id_reserved /indicators/self");
    EXPECT_EQ(with_indicator(R"("x": {"type": "choice"})"), "indicator_values_required /indicators/x");
    EXPECT_EQ(with_indicator(R"("x": {"type": "choice", "values": ["A", "B", "A"]})"),
              "id_duplicate /indicators/x/values/2");
    EXPECT_EQ(with_indicator(R"("x": {"type": "count", "min": 5, "max": 4})"),
              "range_reversed /indicators/x/min");
    EXPECT_EQ(with_indicator(R"("x": {"type": "mark", "least": 5, "most": 4})"),
              "range_reversed /indicators/x/least");
}

TEST(check, refuses_members_that_do_not_belong_to_a_type_of_indicator) {
    for (auto const* declared :
         {R"("x": {"type": "flag", "unit": "person"})", R"("x": {"type": "date", "unit": "day"})",
          R"("x": {"type": "percent", "unit": "person"})"}) {
        EXPECT_EQ(with_indicator(declared), "indicator_member_misplaced /indicators/x/unit") << declared;
    }
    EXPECT_EQ(with_indicator(R"("x": {"type": "flag", "min": 0})"),
              "indicator_member_misplaced /indicators/x/min");
    EXPECT_EQ(with_indicator(R"("x": {"type": "mark", "max": 0})"),
              "indicator_member_misplaced /indicators/x/max");
    EXPECT_EQ(with_indicator(R"("x": {"type": "count", "least": 0})"),
              "indicator_member_misplaced /indicators/x/least");
    EXPECT_EQ(with_indicator(R"("x": {"type": "amount", "most": 0})"),
              "indicator_member_misplaced /indicators/x/most");
    EXPECT_EQ(with_indicator(R"("x": {"type": "count", "values": ["A"]})"),
              "indicator_member_misplaced /indicators/x/values");
    EXPECT_EQ(with_indicator(R"("x": {"type": "count", "written": "ratio"})"),
              "indicator_member_misplaced /indicators/x/written");
    EXPECT_EQ(with_indicator(R"("x": {"type": "count", "signed": true})"),
              "indicator_member_misplaced /indicators/x/signed");
    EXPECT_EQ(with_indicator(R"("x": {"type": "flag", "better": "more"})"),
              "indicator_member_misplaced /indicators/x/better");
    EXPECT_EQ(with_indicator(R"("x": {"type": "date", "if_not_reported": "prior"})"),
              "indicator_member_misplaced /indicators/x/if_not_reported");
    EXPECT_EQ(with_indicator(R"("x": {"type": "flag", "of": "1"})"),
              "indicator_member_misplaced /indicators/x/of, expression_type /indicators/x/of");
}

TEST(check, binds_derived_indicators_and_what_is_assumed) {
    EXPECT_EQ(with_indicator(R"("x": {"type": "count", "of": "members * 2", "if_not_reported": "members"})"),
              "");
    EXPECT_EQ(with_indicator(R"json("x": {"type": "count", "unit": "yuan", "of": "date(2011, 1, 1)"})json"),
              "expression_type /indicators/x/of");
    EXPECT_EQ(with_indicator(R"("x": {"type": "count", "if_not_reported": "membrs"})"),
              "expression_unknown_name /indicators/x/if_not_reported");
}

/// Indicators i0, i1 = i0 + 1 and so on: as many as asked, each needing the one before.
std::string chain_of_indicators(int length) {
    std::string all = R"("members": {"type": "count"}, "i0": {"type": "count"})";
    for (int i = 1; i < length; ++i) {
        all += ", \"i" + std::to_string(i) + R"(": {"type": "count", "of": "i)" + std::to_string(i - 1) +
               " + 1\"}";
    }
    return all;
}

// The contract of limits: every limit is checked before the work that it guards is begun.
TEST(check, limits_how_far_one_item_needs_another) {
    EXPECT_EQ(mistakes({.indicators = chain_of_indicators(250)}), "");
    EXPECT_EQ(mistakes({.indicators = chain_of_indicators(251)}), "chain_too_long /indicators/i250");
    EXPECT_EQ(mistakes({.indicators = chain_of_indicators(9'000)}), "chain_too_long /indicators/i250");
}

// 4: `partial` is "required unless it cannot matter (a whole value, step 1)". A count that is derived can be
// a fraction.
TEST(check, takes_only_reported_counts_for_whole) {
    auto const counting = [](std::string_view indicator) {
        return mistakes(
            {.indicators = indicator,
             .items = R"({"id": "1", "of": "n", "rule": {"kind": "per_step", "step": 1, "points": 1}})"});
    };
    EXPECT_EQ(counting(R"("n": {"type": "count"})"), "");
    EXPECT_EQ(counting(R"("m": {"type": "count"}, "n": {"type": "count", "of": "m / 2"})"),
              "partial_required /score/items/0/rule");
    EXPECT_EQ(counting(R"("n": {"type": "count", "if_not_reported": "group_mean"})"),
              "partial_required /score/items/0/rule");
    EXPECT_EQ(counting(R"("n": {"type": "count", "if_not_reported": "0.5"})"),
              "partial_required /score/items/0/rule");
    EXPECT_EQ(counting(R"("m": {"type": "count"}, "n": {"type": "count", "if_not_reported": "m / 2"})"),
              "partial_required /score/items/0/rule");
    EXPECT_EQ(counting(R"("n": {"type": "count", "if_not_reported": "prior"})"), "");
    EXPECT_EQ(counting(R"("n": {"type": "count", "if_not_reported": 0})"), "");
}

TEST(check, names_the_circle_of_a_calculation) {
    auto const chain = [](scheme_text const& written) {
        auto const checked = read(written);
        EXPECT_FALSE(checked);
        if (checked || checked.diagnostics().front().what != code::circular) return std::string{};
        return checked.diagnostics().front().with.front().second.in(language::en);
    };
    EXPECT_EQ(
        chain({.indicators = R"("members": {"type": "count", "of": "a"}, "a": {"type": "count", "of": "b"},
                                      "b": {"type": "count", "of": "a + 1"})"}),
        "a → b → a");
    EXPECT_EQ(chain({.indicators = R"("members": {"type": "count", "of": "members@prior + 1"})"}),
              "members → members");
    EXPECT_EQ(
        chain(
            {.items =
                 R"json({"id": "1", "of": "points(\"2\")", "rule": {"kind": "value", "least": 0, "most": 9}},
                                 {"id": "2", "of": "points(\"1\")", "rule": {"kind": "value", "least": 0, "most": 9}})json"}),
        "1 → 2 → 1");
    EXPECT_EQ(
        chain({.items =
                   R"({"id": "1", "when": "points(\"total\") > 5", "rule": {"kind": "done", "points": 1}})"}),
        "total → 1 → total");
    EXPECT_EQ(chain({.items = R"json({"id": "1", "of": "rank(points(\"1\") over group)",
                                  "rule": {"kind": "per_step", "step": 1, "points": -1}})json"}),
              "1 → 1");
    EXPECT_EQ(
        chain(
            {.items =
                 R"json({"id": "1", "rule": {"kind": "done", "points": 1}, "not_reported": {"points": "points(\"1\")"}})json"}),
        "1 → 1");
}

TEST(check, sees_no_circle_in_history) {
    EXPECT_EQ(mistakes({.indicators = R"("members": {"type": "count"})",
                        .items = R"({"id": "1", "of": "members", "rule": {"kind": "threshold",
                                     "at_least": "points(\"1\")@-1 ?? 0", "points": 1}})"}),
              "");
}

TEST(check, counts_nodes_and_indicators) {
    limits few;
    few.nodes = 2;
    std::string const items = line("1", "members") + "," + line("2", "members") + "," + line("3", "members");
    auto const many = read_scheme({"s", scheme_text{.items = items}.text()}, few);
    ASSERT_FALSE(many);
    EXPECT_EQ(many.diagnostics().size(), 1u);
    EXPECT_EQ(many.diagnostics().front().what, code::too_many);
    EXPECT_EQ(many.diagnostics().front().where.pointer, "/score/items/1");
    limits fewer;
    fewer.indicators = 2;
    auto const wide = read_scheme({"s", scheme_text{}.text()}, fewer);
    ASSERT_FALSE(wide);
    EXPECT_EQ(wide.diagnostics().front().what, code::too_many);
}

// Every mistake is reported, not only the first, in the order of the text.
TEST(check, reports_all_mistakes_in_one_go) {
    EXPECT_EQ(
        mistakes({.indicators = R"("members": {"type": "count", "min": 3, "max": 2})",
                  .items = R"({"id": "sum", "rule": {"kind": "done", "points": 1}},
                                    {"id": "2", "of": "membrs", "rule": {"kind": "done", "points": 1}})",
                  .rest = R"(, "effects": [{"id": "e", "when": "points(\"9\") > 1", "effect": "noted"}])"}),
        "range_reversed /indicators/members/min, id_reserved /score/items/0/id, "
        "expression_unknown_name /score/items/1/of, expression_unknown_node /effects/0/when");
}

}  // namespace
}  // namespace kaohe
