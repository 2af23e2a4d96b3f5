#include <kaohe/expr/evaluate.hpp>

#include <gtest/gtest.h>

#include "../number/literal.hpp"
#include "sample.hpp"

namespace kaohe {
namespace {

std::string shown(outcome const& found) {
    switch (found.state) {
        case state::invalid: return "invalid";
        case state::not_applicable: return "not applicable";
        case state::not_reported: return "not reported";
        case state::undefined: return "undefined";
        case state::present: return to_text(found.value);
    }
    return {};
}

struct calculation {
    std::string_view text;
    std::string_view result;
};

// Given one subject: 120 members of 150 staff (100 of 140 the period before, 80 two before), 84.37 % entered
// (80 %), nothing known of `plain`, `cases` not applicable, `money` outside its domain.
class evaluating : public ::testing::Test {
protected:
    evaluating() {
        subject_.set("members", number{120});
        subject_.set("members", number{100}, 1);
        subject_.set("members", number{80}, 2);
        subject_.set("members", number{50}, 3);
        subject_.set("staff", number{150});
        subject_.set("staff", number{140}, 1);
        subject_.set("articles", number{0});
        subject_.set("entered", "84.37%"_n);
        subject_.set("entered", "80%"_n, 1);
        subject_.set("built", true);
        subject_.set("7.body", false);
        subject_.set("sent", *parse_date("2011-12-01"));
        subject_.set("due", *parse_date("2011-11-30"));
        subject_.set("grade", std::string_view{"B"});
        subject_.set("cases", state::not_applicable);
        subject_.set("money", state::invalid);
        subject_.set_points(2, number{9});
        subject_.set_points(2, number{5}, 1);
    }
    std::string result(std::string_view text) {
        return shown(evaluate(bound_expression(text, scheme_), subject_));
    }
    template <std::size_t N>
    void expect(calculation const (&cases)[N]) {
        for (auto const& [text, expected] : cases) EXPECT_EQ(result(text), expected) << text;
    }
    // The facts that decided that there is no value, as "plain@0 members@4".
    std::string waits(std::string_view text) {
        waiting for_facts;
        outcome const found = evaluate(bound_expression(text, scheme_), subject_, 0, &for_facts);
        EXPECT_EQ(found.present(), for_facts.empty()) << text;
        std::string all;
        for (fact_reference const& each : for_facts) {
            all.append(all.empty() ? "" : " ").append(scheme_.names().indicators[each.indicator]->id);
            all.append("@").append(std::to_string(each.back));
        }
        return all;
    }

    sample_scheme scheme_;
    sample_subject subject_{scheme_};
};

TEST_F(evaluating, calculates_exactly) {
    expect({{"members + staff", "270"},
            {"members - staff", "-30"},
            {"members * 2", "240"},
            {"members / staff", "0.8"},
            {"1 / 3", "1/3"},
            {"1/3 + 1/6", "0.5"},
            {"-members", "-120"},
            {"--members", "120"},
            {"-0", "0"},
            {"2 + 3 * 4", "14"},
            {"(2 + 3) * 4", "20"},
            {"2 - 3 - 4", "-5"},
            {"entered", "0.8437"},
            {"80%", "0.8"},
            {"1pp", "0.01"},
            {"ceil(80% * staff)", "120"},
            {"0.1 + 0.2 = 0.3", "true"}});
}

TEST_F(evaluating, every_function_gives_what_it_is_called_for) {
    expect({{"min(members, staff)", "120"},
            {"min(3, 1, 2)", "1"},
            {"max(members, staff)", "150"},
            {"max(3, 1, 2)", "3"},
            {"mean(1, 2, 6)", "3"},
            {"mean(1, 2)", "1.5"},
            {"abs(members - staff)", "30"},
            {"floor(-2.5)", "-3"},
            {"floor(2.5)", "2"},
            {"ceil(-2.5)", "-2"},
            {"ceil(2.1)", "3"},
            {"clamp(members, 0, 100)", "100"},
            {"clamp(members, 130, 200)", "130"},
            {"clamp(members, 0, 200)", "120"},
            {"how_many(built, members > 100, fact(\"7.body\"))", "2"},
            {"how_many(built)", "1"},
            {"if(built, 1, 2)", "1"},
            {"if(not built, 1, 2)", "2"},
            {"period", "2011"},
            {"period@prior", "2010"},
            {"class", "fenyi"},
            {"group = \"prefecture\"", "true"},
            {"points(\"1.all\")", "9"},
            {"points(\"1.all\")@-1", "5"},
            {"met(\"1.all\")", "true"},
            {"count(group)", "7"}});
}

// language.md 8: "round(x, n) is half_up … (half_up of -2.5 is -3)".
TEST_F(evaluating, rounds_halves_away_from_zero) {
    expect({{"round(2.5, 0)", "3"},
            {"round(-2.5, 0)", "-3"},
            {"round(2.45, 1)", "2.5"},
            {"round(1/3, 2)", "0.33"},
            {"round(1250, -2)", "1300"},
            {"round(2.45, members / members)", "2.5"},
            {"round(2.45, members / 7)", "undefined"}});
}

TEST_F(evaluating, comparisons_hold_or_do_not) {
    expect({{"members = 120", "true"},
            {"members != 120", "false"},
            {"members < 120", "false"},
            {"members <= 120", "true"},
            {"members > 119.99", "true"},
            {"members >= 120.01", "false"},
            {"grade = \"B\"", "true"},
            {"\"A\" = grade", "false"},
            {"sent > due", "true"},
            {"built = false", "false"}});
}

// language.md 3: "days(a, b) (= b - a)", "date(y, m, d)"; 8: "min and max take dates too".
TEST_F(evaluating, calculates_with_dates) {
    expect({{"days(due, sent)", "1"},
            {"days(sent, due)", "-1"},
            {"days(date(2012, 2, 28), date(2012, 3, 1))", "2"},
            {"sent > date(period, 11, 30)", "true"},
            {"due > date(period, 11, 30)", "false"},
            {"min(sent, due)", "2011-11-30"},
            {"max(sent, due)", "2011-12-01"},
            {"date(period, 2, 29)", "undefined"},
            {"date(period, 13, 1)", "undefined"},
            {"date(period, 11, 30.5)", "undefined"},
            {"date(0 * members, 1, 1)", "undefined"}});
}

// language.md 3: "e@prior moves every fact in e one period back (moves add up)".
TEST_F(evaluating, adds_moves_up) {
    expect({{"members@prior", "100"},
            {"members@-2", "80"},
            {"members@prior@prior", "80"},
            {"members@prior@-2", "50"},
            {"(members - members@prior)@prior", "20"},
            {"(members@-2)@prior", "50"},
            {"(staff - members)@prior", "40"},
            {"members@-4", "not reported"},
            {"reported(members@-3)", "true"},
            {"reported(members@-3@prior)", "false"}});
}

TEST_F(evaluating, moves_a_whole_calculation_back) {
    EXPECT_EQ(shown(evaluate(bound_expression("members - members@prior", scheme_), subject_, 1)), "20");
    EXPECT_EQ(shown(evaluate(bound_expression("period", scheme_), subject_, 2)), "2009");
}

// language.md 3: "growth(e) = (e - e@prior) / e@prior, undefined unless e@prior > 0".
TEST_F(evaluating, grows_from_a_base_above_zero_only) {
    EXPECT_EQ(result("growth(members)"), "0.2");
    EXPECT_EQ(result("growth(members)@prior"), "0.25");
    EXPECT_EQ(result("growth(members@prior)"), "0.25");
    subject_.set("members", number{90});
    EXPECT_EQ(result("growth(members)"), "-0.1");
    subject_.set("members", number{0}, 1);
    EXPECT_EQ(result("growth(members)"), "undefined");
    EXPECT_EQ(result("growth(members - staff)"), "undefined");
    EXPECT_EQ(result("growth(plain)"), "not reported");
}

// language.md 3: "any operation on a missing value is missing, but false and missing = false, true or missing
// = true".
TEST_F(evaluating, decides_and_and_or_where_one_side_does) {
    expect({{"not built and plain > 1", "false"},
            {"plain > 1 and not built", "false"},
            {"built and plain > 1", "not reported"},
            {"plain > 1 and built", "not reported"},
            {"built or plain > 1", "true"},
            {"plain > 1 or built", "true"},
            {"not built or plain > 1", "not reported"},
            {"plain > 1 or not built", "not reported"},
            {"not (plain > 1)", "not reported"},
            {"cases > 1 and plain > 1", "not applicable"}});
}

TEST_F(evaluating, is_missing_where_an_operand_is) {
    for (auto const* text :
         {"plain + 1", "1 - plain", "-plain", "plain * 0", "plain / 2", "plain = plain", "plain > 1",
          "min(plain, 1)", "max(1, plain)", "mean(1, plain)", "abs(plain)", "floor(plain)", "round(plain, 1)",
          "clamp(1, plain, 2)", "how_many(built, plain > 1)", "growth(plain)", "date(plain, 1, 1)",
          "if(plain > 1, 1, 2)"}) {
        EXPECT_EQ(result(text), "not reported") << text;
    }
}

// language.md 5: "Several at once: invalid, not applicable, not reported, undefined, first wins."
TEST_F(evaluating, lets_the_first_of_several_troubles_win) {
    expect({{"plain + articles / articles", "not reported"},
            {"articles / articles + plain", "not reported"},
            {"mean(1, plain, articles / articles)", "not reported"},
            {"max(articles / articles, plain, 1)", "not reported"},
            {"if(cases > 1, plain, 1)", "not applicable"},
            {"reported(money)", "invalid"},
            {"how_many(plain > 1, cases > 1)", "not applicable"},
            {"how_many(plain > 1, cases > 1, money > 1)", "invalid"}});
}

// language.md 3: "`if` and tables read only the branch taken".
TEST_F(evaluating, reads_only_the_branch_taken) {
    expect({{"if(built, 1, plain)", "1"},
            {"if(built, plain, 1)", "not reported"},
            {"if(articles = 0, 0, members / articles * 0 + 0)", "0"},
            {"if(articles > 0, 1 / articles, 0)", "0"}});
}

// language.md 8: an invalid value: "no policy settles it and `??` does not replace it".
TEST_F(evaluating, replaces_what_is_missing_but_not_what_is_invalid) {
    expect({{"plain ?? 5", "5"},
            {"cases ?? 5", "5"},
            {"growth(articles) ?? 5", "5"},
            {"members / articles ?? 5", "5"},
            {"members ?? 5", "120"},
            {"plain ?? plain ?? 5", "5"},
            {"plain ?? plain", "not reported"},
            {"money ?? 5", "invalid"},
            {"plain ?? 1 + 1", "2"},
            {"money > 1 and not built", "invalid"},
            {"built or money > 1", "invalid"}});
}

// language.md 8: "reported(x) looks at the raw fact and is false for not applicable; applicable(x) is false
// only for that."
TEST_F(evaluating, asks_what_was_reported) {
    expect({{"reported(members)", "true"},
            {"reported(plain)", "false"},
            {"reported(cases)", "false"},
            {"applicable(members)", "true"},
            {"applicable(plain)", "true"},
            {"applicable(cases)", "false"},
            {"reported(entered@prior) and entered@prior >= 80%", "true"},
            {"reported(entered@-2) and entered@-2 >= 80%", "false"}});
}

// language.md 8: "clamp with lo > hi, date() of an impossible date, division by zero: undefined."
TEST_F(evaluating, is_undefined_where_arithmetic_has_no_answer) {
    expect({{"members / articles", "undefined"},
            {"1 / (members - 120)", "undefined"},
            {"clamp(members, staff, members)", "undefined"},
            {"clamp(members, members, members)", "120"},
            {"clamp(sent, sent, due)", "undefined"}});
}

TEST_F(evaluating, knows_no_year_where_there_is_no_period) {
    subject_.set_period("");
    EXPECT_EQ(result("period"), "undefined");
    EXPECT_EQ(result("date(period, 1, 1)"), "undefined");
}

TEST_F(evaluating, misses_a_class_that_is_not_given) {
    subject_.set_class("");
    EXPECT_EQ(result("class = \"fenyi\""), "not reported");
}

// language.md 6: an undetermined effect "is listed with the facts it waits for".
TEST_F(evaluating, tells_which_facts_it_waits_for) {
    EXPECT_EQ(waits("members + 1"), "");
    EXPECT_EQ(waits("plain + 1"), "plain@0");
    EXPECT_EQ(waits("members@-4 + staff@-3"), "members@4 staff@3");
    EXPECT_EQ(waits("growth(plain)"), "plain@0 plain@1");
    EXPECT_EQ(waits("built or plain > 1"), "");
    EXPECT_EQ(waits("built and plain > 1"), "plain@0");
    EXPECT_EQ(waits("plain ?? 5"), "");
    EXPECT_EQ(waits("if(built, 1, plain)"), "");
    EXPECT_EQ(waits("if(plain > 1, 1, staff@-3)"), "plain@0");
}

TEST_F(evaluating, computes_an_operand_by_itself) {
    expression const text = bound_expression("sum(members - staff over group)", scheme_);
    EXPECT_EQ(shown(evaluate_at(text, text.root().operands[0], subject_, 0)), "-30");
    EXPECT_EQ(shown(evaluate_at(text, text.root().operands[0], subject_, 1)), "-40");
}

}  // namespace
}  // namespace kaohe
