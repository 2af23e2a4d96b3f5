#include <kaohe/model/indicator.hpp>

#include <gtest/gtest.h>

namespace kaohe {
namespace {

number over(int numerator, int denominator) { return number{numerator} / number{denominator}; }

TEST(indicator, measures_in_the_type_and_unit_it_declares) {
    EXPECT_EQ((indicator{.type = indicator_type::count, .unit = "person"}.measured()),
              (value_type{.kind = kind::number, .unit = unit{"person"}}));
    EXPECT_EQ(indicator{.type = indicator_type::percent}.measured(), value_type{.kind = kind::ratio});
    EXPECT_EQ(indicator{.type = indicator_type::flag}.measured(), value_type{.kind = kind::flag});
    EXPECT_EQ(indicator{.type = indicator_type::date}.measured(), value_type{.kind = kind::date});
    EXPECT_EQ((indicator{.type = indicator_type::choice, .values = {"a", "b"}}.measured()),
              (value_type{.kind = kind::choice, .choices = {"a", "b"}}));
    for (auto const type : {indicator_type::amount, indicator_type::mark, indicator_type::score})
        EXPECT_EQ(indicator{.type = type}.measured(), value_type{.kind = kind::number});
}

TEST(domain_of, is_what_the_type_and_the_limits_leave) {
    EXPECT_EQ(domain_of({.type = indicator_type::count}), (interval{0, std::nullopt}));
    EXPECT_EQ(domain_of({.type = indicator_type::count, .min = -5, .max = 12}), (interval{-5, 12}));
    EXPECT_EQ(domain_of({.type = indicator_type::amount}), interval::unbounded());
    EXPECT_EQ(domain_of({.type = indicator_type::percent}), (interval{0, 1}));
    EXPECT_EQ(domain_of({.type = indicator_type::percent, .max = 2}), (interval{0, 2}));
    EXPECT_EQ(domain_of({.type = indicator_type::score, .least = 0, .most = 10}), (interval{0, 10}));
    EXPECT_EQ(domain_of({.type = indicator_type::flag}), interval::unbounded());
}

// language.md 2: "count (whole, >= 0 unless "min" says otherwise)".
TEST(in_domain, a_count_is_whole_and_not_negative) {
    indicator const plain{.type = indicator_type::count};
    EXPECT_TRUE(in_domain(plain, number{0}));
    EXPECT_FALSE(in_domain(plain, number{-1}));
    EXPECT_FALSE(in_domain(plain, over(1, 2)));
}

TEST(in_domain, a_count_may_declare_other_limits) {
    indicator const limited{.type = indicator_type::count, .min = -5, .max = 12};
    EXPECT_TRUE(in_domain(limited, number{-5}));
    EXPECT_FALSE(in_domain(limited, number{-6}));
    EXPECT_TRUE(in_domain(limited, number{12}));
    EXPECT_FALSE(in_domain(limited, number{13}));
}

TEST(in_domain, an_amount_has_only_the_limits_it_declares) {
    EXPECT_TRUE(in_domain(indicator{.type = indicator_type::amount}, over(-7, 2)));
    EXPECT_FALSE(in_domain(indicator{.type = indicator_type::amount, .min = 0}, over(-7, 2)));
}

// language.md 2: "percent (a ratio; 0..1 unless "max")".
TEST(in_domain, a_percent_lies_between_nothing_and_all) {
    indicator const plain{.type = indicator_type::percent};
    EXPECT_TRUE(in_domain(plain, number{0}));
    EXPECT_TRUE(in_domain(plain, number{1}));
    EXPECT_FALSE(in_domain(plain, over(101, 100)));
    EXPECT_FALSE(in_domain(plain, over(-1, 100)));
    EXPECT_TRUE(in_domain(indicator{.type = indicator_type::percent, .max = 2}, over(101, 100)));
}

TEST(in_domain, marks_and_scores_lie_between_least_and_most) {
    for (auto const type : {indicator_type::mark, indicator_type::score}) {
        indicator const limited{.type = type, .least = 0, .most = 10};
        EXPECT_TRUE(in_domain(limited, over(19, 2)));
        EXPECT_FALSE(in_domain(limited, over(21, 2)));
        EXPECT_FALSE(in_domain(limited, number{-1}));
    }
}

TEST(in_domain, a_choice_is_one_of_its_values) {
    indicator const grade{.type = indicator_type::choice, .values = {"good", "fair"}};
    EXPECT_TRUE(in_domain(grade, std::string_view{"fair"}));
    EXPECT_FALSE(in_domain(grade, std::string_view{"poor"}));
}

TEST(in_domain, a_value_of_another_type_never_is) {
    EXPECT_FALSE(in_domain(indicator{.type = indicator_type::count}, true));
    EXPECT_FALSE(in_domain(indicator{.type = indicator_type::flag}, number{1}));
    EXPECT_FALSE(in_domain(indicator{.type = indicator_type::date}, std::string_view{"2011-11-30"}));
    EXPECT_FALSE(in_domain(indicator{.type = indicator_type::choice, .values = {"1"}}, number{1}));
    EXPECT_TRUE(in_domain(indicator{.type = indicator_type::flag}, false));
    EXPECT_TRUE(in_domain(indicator{.type = indicator_type::date}, date{}));
}

}  // namespace
}  // namespace kaohe
