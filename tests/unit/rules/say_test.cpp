#include <kaohe/rules/say.hpp>

#include <gtest/gtest.h>

#include <vector>

#include <kaohe/rules/per_step.hpp>
#include <kaohe/rules/threshold.hpp>

namespace kaohe {
namespace {

value_type const persons{kind::number, unit{"person"}};
value_type const ratio{kind::ratio};

// The values per_step tells: distance step quotient steps each base points value start.
std::vector<value> told(number const& distance, number const& step, number const& steps) {
    return {distance, step, distance / step, steps, number{1}, number{0}, steps, distance, number{0}};
}

reason_form const& whole_steps = rules::per_step::reasons[0];

// An explained line reads `108630 / 500 = 217.26, 217 whole steps, 217 points`.
TEST(say, tells_the_exact_arithmetic) {
    auto const values = told(108630, 500, 217);
    EXPECT_EQ(say(whole_steps, values, persons, language::en),
              "108630 / 500 = 217.26, 217 whole steps, 217 points");
    EXPECT_EQ(say(whole_steps, values, persons, language::zh),
              "108630 ÷ 500 = 217.26，计 217 步（不足一步不计），得 217 分");
}

TEST(say, says_what_stands_on_the_scale_of_a_ratio_as_a_percentage) {
    auto const values = told(number::fraction(29, 200), number::fraction(1, 400), 58);
    EXPECT_EQ(say(whole_steps, values, ratio, language::en), "14.5% / 0.25% = 58, 58 whole steps, 58 points");
}

// 23999/30000 is not 80%, however it is rounded.
TEST(say, tells_two_ratios_apart_that_are_not_equal) {
    std::vector<value> const values{number::fraction(23999, 30000), number::fraction(4, 5), number{0}};
    EXPECT_EQ(say(rules::threshold::reasons[1], values, ratio, language::en),
              "≈ 79.997% does not meet the bound of 80%: 0 points");
    EXPECT_EQ(say(rules::threshold::reasons[1], values, ratio, language::zh),
              "≈ 79.997%，未达到 80% 的要求，得 0 分");
}

TEST(say, goes_on_once_for_each_part) {
    reason_form const form{"f",
                           "value~ points",
                           {"{value}: {points}", "{value}: {points}"},
                           "steps each",
                           {"；{steps}×{each}", "; {steps} x {each}"}};
    std::vector<value> const values{number{95}, number{3}, number{1}, number{2}, number{1}, number{1}};
    EXPECT_EQ(say(form, values, persons, language::en), "95: 3; 1 x 2; 1 x 1");
    EXPECT_EQ(say(form, std::span{values}.first(2), persons, language::zh), "95: 3");
}

TEST(to_people_text, says_a_value_by_its_type) {
    EXPECT_EQ(to_people_text(value{number::fraction(4, 5)}, ratio, language::en), "80%");
    EXPECT_EQ(to_people_text(value{number::fraction(-1, 200)}, {kind::pp}, language::zh), "-0.5 个百分点");
    EXPECT_EQ(to_people_text(value{number::fraction(1, 3)}, persons, language::zh), "1/3 (≈ 0.33)");
    EXPECT_EQ(to_people_text(value{true}, {kind::flag}, language::zh), "是");
    EXPECT_EQ(to_people_text(value{*parse_date("2011-11-30")}, {kind::date}, language::en), "2011-11-30");
    EXPECT_EQ(to_people_text(value{std::string_view{"优"}}, {kind::choice}, language::en), "优");
}

TEST(split_names, takes_the_mark_of_the_scale_off) {
    auto const names = split_names("value~ points");
    ASSERT_EQ(names.size(), 2U);
    EXPECT_EQ(names[0].name, "value");
    EXPECT_TRUE(names[0].on_scale);
    EXPECT_EQ(names[1].name, "points");
    EXPECT_FALSE(names[1].on_scale);
    EXPECT_TRUE(split_names("").empty());
}

}  // namespace
}  // namespace kaohe
