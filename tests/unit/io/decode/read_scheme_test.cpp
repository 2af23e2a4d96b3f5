#include <kaohe/io/read_scheme.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <kaohe/scheme/definition.hpp>

namespace kaohe {
namespace {

// One line of a scheme, the rest being in order.
std::string scheme_with_line(std::string const& line) {
    return R"({"format": "kaohe-scheme/1", "id": "x", "edition": "1",
 "indicators": {"members": {"type": "count", "unit": "person"}, "rate": {"type": "percent"}},
 "classes": {"a": "甲", "b": "乙"}, "not_reported": "fail", "undefined": "fail",
 "score": {"id": "total", "combine": "sum", "items": [
)" + line + "]}}";
}

result<definition> decode(std::string text) {
    source const from{"x.json", std::move(text)};
    auto const document = parse_json(from, json_style::relaxed);
    if (!document) return document.diagnostics();
    return decode_definition(*document, from.file);
}

// What is wrong with it: pairs of code and pointer.
using mistakes = std::vector<std::pair<code, std::string>>;

mistakes mistakes_of(result<definition> const& read) {
    mistakes found;
    if (read) return found;
    for (diagnostic const& each : read.diagnostics()) found.emplace_back(each.what, each.where.pointer);
    return found;
}

node line_of(std::string const& line) { return decode(scheme_with_line(line)).value().score.items.front(); }

template <class Kind>
Kind rule_of(std::string const& rule) {
    return std::get<Kind>(line_of(R"({"id": "l", "of": "members", "rule": )" + rule + "}").rule.value());
}

TEST(decode_definition, reads_every_member_of_a_line) {
    node const line = line_of(R"({"id": "1.a", "clause": "二.1", "title": {"zh": "会员", "en": "Members"},
        "when": "members > 0", "void": "members < 0", "of": "members", "points": 10, "scale": "1/2", "floor": -5,
        "cap": {"by": "class", "table": {"a": 3}, "else": "members / 3"},
        "round": {"places": 2, "mode": "half_even"}, "not_reported": {"points": 3}, "undefined": "exclude",
        "counts": false, "offices": ["组织部", "法律部"], "interpretation": "净减按零分计",
        "rule": {"kind": "value", "least": 0, "most": 10}
})");
    EXPECT_EQ(line.id, "1.a");
    EXPECT_EQ(line.title.en, "Members");
    EXPECT_EQ(line.when->text, "members > 0");
    EXPECT_EQ(*line.points->as_number(), 10);
    EXPECT_EQ(line.scale->as_expression()->text, "1/2");
    EXPECT_EQ(line.cap->as_table()->by, "class");
    EXPECT_EQ(*line.cap->as_table()->entries.at("a").as_number(), 3);
    EXPECT_EQ(line.cap->as_table()->otherwise->as_expression()->text, "members / 3");
    EXPECT_EQ(line.round->mode, rounding::half_even);
    EXPECT_EQ(line.missing.not_reported->action, policy_action::set);
    EXPECT_EQ(*line.missing.not_reported->points.as_number(), 3);
    EXPECT_EQ(line.missing.undefined->action, policy_action::exclude);
    EXPECT_FALSE(line.missing.not_applicable.has_value());
    EXPECT_FALSE(line.counts);
    EXPECT_EQ(line.offices, (std::vector<std::string>{"组织部", "法律部"}));
    EXPECT_EQ(line.interpretation.in(language::en), "净减按零分计");
}

TEST(decode_definition, reads_every_kind_of_rule) {
    EXPECT_EQ(*rule_of<rules::done>(R"({"kind": "done", "points": 5})").points->as_number(), 5);
    EXPECT_EQ(rule_of<rules::choice>(R"({"kind": "choice", "points": {"好": 5, "中": 3}, "else": 0})")
                  .points.size(),
              2U);
    EXPECT_EQ(rule_of<rules::threshold>(R"({"kind": "threshold", "less_than": 5, "points": 1})").limit.side,
              bound_side::less_than);
    auto const bands = rule_of<rules::bands>(
        R"({"kind": "bands", "tiers": [{"at_least": 9, "points": 2}, {"at_least": 5, "points": 1}], "else": 0})");
    EXPECT_EQ(*bands.tiers.at(1).limit.at.as_number(), 5);
    auto const segments = rule_of<rules::segments>(
        R"({"kind": "segments", "mode": "whole", "slopes": [{"less_than": 9, "step": 1, "points": -1, "most": 3}]})");
    EXPECT_EQ(*segments.slopes.at(0).most->as_number(), 3);
    EXPECT_EQ(rule_of<rules::proportional>(R"({"kind": "proportional", "full": 5, "over": "capped"})").over,
              rules::proportional{}.over);
    EXPECT_EQ(*rule_of<rules::value>(R"({"kind": "value", "least": 0, "most": 9})").most.as_number(), 9);
}

// language.md 4: a bound is exactly one of four; `per_step` has "`above: 0`" where nothing is said.
TEST(decode_definition, measures_steps_above_zero_unless_told_otherwise) {
    auto const plain =
        rule_of<rules::per_step>(R"({"kind": "per_step", "step": 5, "points": 1, "partial": "whole"})");
    EXPECT_EQ(plain.start.side, step_side::above);
    EXPECT_EQ(*plain.start.at.as_number(), 0);
    auto const below = rule_of<rules::per_step>(
        R"({"kind": "per_step", "below": 80, "step": 5, "points": -1, "partial": "begun"})");
    EXPECT_EQ(below.start.side, step_side::below);
    EXPECT_EQ(*below.start.at.as_number(), 80);
    EXPECT_EQ(below.partial, partial::begun);
}

// The contract of numbers: numbers are read from their characters.
TEST(decode_definition, keeps_numbers_exact) {
    auto const rule =
        rule_of<rules::per_step>(R"({"kind": "per_step", "step": 0.1, "points": 12345678901234567890123})");
    EXPECT_EQ(*rule.step.as_number(), number::fraction(1, 10));
    EXPECT_EQ(*rule.points.as_number() - number{12345678901234567} * 1'000'000, 890123);
}

TEST(decode_definition, reads_the_word_or_the_quantity_of_a_value_policy) {
    auto const read = decode(R"({"format": "kaohe-scheme/1", "id": "x", "edition": "1", "indicators": {
        "a": {"type": "count", "if_not_reported": "prior"}, "b": {"type": "count", "if_not_reported": "group_mean"},
        "c": {"type": "count", "if_not_reported": 0}, "d": {"type": "count", "if_not_reported": "a / 2"}},
        "score": {"id": "s"}})");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->indicators.at(0).if_not_reported->takes, assumption::prior);
    EXPECT_EQ(read->indicators.at(1).if_not_reported->takes, assumption::group_mean);
    EXPECT_EQ(*read->indicators.at(2).if_not_reported->value.as_number(), 0);
    EXPECT_EQ(read->indicators.at(3).if_not_reported->value.as_expression()->text, "a / 2");
    EXPECT_EQ(read->indicators.at(3).id, "d");
}

TEST(decode_definition, collects_every_mistake_and_not_only_the_first) {
    auto const read = decode(scheme_with_line(
        R"({"id": 1, "of": "members", "counts": "yes", "rule": {"kind": "per_step", "step": [], "partial": "hole"}},
           {"id": "b", "round": {"places": "2", "mode": "up"}, "items": {}, "rule": {"kind": "steps"}},)"));
    EXPECT_EQ(mistakes_of(read), (mistakes{{code::expected_text, "/score/items/0/id"},
                                           {code::expected_quantity, "/score/items/0/rule/step"},
                                           {code::missing_key, "/score/items/0/rule"},
                                           {code::unknown_word, "/score/items/0/rule/partial"},
                                           {code::expected_flag, "/score/items/0/counts"},
                                           {code::unknown_word, "/score/items/1/rule/kind"},
                                           {code::expected_whole_number, "/score/items/1/round/places"},
                                           {code::expected_list, "/score/items/1/items"}}));
}

TEST(decode_definition, says_once_that_a_required_key_is_misspelt) {
    auto const read = decode(scheme_with_line(R"({"id": "a", "rule": {"kind": "done", "point": 5}})"));
    EXPECT_EQ(mistakes_of(read), (mistakes{{code::unknown_key, "/score/items/0/rule/point"}}));
}

TEST(decode_definition, tells_where_a_key_belongs_that_is_known_elsewhere) {
    auto const read = decode(scheme_with_line(
        R"({"id": "a", "step": 5, "rule": {"kind": "done", "points": 5, "cap": 5, "full": 9}})"));
    EXPECT_EQ(mistakes_of(read), (mistakes{{code::key_of_node, "/score/items/0/rule/cap"},
                                           {code::key_of_other_kind, "/score/items/0/rule/full"},
                                           {code::key_of_rule, "/score/items/0/step"}}));
}

// language.md 4: "A scheme with "result": "met" has no points: `points` is left out".
TEST(decode_definition, reads_what_a_sheet_comes_to) {
    EXPECT_EQ(decode(scheme_with_line(R"({"id": "a", "rule": {"kind": "done", "points": 5}})"))->result,
              sheet_result::points);
    auto const read = decode(R"({"format": "kaohe-scheme/1", "id": "x", "edition": "1", "result": "met",
        "score": {"id": "s", "combine": "all", "each": {"over": "children", "join": "any"}, "items": [
            {"id": "a", "rule": {"kind": "done"}}]}})");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->result, sheet_result::met);
    EXPECT_EQ(read->score.combine, combination::all);
    EXPECT_EQ(read->score.each->join, joining::any);
    EXPECT_FALSE(std::get<rules::done>(*read->score.items.front().rule).points);
}

// language.md 2: an indicator's "source offices".
TEST(decode_definition, reads_the_offices_that_deliver_a_figure) {
    auto const read = decode(R"({"format": "kaohe-scheme/1", "id": "x", "edition": "1",
        "indicators": {"paid": {"type": "count", "source": ["财务部", "经审会"]}},
        "score": {"id": "s", "of": "paid", "rule": {"kind": "value", "least": 0, "most": 1}}})");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->indicators.front().source, (std::vector<std::string>{"财务部", "经审会"}));
}

TEST(decode_definition, asks_for_the_format_before_anything_else) {
    struct row {
        std::string_view text;
        code what;
    };
    std::vector<row> const rows{{R"({"id": 5})", code::format_missing},
                                {R"({"format": 1, "id": 5})", code::format_unknown},
                                {R"({"format": "kaohe-cohort/1", "id": 5})", code::document_of_other_kind},
                                {R"({"format": "kaohe-scheme/0"})", code::format_unknown},
                                {R"({"format": "kaohe-scheme/2", "new": {}})", code::format_newer},
                                {R"({"format": "kaohe-scheme/10"})", code::format_newer},
                                {R"([])", code::expected_object}};
    for (row const& each : rows) {
        auto const read = decode(std::string{each.text});
        ASSERT_EQ(mistakes_of(read).size(), 1U) << each.text;
        EXPECT_EQ(mistakes_of(read).front().first, each.what) << each.text;
    }
}

TEST(decode_definition, carries_the_offset_of_a_mistake_inside_an_expression) {
    auto const read =
        decode(scheme_with_line(R"({"id": "a", "of": "会员 + ", "rule": {"kind": "done", "points": 5}})"));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.diagnostics().front().where.pointer, "/score/items/0/of");
    EXPECT_EQ(read.diagnostics().front().where.offset, 5U);
}

TEST(read_scheme, locates_what_it_refuses_in_the_order_of_the_text) {
    auto const read =
        read_scheme({"x.json", scheme_with_line(R"({"id": "a", "rule": {"kind": "bands", "tires": []}})")});
    ASSERT_FALSE(read);
    ASSERT_EQ(read.diagnostics().size(), 2U);
    place const& where = read.diagnostics().front().where;
    EXPECT_EQ(where.file, "x.json");
    EXPECT_EQ(where.line, 5U);
    EXPECT_EQ(where.column, 21U);
    EXPECT_EQ(where.excerpt, R"({"id": "a", "rule": {"kind": "bands", "tires": []}}]}})");
    EXPECT_EQ(read.diagnostics().back().where.column, 39U);
}

TEST(read_scheme, locates_a_mistake_inside_an_expression) {
    auto const read = read_scheme(
        {"x.json",
         scheme_with_line(
             R"({"id": "a", "of": "rate + membrs", "rule": {"kind": "value", "least": 0, "most": 1}})")});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.diagnostics().front().where.line, 5U);
    EXPECT_EQ(read.diagnostics().front().where.column, 27U);
}

TEST(decode_definition, stops_listing_mistakes_at_its_limit) {
    std::string many = R"({"format": "kaohe-scheme/1")";
    for (int i = 0; i < 20'000; ++i) many += ", \"key" + std::to_string(i) + "\": 1";
    auto const read = read_scheme({"x.json", many + "}"});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.diagnostics().size(), 1'001U);
    auto const is_cut = [](diagnostic const& each) { return each.what == code::findings_cut; };
    EXPECT_EQ(std::count_if(read.diagnostics().begin(), read.diagnostics().end(), is_cut), 1);
}

TEST(read_scheme, stops_at_the_number_of_indicators_and_nodes) {
    std::string const two_lines =
        R"({"id": "a", "of": "members", "rule": {"kind": "value", "least": 0, "most": 9}},
        {"id": "b", "of": "rate", "rule": {"kind": "value", "least": 0, "most": 9}})";
    limits few;
    few.indicators = 1;
    auto const indicators = read_scheme({"x.json", scheme_with_line(two_lines)}, few);
    ASSERT_FALSE(indicators);
    EXPECT_EQ(indicators.diagnostics().front().what, code::too_many);
    few = {};
    few.nodes = 2;
    auto const nodes = read_scheme({"x.json", scheme_with_line(two_lines)}, few);
    ASSERT_FALSE(nodes);
    EXPECT_EQ(nodes.diagnostics().front().what, code::too_many);
}

// A clerk who mends what is listed should not be shown the next list: what can be checked is checked.
TEST(read_scheme, checks_the_rest_of_a_document_that_cannot_be_read_whole) {
    auto const read = read_scheme({"x.json", scheme_with_line(R"x(
        {"id": "a", "of": "membrs", "rule": {"kind": "value", "least": 0, "most": 9}},
        {"id": "b", "of": "members", "colour": "red", "rule": {"kind": "per_step", "step": 0, "points": 1}},
        {"id": "c", "of": "members +", "rule": {"kind": "value", "least": 9, "most": 0}},
        {"id": "d", "combine": "sum", "titel": "x", "items": [
            {"id": "a", "of": "members", "rule": {"kind": "value", "least": 9, "most": 0}}]})x")});
    ASSERT_FALSE(read);
    std::string all;
    for (diagnostic const& each : read.diagnostics())
        all.append(name_of(each.what)).append(" ").append(each.where.pointer).append("\n");
    EXPECT_EQ(all,
              "expression_unknown_name /score/items/0/of\n"
              "unknown_key /score/items/1/colour\n"  // what else is wrong with "b" shows once this is mended
              "expression_incomplete /score/items/2/of\n"
              "unknown_key /score/items/3/titel\n"
              "id_duplicate /score/items/3/items/0/id\n"
              "range_reversed /score/items/3/items/0/rule/least\n");
}

TEST(read_scheme, that_is_no_scheme_is_not_checked_further) {
    auto const read = read_scheme({"x.json", R"({"format": "kaohe-cohort/1", "subjects": []})"});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.diagnostics().size(), 1U);
}

TEST(check, stops_listing_mistakes_at_the_limit_of_findings) {
    std::string lines;
    for (int i = 0; i < 1'500; ++i)
        lines += (i ? R"(, {"id": "n)" : R"({"id": "n)") + std::to_string(i) +
                 R"x(", "of": "points(\"nobody\")", "rule": {"kind": "value", "least": 0, "most": 1}})x";
    auto const read = read_scheme({"x.json", scheme_with_line(lines)});
    ASSERT_FALSE(read);
    EXPECT_EQ(read.diagnostics().size(), 1'001U);
}

// 25 sections, each of which multiplies the points below it by 10^1000: what they can give has no number.
TEST(check, answers_a_range_that_grows_too_large) {
    std::string line = R"({"id": "a", "rule": {"kind": "done", "points": 1}})";
    for (int i = 0; i < 25; ++i)
        line = R"({"id": "s)" + std::to_string(i) + R"(", "combine": "sum", "scale": "1e1000", "items": [)" +
               line + "]}";
    auto written = decode(scheme_with_line(line));
    ASSERT_TRUE(written);
    auto const checked = check(*std::move(written));
    ASSERT_FALSE(checked);
    ASSERT_EQ(checked.diagnostics().size(), 1U);
    EXPECT_EQ(checked.diagnostics().front().what, code::number_too_large);
}

}  // namespace
}  // namespace kaohe
