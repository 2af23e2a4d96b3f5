#include <kaohe/number/format.hpp>

#include <gtest/gtest.h>

#include <string>

#include "literal.hpp"

namespace kaohe {
namespace {

// language.md 7: "Exact text: decimal if it ends, else `p/q`".
TEST(to_text, is_a_decimal_where_it_ends_and_else_a_fraction) {
    EXPECT_EQ(to_text(0), "0");
    EXPECT_EQ(to_text("-0"_n), "0");
    EXPECT_EQ(to_text(-12), "-12");
    EXPECT_EQ(to_text("1/4"_n), "0.25");
    EXPECT_EQ(to_text("-1/40"_n), "-0.025");
    EXPECT_EQ(to_text("1e-9"_n), "0.000000001");
    EXPECT_EQ(to_text("2.50"_n), "2.5");
    EXPECT_EQ(to_text("12e3"_n), "12000");
    EXPECT_EQ(to_text("80%"_n), "0.8");
    EXPECT_EQ(to_text("2/6"_n), "1/3");
    EXPECT_EQ(to_text("-7/3"_n), "-7/3");
    EXPECT_EQ(to_text("1/6"_n), "1/6");
}

TEST(to_text, writes_large_numbers_to_the_last_digit) {
    EXPECT_EQ(to_text("-9223372036854775808"_n), "-9223372036854775808");
    EXPECT_EQ(to_text("123456789012345678901234567890"_n), "123456789012345678901234567890");
    EXPECT_EQ(to_text("-123456789012345678901234567890.125"_n), "-123456789012345678901234567890.125");
    EXPECT_EQ(to_text("1e-20"_n), "0.00000000000000000001");
    EXPECT_EQ(to_text("100000000000000000000000/3"_n), "100000000000000000000000/3");
}

// A decimal of more than 1,000 places helps nobody: the fraction is shorter.
TEST(to_text, stops_decimals_at_a_thousand_places) {
    EXPECT_EQ(to_text("1e-1000"_n), "0." + std::string(999, '0') + "1");
    EXPECT_EQ(to_text("1e-1000"_n / 10), "1/1" + std::string(1001, '0'));
    EXPECT_EQ(to_text("1e19728"_n), "1" + std::string(19'728, '0'));
    EXPECT_EQ(to_text("1e18728"_n + "1e-1000"_n),
              "1" + std::string(18'728, '0') + '.' + std::string(999, '0') + '1');
}

TEST(has_decimals_that_end, looks_at_the_prime_factors_of_the_denominator) {
    EXPECT_TRUE(has_decimals_that_end(7));
    EXPECT_TRUE(has_decimals_that_end("3/80"_n));
    EXPECT_TRUE(has_decimals_that_end("1e-5000"_n));
    EXPECT_FALSE(has_decimals_that_end("1/3"_n));
    EXPECT_FALSE(has_decimals_that_end("1e-5000"_n / 7));
}

// language.md 7: "People see `1/3 (≈ 0.33)`."
TEST(to_people_text, puts_the_size_beside_a_fraction) {
    EXPECT_EQ(to_people_text("1/3"_n), "1/3 (≈ 0.33)");
    EXPECT_EQ(to_people_text("-5/3"_n), "-5/3 (≈ -1.67)");
    EXPECT_EQ(to_people_text("0.25"_n), "0.25");
    EXPECT_EQ(to_people_text(217), "217");
}

TEST(to_people_text, shows_two_digits_of_a_small_number) {
    EXPECT_EQ(to_people_text("1/30"_n), "1/30 (≈ 0.033)");
    EXPECT_EQ(to_people_text("1/3000"_n), "1/3000 (≈ 0.00033)");
    number const tiny = number::fraction(1, "3e30"_n);
    EXPECT_EQ(to_people_text(tiny), to_text(tiny));
}

TEST(to_fixed, has_exactly_the_places_asked_for) {
    EXPECT_EQ(to_fixed("1/3"_n, 4, rounding::half_up), "0.3333");
    EXPECT_EQ(to_fixed("2/3"_n, 4, rounding::half_up), "0.6667");
    EXPECT_EQ(to_fixed("2/3"_n, 4, rounding::down), "0.6666");
    EXPECT_EQ(to_fixed(5, 2, rounding::half_up), "5.00");
    EXPECT_EQ(to_fixed("0.005"_n, 2, rounding::half_up), "0.01");
    EXPECT_EQ(to_fixed("-0.004"_n, 2, rounding::half_up), "0.00");
    EXPECT_EQ(to_fixed("-12.345"_n, 2, rounding::half_even), "-12.34");
    EXPECT_EQ(to_fixed("9.99"_n, 1, rounding::half_up), "10.0");
    EXPECT_EQ(to_fixed("12.5"_n, 0, rounding::half_even), "12");
    EXPECT_EQ(to_fixed(1250, -2, rounding::half_up), "1300");
}

TEST(to_percent_text, is_exact_where_it_ends_and_says_where_it_does_not) {
    EXPECT_EQ(to_percent_text("4/5"_n), "80%");
    EXPECT_EQ(to_percent_text("0.8437"_n), "84.37%");
    EXPECT_EQ(to_percent_text("-0.005"_n), "-0.5%");
    EXPECT_EQ(to_percent_text(0), "0%");
    EXPECT_EQ(to_percent_text("3/2"_n), "150%");
    EXPECT_EQ(to_percent_text("1/3"_n), "≈ 33.33%");
    EXPECT_EQ(to_percent_text("-2/3"_n), "≈ -66.67%");
}

// 79.99666…% beside a bound of 80% must not be printed as 80%.
TEST(to_percent_text, shows_the_places_that_tell_it_from_what_it_is_compared_with) {
    std::vector<number> const bound{"4/5"_n};
    EXPECT_EQ(to_percent_text("23999/30000"_n, bound), "≈ 79.997%");
    EXPECT_EQ(to_percent_text("2/3"_n, bound), "≈ 66.67%");
    EXPECT_EQ(to_percent_text("4/5"_n, bound), "80%");
    std::vector<number> const both{"1/3"_n, "33334/100000"_n};
    EXPECT_EQ(to_percent_text("1/3"_n, both), "≈ 33.333%");
    std::vector<number> const close{"1/3"_n + number::fraction(1, 30'000'000)};
    EXPECT_EQ(to_percent_text("1/3"_n, close), "≈ 33.33333%");
    std::vector<number> const closest{"1/3"_n + "1e-40"_n};
    EXPECT_EQ(to_percent_text("1/3"_n, closest), "1/3");
}

number power_of_two(int exponent) {
    number power = 1;
    for (int i = 0; i < exponent; ++i) power *= 2;
    return power;
}

// A number may have 65,536 bits above and below the line, and none of them is too large to be written.
TEST(format, writes_numbers_of_the_greatest_size) {
    number const x = (power_of_two(65'535) + 3) / (3 * power_of_two(65'533));  // a little more than 4/3
    EXPECT_TRUE(to_people_text(x).ends_with(" (≈ 1.33)"));
    EXPECT_EQ(to_fixed(-x, 2, rounding::up), "-1.34");
    EXPECT_EQ(to_percent_text(x), "≈ 133.33%");
    EXPECT_EQ(to_percent_text(power_of_two(65'535)), to_text(power_of_two(65'535)) + "00%");
}

TEST(to_fixed, rounds_by_the_last_bit_of_a_large_number) {
    number const above_half = number::fraction(1, 200) + 1 / power_of_two(65'530);
    EXPECT_EQ(to_fixed(above_half, 2, rounding::half_down), "0.01");
    EXPECT_EQ(to_fixed(above_half, 2, rounding::half_even), "0.01");
    EXPECT_EQ(to_fixed("0.005"_n, 2, rounding::half_down), "0.00");
    EXPECT_EQ(to_fixed(1 - above_half, 2, rounding::half_up), "0.99");
    EXPECT_EQ(to_fixed(1 - above_half, 1, rounding::half_up), "1.0");
    EXPECT_EQ(to_fixed(-above_half, 2, rounding::floor), "-0.01");
    EXPECT_EQ(to_fixed(-above_half, 2, rounding::ceiling), "0.00");
}

TEST(to_percent_text, moves_the_point_by_two_places) {
    EXPECT_EQ(to_percent_text(0), "0%");
    EXPECT_EQ(to_percent_text("0.005"_n), "0.5%");
    EXPECT_EQ(to_percent_text("-0.0005"_n), "-0.05%");
    EXPECT_EQ(to_percent_text(-12), "-1200%");
}

}  // namespace
}  // namespace kaohe
