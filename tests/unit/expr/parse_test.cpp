#include <kaohe/expr/syntax.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include <kaohe/number/format.hpp>

namespace kaohe {
namespace {

// A tree in brackets: equal texts for equal trees, however they were written.
std::string tree(expression const& of, std::uint32_t at) {
    expression_node const& node = of.nodes[at];
    std::string text =
        "(" + std::to_string(static_cast<int>(node.what)) + " " + node.text + " " + to_text(node.literal);
    for (std::uint32_t const each : node.operands) text += tree(of, each);
    return text + ")";
}

std::string tree(std::string_view text) {
    result<expression> const parsed = parse_expression(text);
    EXPECT_TRUE(parsed) << text << ": " << (parsed ? "" : name_of(parsed.diagnostics().front().what));
    if (!parsed) return {};
    return tree(*parsed, static_cast<std::uint32_t>(parsed->nodes.size() - 1));
}

diagnostic first_mistake(std::string_view text, limits const& within = {}) {
    result<expression> const parsed = parse_expression(text, within);
    EXPECT_FALSE(parsed) << text;
    return parsed ? diagnostic{} : parsed.diagnostics().front();
}

std::string said(diagnostic const& of, std::string_view name) {
    for (auto const& [each, word] : of.with) {
        if (each == name) return word.in(language::en);
    }
    return {};
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    while (times-- > 0) all += text;
    return all;
}

struct same_meaning {
    std::string_view written;
    std::string_view bracketed;
};

// language.md 8: or, and, not, comparison, `??` (right to left), + -, * /, unary -, @, loosest first.
TEST(precedence, follows_the_table_of_the_language) {
    constexpr same_meaning cases[]{
        {"a or b and c", "a or (b and c)"},
        {"a and b or c", "(a and b) or c"},
        {"not a and b", "(not a) and b"},
        {"not a or b", "(not a) or b"},
        {"not a = b", "not (a = b)"},
        {"not not a", "not (not a)"},
        {"a and not b", "a and (not b)"},
        {"a = b and c < d", "(a = b) and (c < d)"},
        {"a < b + c", "a < (b + c)"},
        {"a ?? b = c", "(a ?? b) = c"},
        {"a ?? b ?? c", "a ?? (b ?? c)"},
        {"a ?? b + c", "a ?? (b + c)"},
        {"a + b ?? c", "(a + b) ?? c"},
        {"a + b * c", "a + (b * c)"},
        {"a * b + c", "(a * b) + c"},
        {"a - b - c", "(a - b) - c"},
        {"a - b + c", "(a - b) + c"},
        {"a / b / c", "(a / b) / c"},
        {"a / b * c", "(a / b) * c"},
        {"-a * b", "(-a) * b"},
        {"a * -b", "a * (-b)"},
        {"a - -b", "a - (-b)"},
        {"--a", "-(-a)"},
        {"-a@prior", "-(a@prior)"},
        {"a@prior + b@-2", "(a@prior) + (b@-2)"},
        {"a@prior@-2", "(a@prior)@-2"},
        {"a@prior", "a@-1"},
    };
    for (auto const& [written, bracketed] : cases) EXPECT_EQ(tree(written), tree(bracketed)) << written;
}

TEST(precedence, tells_groupings_apart) {
    EXPECT_NE(tree("a - b - c"), tree("a - (b - c)"));
    EXPECT_NE(tree("a ?? b ?? c"), tree("(a ?? b) ?? c"));
    EXPECT_NE(tree("(a - b)@prior"), tree("a - b@prior"));
    EXPECT_NE(tree("not (a and b)"), tree("not a and b"));
}

struct one_node {
    std::string_view text;
    operation what;
    std::size_t operands;
};

TEST(parse_expression, reads_every_function) {
    constexpr one_node cases[]{
        {"if(a, b, c)", operation::choose, 3},
        {"min(a, b)", operation::minimum, 2},
        {"max(a, b, c)", operation::maximum, 3},
        {"mean(a, b, c)", operation::average, 3},
        {"abs(a)", operation::magnitude, 1},
        {"floor(a)", operation::round_down, 1},
        {"ceil(a)", operation::round_up, 1},
        {"round(a, 2)", operation::round_off, 2},
        {"clamp(a, 0, 10)", operation::clamp, 3},
        {"how_many(a, b)", operation::how_many, 2},
        {"how_many(a)", operation::how_many, 1},
        {"reported(a)", operation::is_reported, 1},
        {"applicable(a)", operation::is_applicable, 1},
        {"a ?? b", operation::otherwise, 2},
        {"days(a, b)", operation::days_between, 2},
        {"date(2011, 11, 30)", operation::calendar_date, 3},
        {"growth(a)", operation::growth, 1},
        {"points(\"1\")", operation::points_of, 0},
        {"met(\"1\")", operation::is_met, 0},
        {"fact(\"7.body\")", operation::fact, 0},
        {"count(group)", operation::set_count, 0},
        {"count(group where a)", operation::set_count, 1},
        {"sum(a over others)", operation::set_sum, 1},
        {"mean(a over class)", operation::set_mean, 1},
        {"min(a over cohort)", operation::set_minimum, 1},
        {"max(a over children where b)", operation::set_maximum, 2},
        {"rank(a over group)", operation::set_rank, 1},
        {"rank(a over group where b, low)", operation::set_rank, 2},
        {"class", operation::own_class, 0},
        {"group", operation::own_group, 0},
        {"period", operation::year, 0},
        {"true", operation::flag_literal, 0},
        {"\"A 级\"", operation::text_literal, 0},
    };
    for (auto const& [text, what, operands] : cases) {
        result<expression> const parsed = parse_expression(text);
        ASSERT_TRUE(parsed) << text;
        EXPECT_EQ(parsed->root().what, what) << text;
        EXPECT_EQ(parsed->root().operands.size(), operands) << text;
    }
}

TEST(parse_expression, keeps_the_set_its_condition_and_the_order) {
    expression const low = parse_expression("rank(a over others where b, low)").value();
    EXPECT_EQ(low.root().over, member_set::others);
    EXPECT_EQ(low.root().order, rank_order::low);
    EXPECT_TRUE(low.root().has_where);
    expression const high = parse_expression("rank(a over class)").value();
    EXPECT_EQ(high.root().over, member_set::same_class);
    EXPECT_EQ(high.root().order, rank_order::high);
    EXPECT_FALSE(high.root().has_where);
}

// language.md 8: `%` and `pp` follow a decimal without a blank; in expressions `1/3` is a division.
TEST(parse_expression, reads_numbers_with_their_marks) {
    expression const share = parse_expression("80%").value();
    EXPECT_EQ(to_text(share.root().literal), "0.8");
    EXPECT_EQ(share.root().mark, number_mark::percent);
    expression const points = parse_expression("1.5pp").value();
    EXPECT_EQ(to_text(points.root().literal), "0.015");
    EXPECT_EQ(points.root().mark, number_mark::percentage_points);
    EXPECT_EQ(to_text(parse_expression("2.5e3").value().root().literal), "2500");
    EXPECT_EQ(to_text(parse_expression("2E-1").value().root().literal), "0.2");
    EXPECT_EQ(parse_expression("1/3").value().root().what, operation::divide);
}

// language.md 8: identifiers have letters of any script, digits and `_`.
TEST(parse_expression, reads_names_of_any_script) {
    EXPECT_EQ(parse_expression("会员数 - 会员数@prior").value().nodes.front().text, "会员数");
    EXPECT_EQ(parse_expression("a_1").value().root().text, "a_1");
}

TEST(parse_expression, counts_offsets_in_characters) {
    expression const parsed = parse_expression("会员数 + 职工数").value();
    EXPECT_EQ(parsed.nodes[1].offset, 6u);
    EXPECT_EQ(parsed.nodes[1].end, 9u);
    EXPECT_EQ(parsed.root().offset, 0u);
    EXPECT_EQ(parsed.root().end, 9u);
}

struct mistake {
    std::string_view text;
    code what;
    std::size_t offset;
    std::string_view found = {};
    std::string_view expected = {};
};

constexpr mistake mistakes[]{
    {"", code::expression_empty, 0},
    {"  ", code::expression_empty, 2},
    {"a +", code::expression_incomplete, 3},
    {"(a", code::expression_incomplete, 2, "", ")"},
    {"min(a, b", code::expression_incomplete, 8, "", ")"},
    {"a@", code::expression_incomplete, 2, "", "prior"},
    {"* a", code::expression_value_expected, 0, "*"},
    {"a + + b", code::expression_value_expected, 4, "+"},
    {"a + .5", code::expression_value_expected, 4, "."},
    {"+5", code::expression_value_expected, 0, "+"},
    {"a = not b", code::expression_value_expected, 4, "not"},
    {"min()", code::expression_value_expected, 4, ")"},
    {"max", code::expression_value_expected, 0, "max"},
    {"a b", code::expression_operator_expected, 2, "b"},
    {"a)", code::expression_operator_expected, 1, ")"},
    {"5 %", code::expression_character, 2, "%"},
    {"80% members", code::expression_operator_expected, 4, "members"},
    {"1.all", code::expression_operator_expected, 1, "."},
    {"min(a b)", code::expression_syntax, 6, "b", ")"},
    {"abs(a over group)", code::expression_syntax, 6, "over", ")"},
    {"sum(a)", code::expression_syntax, 5, ")", "over"},
    {"rank(a, b)", code::expression_syntax, 9, ")", "over"},
    {"rank(a over group, high)", code::expression_syntax, 19, "high", "low"},
    {"a@2", code::expression_syntax, 2, "2", "prior"},
    {"a@-0", code::expression_syntax, 3, "0", "1"},
    {"a@-1.5", code::expression_syntax, 3, "1.5", "1"},
    {"\"A", code::expression_text_open, 0},
    {"a ＞ 5", code::expression_full_width, 2, "＞"},
    {"max（a, b）", code::expression_full_width, 3, "（"},
    {"a ≥ 5", code::expression_full_width, 2, "≥"},
    {"a && b", code::expression_character, 2, "&"},
    {"a == b", code::expression_double_equals, 2},
    {"a < b < c", code::expression_chain, 6},
    {"a = b = c", code::expression_chain, 6},
    {"median(a, b)", code::expression_unknown_function, 0, "median"},
    {"count(5)", code::expression_unknown_set, 6, "5"},
    {"sum(a over prior)", code::expression_unknown_set, 11, "prior"},
    {"points(1)", code::expression_name_in_quotes, 0},
    {"met(a)", code::expression_name_in_quotes, 0},
    {"fact(\"a\" = \"b\")", code::expression_name_in_quotes, 0},
    {"if(a, b)", code::expression_argument_count, 0, "2", "3"},
    {"min(a)", code::expression_argument_count, 0, "1", "2+"},
    {"round(a)", code::expression_argument_count, 0, "1", "2"},
    {"abs(a, b)", code::expression_argument_count, 0, "2", "1"},
    {"1 + mean(a)", code::expression_single_mean, 4},
    {"05", code::number_syntax, 0},
    {"1 + 25a", code::number_syntax, 4},
    {"3万", code::number_magnitude, 0},
    {"1e2000", code::number_exponent, 0},
};

TEST(parse_expression, says_what_is_wrong_and_where) {
    for (mistake const& each : mistakes) {
        diagnostic const found = first_mistake(each.text);
        EXPECT_EQ(name_of(found.what), name_of(each.what)) << each.text;
        EXPECT_EQ(found.where.offset, each.offset) << each.text;
        if (!each.found.empty()) {
            EXPECT_EQ(said(found, "found"), each.found) << each.text;
        }
        if (!each.expected.empty()) {
            EXPECT_EQ(said(found, "expected"), each.expected) << each.text;
        }
    }
}

// The words of the language that come with records and `each` are reserved.
TEST(parse_expression, names_the_words_it_keeps_for_later) {
    for (auto const& [text, word, offset] :
         {std::tuple{"count(records)", "records", 6u}, {"1 + member", "member", 4u}}) {
        diagnostic const found = first_mistake(text);
        EXPECT_EQ(found.what, code::expression_reserved) << text;
        EXPECT_EQ(said(found, "word"), word) << text;
        EXPECT_EQ(found.where.offset, offset) << text;
    }
}

// language.md 2: "In expressions x@self."
TEST(parse_expression, takes_layers_where_it_takes_periods) {
    for (auto const* text : {"a@self", "a@prior@assessor", "a@final@-2", "sum(a over group)@self"})
        EXPECT_TRUE(parse_expression(text)) << text;
    for (auto const& [text, found, suggestion] : {std::tuple{"a@slef", "slef", "self"},
                                                  {"a@asessor", "asessor", "assessor"},
                                                  {"a@priro", "priro", "prior"},
                                                  {"a@last", "last", ""}}) {
        diagnostic const wrong = first_mistake(text);
        EXPECT_EQ(name_of(wrong.what), "expression_unknown_move") << text;
        EXPECT_EQ(wrong.where.offset, 2U) << text;
        EXPECT_EQ(said(wrong, "found"), found);
        EXPECT_EQ(said(wrong, "suggestion"), suggestion);
    }
}

TEST(parse_expression, suggests_the_function_that_was_meant) {
    EXPECT_EQ(said(first_mistake("grwoth(a)"), "suggestion"), "growth");
    EXPECT_EQ(said(first_mistake("ciel(a)"), "suggestion"), "ceil");
    EXPECT_EQ(said(first_mistake("xyz(a)"), "suggestion"), "");
}

TEST(parse_expression, suggests_the_plain_character) {
    EXPECT_EQ(said(first_mistake("a ≥ 5"), "plain"), ">=");
    EXPECT_EQ(said(first_mistake("a ＞ 5"), "plain"), ">");
    EXPECT_EQ(said(first_mistake("“A”"), "plain"), "\"");
}

TEST(parse_expression, is_deep_up_to_its_limit) {
    limits five;
    five.depth = 5;
    for (std::string_view const open : {"(", "-", "abs(", "not ", "a ?? "}) {
        std::string const close = open.ends_with('(') ? ")" : "";
        EXPECT_TRUE(parse_expression(repeated(open, 4) + "a" + repeated(close, 4), five)) << open;
        diagnostic const found = first_mistake(repeated(open, 6) + "a" + repeated(close, 6), five);
        EXPECT_EQ(found.what, code::expression_too_deep) << open;
        EXPECT_EQ(said(found, "most"), "5") << open;
    }
}

TEST(parse_expression, is_long_up_to_its_limit) {
    limits nine;
    nine.operations = 9;
    EXPECT_TRUE(parse_expression("1" + repeated(" + 1", 4), nine));
    diagnostic const found = first_mistake("1" + repeated(" + 1", 5), nine);
    EXPECT_EQ(found.what, code::expression_too_long);
    EXPECT_EQ(said(found, "most"), "9");
}

// growth(e) computes e twice: a few of them inside one another would take for ever.
TEST(parse_expression, counts_what_growth_computes_twice) {
    limits ten;
    ten.operations = 10;
    EXPECT_TRUE(parse_expression("growth(growth(a))", ten));  // 1 + 2 * (1 + 2 * 1) = 7
    EXPECT_EQ(first_mistake("growth(growth(growth(a)))", ten).what, code::expression_too_long);
    EXPECT_EQ(first_mistake(repeated("growth(", 40) + "a" + repeated(")", 40)).what,
              code::expression_too_long);
}

TEST(parse_expression, of_any_length_is_refused_before_it_is_kept) {
    EXPECT_EQ(first_mistake("1" + repeated(" + 1", 1'000'000)).what, code::expression_too_long);
}

TEST(parse_expression, takes_a_text_for_no_parenthesis) {
    EXPECT_EQ(first_mistake(R"(abs "(" a))").what, code::expression_value_expected);
}

}  // namespace
}  // namespace kaohe
