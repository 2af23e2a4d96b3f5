#include <kaohe/model/measure.hpp>

#include <gtest/gtest.h>

namespace kaohe {
namespace {

unit const person{"person"};
unit const article{"article"};

// language.md 8: "unlike units give a compound unit (case/person)".
TEST(unit, unlike_units_multiply_and_divide_into_a_compound_unit) {
    EXPECT_EQ((unit{"case"} / person).text(), "case/person");
    EXPECT_EQ((person * article).text(), "article*person");
    EXPECT_EQ((unit{"case"} / person / unit{"day"}).text(), "case/day/person");
    EXPECT_EQ((person * person).text(), "person^2");
    EXPECT_EQ((unit{} / person / person).text(), "1/person^2");
}

TEST(unit, can_be_written_as_it_is_shown) {
    EXPECT_EQ(unit{"case/person"}, unit{"case"} / person);
    EXPECT_EQ(unit{"1/person^2"}, unit{} / person / person);
    EXPECT_EQ(unit{"article*person"}, person * article);
    EXPECT_EQ(unit{"case/day/person"}, unit{"case"} / unit{"day"} / person);
    EXPECT_EQ(unit{"m^x"}.text(), "m^x");
    EXPECT_EQ(unit{"/"}.text(), "");
}

// language.md 1: "persons over persons a ratio".
TEST(unit, like_units_cancel) {
    EXPECT_TRUE((person / person).is_none());
    EXPECT_EQ(person * article / person, article);
}

TEST(unit, the_order_of_factors_does_not_matter) { EXPECT_EQ(person * article, article * person); }

TEST(unit, no_name_is_no_unit) {
    EXPECT_TRUE(unit{}.is_none());
    EXPECT_TRUE(unit{""}.is_none());
    EXPECT_EQ(unit{}.text(), "");
    EXPECT_EQ(unit{} * person, person);
}

TEST(value_type, is_described_in_the_words_of_each_language) {
    EXPECT_EQ(describe({.kind = kind::number}), (bilingual{"数值", "number"}));
    EXPECT_EQ(describe({.kind = kind::number, .unit = unit{"case"} / person}),
              (bilingual{"数值（case/person）", "number (case/person)"}));
    EXPECT_EQ(describe({.kind = kind::ratio}), (bilingual{"比率", "ratio"}));
    EXPECT_EQ(describe({.kind = kind::pp}), (bilingual{"百分点", "pp"}));
    EXPECT_EQ(describe({.kind = kind::flag}), (bilingual{"是否", "flag"}));
    EXPECT_EQ(describe({.kind = kind::date}), (bilingual{"日期", "date"}));
    EXPECT_EQ(describe({.kind = kind::choice, .choices = {"a", "b"}}), (bilingual{"选项", "choice"}));
    EXPECT_EQ(describe({.kind = kind::text}), (bilingual{"文本", "text"}));
}

TEST(value_type, numbers_ratios_and_percentage_points_are_numeric) {
    for (kind const each : {kind::number, kind::ratio, kind::pp}) EXPECT_TRUE(value_type{each}.is_numeric());
    for (kind const each : {kind::flag, kind::date, kind::choice, kind::text})
        EXPECT_FALSE(value_type{each}.is_numeric());
}

}  // namespace
}  // namespace kaohe
