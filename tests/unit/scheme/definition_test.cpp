#include <kaohe/scheme/definition.hpp>

#include <gtest/gtest.h>

#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/io/read_scheme.hpp>

#include "scheme_help.hpp"

namespace kaohe {
namespace {

declaration members() { return {{.id = "members", .type = indicator_type::count, .unit = "person"}}; }

/// A scheme of one line, with `of` and a rule.
definition sheet_of(expression of, rule by) {
    return {.id = "x",
            .edition = "1",
            .indicators = {members(), {{.id = "built", .type = indicator_type::flag}}},
            .missing = {.not_reported = policy{policy_action::fail}},
            .score = {.id = "1", .of = std::move(of), .rule = std::move(by)}};
}

/// "code pointer offset" of each finding.
std::string places(diagnostics const& findings) {
    std::string all;
    for (diagnostic const& each : findings) {
        all.append(all.empty() ? "" : ", ").append(name_of(each.what)).append(" ").append(each.where.pointer);
        if (each.where.offset) all.append(" ").append(std::to_string(*each.where.offset));
    }
    return all;
}

std::string mistakes_of(definition written, limits const& within = {}) {
    auto const checked = check(std::move(written), within);
    return checked ? "" : places(checked.diagnostics());
}

/// The same of a document with one line.
std::string mistakes_of(std::string const& line) {
    auto const read = read_scheme(
        {"",
         R"({"format": "kaohe-scheme/1", "id": "x", "edition": "1", "not_reported": "fail", "indicators": {
             "members": {"type": "count", "unit": "person"}, "built": {"type": "flag"}}, "score": )" +
             line + "}"});
    return read ? "" : places(read.diagnostics());
}

number total_of(scheme const& by, int members_now) {
    cohort one{.keys = {{"members"}},
               .subjects = {{.id = "a", .facts = {{.state = state::present, .value = number{members_now}}}}}};
    return evaluate(by, one).value().sheets.front().total.value();
}

TEST(definition, is_a_scheme_that_a_program_writes) {
    auto const made = check(
        sheet_of("members - 100", rules::per_step{.step = 500, .points = 2, .partial = partial::whole}));
    ASSERT_TRUE(made) << places(made.diagnostics());
    EXPECT_EQ(places(made->warnings), "lint_unused_indicator /indicators/built");
    EXPECT_EQ(total_of(made->scheme, 599), 0);
    EXPECT_EQ(total_of(made->scheme, 600), 2);
    EXPECT_EQ(total_of(made->scheme, 1'100), 4);
}

TEST(definition, takes_numbers_texts_and_tables_for_quantities) {
    definition written = sheet_of(
        "members",
        rules::threshold{.limit = {bound_side::at_least, "4/5 * 1000"},
                         .points = "1/2 * 10",
                         .otherwise = table{.by = "class", .entries = {{"a", 1}}, .otherwise = "-1"}});
    written.indicators[0].unit.clear();
    scheme const by = check(std::move(written)).value().scheme;
    EXPECT_EQ(total_of(by, 800), 5);
    EXPECT_EQ(total_of(by, 799), -1);
}

TEST(definition, is_refused_with_the_same_codes_and_places_as_a_document) {
    rule const fine = rules::per_step{.step = 500, .points = 1, .partial = partial::whole};
    std::string const fine_text =
        R"("rule": {"kind": "per_step", "step": 500, "points": 1, "partial": "whole"}})";

    std::string const unknown_name = "expression_unknown_name /score/of 10";
    EXPECT_EQ(mistakes_of(sheet_of("members - membres", fine)), unknown_name);
    EXPECT_EQ(mistakes_of(R"({"id": "1", "of": "members - membres", )" + fine_text), unknown_name);

    std::string const incomplete = "expression_incomplete /score/of 9";
    EXPECT_EQ(mistakes_of(sheet_of("members -", fine)), incomplete);
    EXPECT_EQ(mistakes_of(R"({"id": "1", "of": "members -", )" + fine_text), incomplete);

    std::string const no_step = "step_not_positive /score/rule/step";
    EXPECT_EQ(
        mistakes_of(sheet_of("members", rules::per_step{.step = 0, .points = 1, .partial = partial::whole})),
        no_step);
    EXPECT_EQ(
        mistakes_of(
            R"({"id": "1", "of": "members", "rule": {"kind": "per_step", "step": 0, "points": 1, "partial": "whole"}})"),
        no_step);
}

TEST(definition, tells_where_in_a_quantity_its_text_breaks_off) {
    rule const broken =
        rules::done{.points = table{.by = "built", .entries = {{"true", "1 +"}, {"false", 0}}}};
    definition written = sheet_of("built", broken);
    EXPECT_EQ(mistakes_of(std::move(written)), "expression_incomplete /score/rule/points/table/true 3");
}

TEST(definition, keeps_the_limits_of_expressions) {
    rule const fine = rules::per_step{.step = 500, .points = 1, .partial = partial::whole};
    EXPECT_EQ(mistakes_of(sheet_of("members + 1 + 1", fine), {.operations = 5}), "");
    EXPECT_EQ(mistakes_of(sheet_of("members + 1 + 1", fine), {.operations = 4}),
              "expression_too_long /score/of 0");
}

TEST(definition, wants_an_expression_where_one_is_left_out) {
    definition written =
        sheet_of("members", rules::per_step{.step = 500, .points = 1, .partial = partial::whole});
    written.effects.push_back({.id = "out", .when = "", .does = consequence::excluded});
    EXPECT_EQ(mistakes_of(std::move(written)), "expression_empty /effects/0/when 0");
}

}  // namespace
}  // namespace kaohe
