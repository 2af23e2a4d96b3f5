#include <kaohe/expr/bind.hpp>

#include <gtest/gtest.h>

#include "../number/literal.hpp"
#include "sample.hpp"

namespace kaohe {
namespace {

class binding : public ::testing::Test {
protected:
    // What binding found: the names of the codes in order, "" if all is well.
    std::string codes(std::string_view text) {
        made_ = parsed(text);
        findings_.clear();
        bind_expression(made_, scheme_.names(), {}, findings_);
        std::string all;
        for (diagnostic const& each : findings_)
            all.append(all.empty() ? "" : " ").append(name_of(each.what));
        return all;
    }
    // The type of a sound expression, as people read it; else the codes.
    std::string type(std::string_view text) {
        std::string const wrong = codes(text);
        return has_errors(findings_) ? wrong : describe(type_of(made_)).en;
    }
    std::string said(std::string_view name) const {
        for (auto const& [each, word] : findings_.front().with) {
            if (each == name) return word.in(language::en);
        }
        return {};
    }

    sample_scheme scheme_;
    expression made_;
    diagnostics findings_;
};

struct typed {
    std::string_view text;
    std::string_view type;
};

// language.md 1: "Persons plus articles is an error, persons over persons a ratio"; 8: "unlike units give a
// compound unit".
TEST_F(binding, keeps_units_apart) {
    constexpr typed cases[]{
        {"members", "number (person)"},
        {"members + staff", "number (person)"},
        {"members - members@prior", "number (person)"},
        {"members + articles", "expression_units"},
        {"members - articles", "expression_units"},
        {"members < articles", "expression_units"},
        {"max(members, articles)", "expression_units"},
        {"members ?? articles", "expression_units"},
        {"if(built, members, articles)", "expression_units"},
        {"mean(members, articles)", "expression_units"},
        {"members / staff", "ratio"},
        {"cases / members", "number (case/person)"},
        {"cases / members * members", "number (case)"},
        {"cases / members / members", "number (case/person^2)"},
        {"members * articles", "number (article*person)"},
        {"1 / members", "number (1/person)"},
        {"members / 100", "number (person)"},
        {"members * 80%", "number (person)"},
        {"80% * members", "number (person)"},
        {"members * plain", "number (person)"},
        {"plain * members", "number (person)"},
        {"entered / members", "number (1/person)"},
        {"abs(members)", "number (person)"},
        {"-members", "number (person)"},
        {"floor(members / 3)", "number (person)"},
        {"round(cases / members, 2)", "number (case/person)"},
        {"clamp(members, 0, 100)", "number (person)"},
        {"sum(members over group)", "number (person)"},
        {"mean(cases / members over group)", "number (case/person)"},
        {"count(group)", "number"},
        {"rank(members over group)", "number"},
        {"how_many(built, sent > due)", "number"},
        {"days(sent, due)", "number"},
        {"period", "number"},
        {"points(\"1\")", "number"},
        {"members + 0", "number (person)"},
        {"0 + members", "number (person)"},
        {"members + 5", "number (person)"},
    };
    for (auto const& [text, expected] : cases) EXPECT_EQ(type(text), expected) << text;
}

// language.md 1 and 8: ratio minus ratio is pp; ratio plus or minus pp is a ratio; pp over ratio and pp over
// pp are ratios.
TEST_F(binding, tells_ratios_from_percentage_points) {
    constexpr typed cases[]{
        {"entered", "ratio"},
        {"80%", "ratio"},
        {"1pp", "pp"},
        {"growth(members)", "ratio"},
        {"members / staff", "ratio"},
        {"entered - entered@prior", "pp"},
        {"entered - renewed", "pp"},
        {"growth(members) - growth(staff)", "pp"},
        {"entered + 5pp", "ratio"},
        {"entered - 5pp", "ratio"},
        {"5pp + entered", "ratio"},
        {"entered - renewed + 80%", "ratio"},
        {"5pp + 1pp", "pp"},
        {"5pp - 1pp", "pp"},
        {"entered + renewed", "ratio"},
        {"2 * entered", "ratio"},
        {"entered * renewed", "ratio"},
        {"entered / 2", "ratio"},
        {"entered / renewed", "ratio"},
        {"(entered - renewed) * 2", "pp"},
        {"(entered - renewed) / 2", "pp"},
        {"(entered - renewed) / entered", "ratio"},
        {"(entered - renewed) / (renewed - entered)", "ratio"},
        {"(entered - renewed) * entered", "pp"},
        {"max(entered, 80%)", "ratio"},
        {"entered ?? 0", "ratio"},
        {"entered ?? 80%", "ratio"},
        {"(entered - renewed) ?? 0", "pp"},
        {"max(entered - renewed, 0)", "pp"},
        {"-5pp", "pp"},
        {"entered >= 80%", "flag"},
        {"entered >= 0.8", "flag"},
        {"entered - renewed >= 5pp", "flag"},
        {"entered - renewed > 0", "flag"},
    };
    for (auto const& [text, expected] : cases) {
        EXPECT_EQ(type(text), expected) << text;
        EXPECT_TRUE(findings_.empty()) << text;
    }
}

// language.md 1: "A ratio variable against a pp in + - < = is an error that names both readings".
TEST_F(binding, refuses_a_ratio_variable_against_percentage_points) {
    for (auto const* text : {"entered > 5pp", "5pp < entered", "entered = 5pp", "entered - renewed < renewed",
                             "growth(members) >= entered - renewed", "max(entered, 5pp)", "entered ?? 5pp",
                             "5pp - entered", "if(built, entered, 5pp)"}) {
        EXPECT_EQ(codes(text), "expression_ratio_or_points") << text;
    }
    EXPECT_EQ(codes("entered > 5pp"), "expression_ratio_or_points");
    EXPECT_EQ(said("left"), "ratio");
    EXPECT_EQ(said("right"), "pp");
}

// language.md 1: "a % literal where pp is meant is accepted with a lint warning".
TEST_F(binding, warns_of_a_percent_literal_where_points_are_meant) {
    for (auto const* text :
         {"entered - renewed >= 5%", "5% <= entered - renewed", "max(entered - renewed, 5%)",
          "entered - renewed > -5%", "entered + 5%", "(entered - renewed) ?? 5%"}) {
        EXPECT_EQ(codes(text), "expression_percent_as_points") << text;
        EXPECT_FALSE(has_errors(findings_)) << text;
    }
    EXPECT_EQ(type("(entered - renewed) ?? 5%"), "pp");
    EXPECT_EQ(type("entered + 5%"), "ratio");
}

// language.md 8: "a ratio may stand wherever a number is asked, not the other way round".
TEST_F(binding, takes_a_ratio_for_a_number_of_no_unit) {
    EXPECT_EQ(type("plain + entered"), "number");
    EXPECT_EQ(type("plain > entered"), "flag");
    EXPECT_EQ(type("members + entered"), "expression_units");
    EXPECT_EQ(type("entered - renewed + plain"), "expression_type");
    EXPECT_EQ(type("entered - renewed > 5"), "expression_type");
    EXPECT_EQ(type("entered - renewed + 1"), "expression_type");
}

// language.md 8: "`round(x, n)` is half_up": what is written for n is seen at once.
TEST_F(binding, rounds_to_a_whole_number_of_places) {
    EXPECT_EQ(type("round(members, 0)"), "number (person)");
    EXPECT_EQ(type("round(members, -2)"), "number (person)");
    EXPECT_EQ(type("round(members, members)"), "number (person)");
    for (auto const* const wrong : {"round(members, 1.5)", "round(members, -0.5)", "round(members, 1%)",
                                    "round(members, 1001)", "round(members, -1001)"})
        EXPECT_EQ(type(wrong), "expression_places") << wrong;
}

// language.md 3: "`true` is never a number"; 8: "= and != compare two values of one type; order is for
// numbers and dates".
TEST_F(binding, compares_and_calculates_within_a_type) {
    constexpr typed cases[]{
        {"built = true", "flag"},
        {"built != false", "flag"},
        {"sent = due", "flag"},
        {"sent > date(2011, 11, 30)", "flag"},
        {"min(sent, due)", "date"},
        {"max(sent, due)", "date"},
        {"max(sent over group)", "date"},
        {"rank(sent over group)", "number"},
        {"sent ?? date(period, 12, 31)", "date"},
        {"clamp(sent, due, date(period, 12, 31))", "date"},
        {"grade = \"A\"", "flag"},
        {"\"A\" != grade", "flag"},
        {"if(built, sent, due)", "date"},
        {"if(built, 1, 2)", "number"},
        {"built + 1", "expression_type"},
        {"built = 1", "expression_type"},
        {"true + true", "expression_type"},
        {"sent - due", "expression_type"},
        {"sent + 1", "expression_type"},
        {"sent > 5", "expression_type"},
        {"grade = built", "expression_type"},
        {"grade = 1", "expression_type"},
        {"built < true", "expression_wants"},
        {"grade < \"B\"", "expression_wants"},
        {"max(grade, \"B\")", "expression_wants"},
        {"max(grade over group)", "expression_wants"},
        {"mean(sent, due)", "expression_wants expression_wants"},
        {"sum(sent over group)", "expression_wants"},
        {"abs(built)", "expression_wants"},
        {"-sent", "expression_wants"},
        {"floor(sent)", "expression_wants"},
        {"round(members, sent)", "expression_wants"},
        {"growth(built)", "expression_wants"},
        {"members and built", "expression_wants"},
        {"built or members", "expression_wants"},
        {"not members", "expression_wants"},
        {"how_many(built, members)", "expression_wants"},
        {"if(members, 1, 2)", "expression_wants"},
        {"days(sent, members)", "expression_wants"},
        {"date(period, 11, sent)", "expression_wants"},
        {"count(group where members)", "expression_wants"},
        {"if(built, 1, sent)", "expression_type"},
    };
    for (auto const& [text, expected] : cases) EXPECT_EQ(type(text), expected) << text;
}

TEST_F(binding, says_what_it_wanted_and_what_it_found) {
    EXPECT_EQ(codes("members and built"), "expression_wants");
    EXPECT_EQ(said("expected"), "flag");
    EXPECT_EQ(said("found"), "number (person)");
    EXPECT_EQ(findings_.front().where.offset, 0u);
    EXPECT_EQ(codes("1 + (members + articles)"), "expression_units");
    EXPECT_EQ(said("left"), "number (person)");
    EXPECT_EQ(said("right"), "number (article)");
    EXPECT_EQ(findings_.front().where.offset, 5u);
}

TEST_F(binding, reports_every_mistake_of_an_expression_once) {
    EXPECT_EQ(codes("membrs + artcles * abs(built)"),
              "expression_unknown_name expression_unknown_name expression_wants");
}

TEST_F(binding, finds_names_or_suggests_the_nearest) {
    EXPECT_EQ(codes("membes"), "expression_unknown_name");
    EXPECT_EQ(said("found"), "membes");
    EXPECT_EQ(said("suggestion"), "members");
    EXPECT_EQ(codes("zzzzzz"), "expression_unknown_name");
    EXPECT_EQ(said("suggestion"), "");
    EXPECT_EQ(codes("points(\"1.al\")"), "expression_unknown_node");
    EXPECT_EQ(said("suggestion"), "1.all");
    EXPECT_EQ(codes("met(\"nothing\")"), "expression_unknown_node");
    EXPECT_EQ(codes("fact(\"7.bdy\")"), "expression_unknown_name");
    EXPECT_EQ(said("suggestion"), "7.body");
    EXPECT_EQ(type("fact(\"7.body\")"), "flag");
}

// language.md 8: "class and group compared with text are choices; an undeclared name does not load".
TEST_F(binding, compares_choices_with_their_own_names_only) {
    EXPECT_EQ(codes("class = \"fenyi\""), "");
    EXPECT_EQ(codes("group != \"industry\""), "");
    EXPECT_EQ(codes("class = \"fengyi\""), "expression_unknown_choice");
    EXPECT_EQ(said("found"), "fengyi");
    EXPECT_EQ(said("suggestion"), "fenyi");
    EXPECT_EQ(codes("\"Z\" = grade"), "expression_unknown_choice");
    EXPECT_EQ(codes("class = group"), "expression_type");
    EXPECT_EQ(codes("class = grade"), "expression_type");
}

// The same rule where a text stands beside a choice as what else it may be.
TEST_F(binding, takes_no_undeclared_name_for_a_choice) {
    EXPECT_EQ(codes("grade ?? \"A\""), "");
    EXPECT_EQ(codes("if(built, if(built, \"A\", grade), \"C\") = \"B\""), "");
    for (auto const* const text :
         {"grade ?? \"typo\"", "\"typo\" ?? grade", "if(built, grade, \"typo\")",
          "if(built, \"typo\", grade)", "if(built, grade, if(built, \"A\", \"typo\"))",
          "grade ?? (\"A\" ?? \"typo\")", "grade = if(built, \"A\", \"typo\")",
          "(grade ?? \"A\") = \"typo\""}) {
        EXPECT_EQ(codes(text), "expression_unknown_choice") << text;
        EXPECT_EQ(said("found"), "typo") << text;
    }
}

TEST_F(binding, takes_any_class_where_none_is_declared) {
    scope nobody;
    expression made = parsed("class = \"anything\"");
    EXPECT_TRUE(bind_expression(made, nobody, {}, findings_));
    EXPECT_TRUE(findings_.empty());
}

// language.md 3: moves reach facts; "not over sets or points(), except points("id")@-1 from history".
TEST_F(binding, moves_facts_only) {
    for (auto const* text :
         {"members@prior", "(members - staff)@prior", "(members / staff)@-2", "members@prior@prior",
          "growth(members)@prior", "growth(members@prior)", "mean(members@prior over group)",
          "points(\"1\")@-1", "points(\"1\")@prior@prior", "class@prior", "period@prior",
          "sum(growth(members) over group)"}) {
        EXPECT_EQ(codes(text), "") << text;
    }
    for (auto const* text :
         {"mean(members over group)@prior", "growth(sum(members over group))", "met(\"1\")@prior",
          "(points(\"1\") + 1)@prior", "growth(points(\"1\"))", "(members * count(group))@prior"}) {
        EXPECT_EQ(codes(text), "expression_cannot_move") << text;
    }
}

// language.md 2: layers are of facts; 8: "@self reaches into sets".
TEST_F(binding, picks_layers_of_facts_only) {
    for (auto const* text :
         {"members@self", "(members - staff)@final", "members@prior@self", "growth(members)@self",
          "mean(members over group)@assessor", "rank(members@self over group)",
          "members@self - members@final", "fact(\"7.body\")@self and built", "how_many(built, true)@self"}) {
        EXPECT_EQ(codes(text), "") << text;
    }
    for (auto const* text : {"points(\"1\")@self", "met(\"1\")@self", "(plain + points(\"1\"))@self",
                             "5@self", "class@self", "period@self", "count(group)@self", "members@self@final",
                             "(members@self + staff)@final", "sum(members@self over group)@final"}) {
        EXPECT_EQ(codes(text), "expression_no_layer") << text;
    }
}

TEST_F(binding, asks_only_about_facts_whether_they_are_reported) {
    for (auto const* text :
         {"reported(members)", "reported(members@prior)", "applicable(entered@-2)", "reported(members@self)",
          "reported(members@prior@self)", "reported(fact(\"7.body\"))", "reported(built)"}) {
        EXPECT_EQ(type(text), "flag") << text;
    }
    EXPECT_EQ(codes("reported(members + 1)"), "expression_not_a_fact");
    EXPECT_EQ(codes("applicable(points(\"1\"))"), "expression_not_a_fact");
}

// language.md 1: "Constant quantities are checked at load".
TEST_F(binding, folds_constants_and_refuses_those_without_a_value) {
    EXPECT_EQ(codes("1/3 + 1/6"), "");
    EXPECT_EQ(made_.constant, "1/2"_n);
    EXPECT_EQ(codes("min(3, ceil(7/2))"), "");
    EXPECT_EQ(made_.constant, 3);
    EXPECT_EQ(codes("members * 2"), "");
    EXPECT_FALSE(made_.constant);
    for (auto const* text :
         {"1 / 0", "1 / (2 - 2)", "clamp(5, 3, 1)", "date(2011, 2, 29)", "date(2011, 13, 1)"}) {
        EXPECT_EQ(codes(text), "expression_undefined") << text;
    }
}

TEST_F(binding, wants_a_condition_where_one_is_asked) {
    expression sound = parsed("members >= 25");
    EXPECT_TRUE(bind_condition(sound, scheme_.names(), {}, findings_));
    EXPECT_TRUE(findings_.empty());
    expression figure = parsed("members");
    EXPECT_FALSE(bind_condition(figure, scheme_.names(), {.pointer = "/score/when"}, findings_));
    ASSERT_EQ(findings_.size(), 1u);
    EXPECT_EQ(findings_.front().what, code::expression_condition_expected);
    EXPECT_EQ(findings_.front().where.pointer, "/score/when");
    EXPECT_EQ(said("found"), "number (person)");
}

// language.md 4: `partial` is required "unless it cannot matter (a whole value, step 1)".
TEST_F(binding, knows_which_expressions_are_always_whole) {
    for (auto const* text :
         {"members", "members - members@prior", "members * 2", "floor(entered)", "ceil(members / 3)",
          "count(group)", "rank(entered over group)", "sum(members over group)", "days(sent, due)", "period",
          "how_many(built)", "if(built, members, 0)", "members ?? 0", "max(members, 3)", "abs(-members)",
          "clamp(members, 0, 9)", "max(members over group where built)"}) {
        EXPECT_TRUE(is_whole(bound_expression(text, scheme_), scheme_.names())) << text;
    }
    for (auto const* text : {"entered", "cases", "members / 2", "members + 0.5", "mean(members, staff)",
                             "review", "mean(members over group)", "growth(members)", "members ?? 0.5",
                             "sum(cases over group)", "if(built, members, 0.5)"}) {
        EXPECT_FALSE(is_whole(bound_expression(text, scheme_), scheme_.names())) << text;
    }
}

}  // namespace
}  // namespace kaohe
