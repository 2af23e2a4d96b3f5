#include <kaohe/expr/quantity.hpp>

#include <gtest/gtest.h>

#include <kaohe/expr/evaluate.hpp>
#include <kaohe/expr/reading.hpp>

#include "../number/literal.hpp"
#include "sample.hpp"

namespace kaohe {
namespace {

quantity text(std::string_view of) { return parsed(of); }

quantity by(std::string key, std::map<std::string, quantity, std::less<>> entries,
            std::optional<quantity> otherwise = std::nullopt) {
    return table{.by = std::move(key), .entries = std::move(entries), .otherwise = std::move(otherwise)};
}

class quantities : public ::testing::Test {
protected:
    // What binding found, as "code pointer" of each.
    std::string codes(quantity amount, role asked = role::plain, value_type const& of = {}) {
        diagnostics findings;
        bind_quantity(amount, asked, of, scheme_.names(), {.pointer = "/q"}, findings);
        std::string all;
        for (diagnostic const& each : findings) {
            all.append(all.empty() ? "" : " ")
                .append(name_of(each.what))
                .append(" ")
                .append(each.where.pointer);
        }
        return all;
    }
    outcome value(quantity amount) {
        diagnostics findings;
        EXPECT_TRUE(bind_quantity(amount, role::plain, {}, scheme_.names(), {}, findings));
        return evaluate(amount, subject_);
    }
    interval range(quantity amount, environment* subject = nullptr) {
        diagnostics findings;
        EXPECT_TRUE(bind_quantity(amount, role::plain, {}, scheme_.names(), {}, findings));
        return range_of(amount, subject);
    }

    sample_scheme scheme_;
    sample_subject subject_{scheme_};
    static inline value_type const ratio{.kind = kind::ratio};
    static inline value_type const points{.kind = kind::pp};
    static inline value_type const persons{.kind = kind::number, .unit = unit{"person"}};
    static inline value_type const day{.kind = kind::date};
};

// language.md 1: "a JSON number; text, always an expression; or a table".
TEST_F(quantities, are_numbers_expressions_and_tables) {
    subject_.set("staff", number{150});
    EXPECT_EQ(value(500).as_number(), 500);
    EXPECT_EQ(value("0.25"_n).as_number(), "0.25"_n);
    EXPECT_EQ(value(text("80%")).as_number(), "4/5"_n);
    EXPECT_EQ(value(text("1/3")).as_number(), "1/3"_n);
    EXPECT_EQ(value(text("ceil(80% * staff)")).as_number(), 120);
    EXPECT_EQ(value(by("class", {{"fenyi", 3}, {"gaoxin", 2}})).as_number(), 3);
}

TEST_F(quantities, are_constant_where_they_read_nothing) {
    diagnostics findings;
    quantity third = text("1/3");
    EXPECT_EQ(third.as_number(), nullptr);
    ASSERT_TRUE(bind_quantity(third, role::plain, {}, scheme_.names(), {}, findings));
    ASSERT_NE(third.as_number(), nullptr);
    EXPECT_EQ(*third.as_number(), "1/3"_n);
    quantity read = text("staff * 2");
    ASSERT_TRUE(bind_quantity(read, role::plain, {}, scheme_.names(), {}, findings));
    EXPECT_EQ(read.as_number(), nullptr);
}

TEST_F(quantities, are_equal_as_they_are_written) {
    EXPECT_EQ(quantity{5}, quantity{5});
    EXPECT_NE(quantity{5}, text("5"));
    EXPECT_EQ(by("class", {{"a", 1}}, 2), by("class", {{"a", 1}}, 2));
    EXPECT_NE(by("class", {{"a", 1}}, 2), by("class", {{"a", 1}}));
}

TEST_F(quantities, for_points_are_numbers_or_ratios) {
    EXPECT_EQ(codes(5), "");
    EXPECT_EQ(codes(text("80%")), "");
    EXPECT_EQ(codes(text("members")), "");
    EXPECT_EQ(codes(text("entered")), "");
    EXPECT_EQ(codes(text("1pp")), "expression_number_expected /q");
    EXPECT_EQ(codes(text("built")), "expression_number_expected /q");
    EXPECT_EQ(codes(text("sent")), "expression_number_expected /q");
    EXPECT_EQ(codes(text("\"A\"")), "expression_number_expected /q");
}

// language.md 1: a ratio variable against pp, "or `of` against its rule's bounds and steps, is an error";
// 8: "a number literal in a rule takes the type and unit of `of`, and 0 fits all".
TEST_F(quantities, for_levels_have_the_type_of_what_is_measured) {
    EXPECT_EQ(codes(25, role::level, persons), "");
    EXPECT_EQ(codes(text("staff"), role::level, persons), "");
    EXPECT_EQ(codes(text("articles"), role::level, persons), "expression_units /q");
    EXPECT_EQ(codes(text("80%"), role::level, persons), "expression_units /q");
    EXPECT_EQ(codes(text("80%"), role::level, ratio), "");
    EXPECT_EQ(codes(text("0.8"), role::level, ratio), "");
    EXPECT_EQ(codes(text("entered@prior"), role::level, ratio), "");
    EXPECT_EQ(codes(text("5pp"), role::level, ratio), "expression_ratio_or_points /q");
    EXPECT_EQ(codes(0, role::level, points), "");
    EXPECT_EQ(codes(text("5pp"), role::level, points), "");
    EXPECT_EQ(codes(text("5%"), role::level, points), "expression_percent_as_points /q");
    EXPECT_EQ(codes(text("entered"), role::level, points), "expression_ratio_or_points /q");
    EXPECT_EQ(codes(text("date(period, 11, 30)"), role::level, day), "");
    EXPECT_EQ(codes(5, role::level, day), "expression_type /q");
}

// language.md 8: "the step of a ratio may be written in % or pp".
TEST_F(quantities, for_steps_of_a_ratio_are_percent_or_points) {
    EXPECT_EQ(codes(text("1%"), role::distance, ratio), "");
    EXPECT_EQ(codes(text("1pp"), role::distance, ratio), "");
    EXPECT_EQ(codes(text("1pp"), role::distance, points), "");
    EXPECT_EQ(codes(text("1%"), role::distance, points), "expression_percent_as_points /q");
    EXPECT_EQ(codes(500, role::distance, persons), "");
    EXPECT_EQ(codes(text("1pp"), role::distance, persons), "expression_type /q");
}

// language.md 1: KEY is `class`, `group`, `period`, or a choice or flag indicator.
TEST_F(quantities, by_a_key_take_its_entry) {
    subject_.set("grade", std::string_view{"B"});
    subject_.set("built", true);
    EXPECT_EQ(value(by("class", {{"fenyi", 3}, {"gaoxin", 2}})).as_number(), 3);
    EXPECT_EQ(value(by("group", {{"industry", 1}}, 9)).as_number(), 9);
    EXPECT_EQ(value(by("grade", {{"A", 3}, {"B", 2}, {"C", 1}})).as_number(), 2);
    EXPECT_EQ(value(by("built", {{"true", 5}, {"false", 0}})).as_number(), 5);
    EXPECT_EQ(value(by("class", {{"fenyi", by("built", {{"true", 7}}, 0)}}, 0)).as_number(), 7);
}

TEST_F(quantities, by_an_unknown_fact_are_missing) {
    EXPECT_EQ(value(by("grade", {{"A", 3}}, 1)).state, state::not_reported);
    subject_.set("grade", state::not_applicable);
    EXPECT_EQ(value(by("grade", {{"A", 3}}, 1)).state, state::not_applicable);
}

// language.md 3: "any operation on a missing value is missing": `else` is for names without an entry, not for
// subjects of which the name is not known.
TEST_F(quantities, by_a_class_or_group_that_is_not_given_are_missing) {
    subject_.set_class("");
    subject_.set_group("");
    EXPECT_EQ(value(by("class", {{"fenyi", 3}, {"gaoxin", 2}}, 1)).state, state::not_reported);
    EXPECT_EQ(value(by("class", {{"fenyi", 3}, {"gaoxin", 2}})).state, state::not_reported);
    EXPECT_EQ(value(by("group", {{"industry", 1}}, 9)).state, state::not_reported);
}

// language.md 8: "A table by period is keyed by the period's text, else by its year".
TEST_F(quantities, by_period_take_its_text_before_its_year) {
    quantity const yearly = by("period", {{"2011", 1}, {"2011-H2", 2}}, 9);
    EXPECT_EQ(value(yearly).as_number(), 1);
    subject_.set_period("2011-H2");
    EXPECT_EQ(value(yearly).as_number(), 2);
    subject_.set_period("2011-H1");
    EXPECT_EQ(value(yearly).as_number(), 1);
    subject_.set_period("2012");
    EXPECT_EQ(value(yearly).as_number(), 9);
}

TEST_F(quantities, by_period_are_bad_input_in_another_period) {
    subject_.set_period("2012");
    EXPECT_EQ(value(by("period", {{"2011", 1}})).state, state::invalid);
}

// language.md 1: "A declared name with neither entry nor `else`, or an entry that names nothing, does not
// load."
TEST_F(quantities, name_what_their_key_can_be) {
    EXPECT_EQ(codes(by("class", {{"fenyi", 3}})), "table_missing_entry /q");
    EXPECT_EQ(codes(by("class", {{"fenyi", 3}, {"nanchang", 3}}, 0)),
              "table_unknown_entry /q/table/nanchang");
    EXPECT_EQ(codes(by("grade", {{"A", 1}, {"B", 2}})), "table_missing_entry /q");
    EXPECT_EQ(codes(by("built", {{"yes", 1}}, 0)), "table_unknown_entry /q/table/yes");
    EXPECT_EQ(codes(by("period", {{"last year", 1}}, 0)), "table_unknown_entry /q/table/last year");
    EXPECT_EQ(codes(by("clas", {{"fenyi", 3}})), "table_unknown_key /q/by");
    EXPECT_EQ(codes(by("members", {{"1", 3}})), "table_unknown_key /q/by");
}

TEST_F(quantities, are_checked_through_their_tables) {
    EXPECT_EQ(codes(by("class", {{"fenyi", text("5pp")}, {"gaoxin", text("built")}}, text("membrs"))),
              "expression_number_expected /q/table/fenyi expression_number_expected /q/table/gaoxin "
              "expression_unknown_name /q/else");
}

// language.md 8: "class, group and period are the subject's, any quantity that reads a fact is unbounded".
TEST_F(quantities, range_over_what_they_can_be) {
    EXPECT_EQ(range(5), interval::only(5));
    EXPECT_EQ(range(text("2 * 3")), interval::only(6));
    EXPECT_EQ(range(text("members")), interval::unbounded());
    quantity const by_class = by("class", {{"fenyi", 3}, {"gaoxin", 2}});
    EXPECT_EQ(range(by_class), (interval{number{2}, number{3}}));
    EXPECT_EQ(range(by_class, &subject_), interval::only(3));
    EXPECT_EQ(range(by("class", {{"fenyi", 3}}, -1)), (interval{number{-1}, number{3}}));
    subject_.set_class("");
    EXPECT_EQ(range(by_class, &subject_), (interval{number{2}, number{3}}));
    EXPECT_EQ(range(by("class", {{"fenyi", text("members")}}, 1)), interval::unbounded());
    EXPECT_EQ(range(by("grade", {{"A", 3}}, 1)), interval::unbounded());
    EXPECT_EQ(range(by("built", {{"true", 3}}, 1), &subject_), interval::unbounded());
}

// language.md 8: "the first that is missing decides; the order of kinds is for several inside one
// expression".
TEST_F(quantities, remember_the_first_trouble_while_they_are_read) {
    diagnostics findings;
    quantity unknown = text("members");
    quantity inapplicable = text("cases");
    subject_.set("cases", state::not_applicable);
    ASSERT_TRUE(bind_quantity(unknown, role::plain, {}, scheme_.names(), {}, findings));
    ASSERT_TRUE(bind_quantity(inapplicable, role::plain, {}, scheme_.names(), {}, findings));
    reading read{subject_};
    EXPECT_EQ(read(quantity{7}), 7);
    EXPECT_EQ(read.state(), state::present);
    EXPECT_EQ(read(unknown), 1);
    EXPECT_EQ(read.state(), state::not_reported);
    EXPECT_EQ(read(inapplicable), 1);
    EXPECT_EQ(read.state(), state::not_reported);
}

// language.md 1: "a computed one that breaks its condition (step > 0 …) makes the line undefined".
TEST_F(quantities, that_must_be_positive_are_undefined_where_they_are_not) {
    diagnostics findings;
    quantity computed = text("members - 120");
    subject_.set("members", number{120});
    ASSERT_TRUE(bind_quantity(computed, role::plain, {}, scheme_.names(), {}, findings));
    reading read{subject_};
    EXPECT_EQ(read.positive(computed), 1);
    EXPECT_EQ(read.state(), state::undefined);
}

}  // namespace
}  // namespace kaohe
