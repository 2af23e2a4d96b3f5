#include <kaohe/number/number.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <type_traits>
#include <utility>

#include "literal.hpp"

namespace kaohe {
namespace {

constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

number power_of_two(unsigned exponent) {
    if (exponent == 0) return 1;
    number const half = power_of_two(exponent / 2);
    return half * half * (exponent % 2 == 0 ? 1 : 2);
}

// The contract of numbers: "no floating-point constructor"; a truth value or a character is no number either.
static_assert(!std::is_constructible_v<number, double>);
static_assert(!std::is_constructible_v<number, float>);
static_assert(!std::is_constructible_v<number, long double>);
static_assert(!std::is_constructible_v<number, bool>);
static_assert(!std::is_constructible_v<number, char>);
static_assert(!std::is_constructible_v<number, char const*>);
static_assert(std::is_convertible_v<int, number>);
static_assert(std::is_convertible_v<std::uint64_t, number>);
static_assert(std::is_nothrow_move_constructible_v<number>);
// The contract of numbers: "sizeof at most 24".
static_assert(sizeof(number) <= 24);

TEST(number, is_zero_by_default) {
    EXPECT_EQ(number{}, 0);
    EXPECT_TRUE(number{}.is_zero());
    EXPECT_EQ(number{}.sign(), 0);
}

TEST(number, takes_every_integer_up_to_64_bits_as_it_is) {
    EXPECT_EQ(number{least}, "-9223372036854775808"_n);
    EXPECT_EQ(number{most}, "9223372036854775807"_n);
    EXPECT_EQ(number{std::uint64_t{1} << 63U}, "9223372036854775808"_n);
    EXPECT_EQ(number{std::numeric_limits<std::uint64_t>::max()}, "18446744073709551615"_n);
    EXPECT_EQ(number{std::int8_t{-5}}, -5);
    EXPECT_EQ(number{std::uint16_t{65'535}}, 65'535);
}

TEST(number, stands_in_lowest_terms_with_a_positive_denominator) {
    number const x = number::fraction(6, -8);
    EXPECT_EQ(x.numerator(), -3);
    EXPECT_EQ(x.denominator(), 4);
    EXPECT_EQ(number::fraction(0, -7).denominator(), 1);
    EXPECT_EQ(number::fraction(least, least), 1);
    EXPECT_EQ(number::fraction(least, 2).numerator(), least / 2);
}

TEST(number, adds_subtracts_multiplies_and_divides_exactly) {
    EXPECT_EQ("1/6"_n + "1/10"_n, "4/15"_n);
    EXPECT_EQ("1/6"_n - "1/10"_n, "1/15"_n);
    EXPECT_EQ("1/6"_n - "1/6"_n, 0);
    EXPECT_EQ("2/3"_n * "-9/4"_n, "-3/2"_n);
    EXPECT_EQ("2/3"_n / "-4/9"_n, "-3/2"_n);
    EXPECT_EQ("0.1"_n + "0.2"_n, "0.3"_n);
    EXPECT_EQ("0.60%"_n / "0.2%"_n, 3);
}

TEST(number, changes_in_place) {
    number x = 10;
    x += "1/2"_n;
    EXPECT_EQ(x, "21/2"_n);
    x -= 3;
    EXPECT_EQ(x, "15/2"_n);
    x *= x;
    EXPECT_EQ(x, "225/4"_n);
    x /= 15;
    EXPECT_EQ(x, "15/4"_n);
}

TEST(number, refuses_to_divide_by_zero) {
    EXPECT_THROW(static_cast<void>(number{1} / 0), std::domain_error);
    EXPECT_THROW(static_cast<void>(number{0} / 0), std::domain_error);
    EXPECT_THROW(static_cast<void>(power_of_two(100) / 0), std::domain_error);
    EXPECT_THROW(static_cast<void>(number::fraction(1, "1/3"_n - "1/3"_n)), std::domain_error);
}

TEST(number, goes_beyond_64_bits_and_comes_back) {
    number const past = number{most} + 1;
    EXPECT_EQ(past, "9223372036854775808"_n);
    EXPECT_EQ(past - 1, most);
    EXPECT_EQ(number{least} - 1, "-9223372036854775809"_n);
    EXPECT_EQ(number{least} - 1 + 1, least);
    EXPECT_EQ(number{most} * most / most, most);
    EXPECT_EQ(number::fraction(1, most) * "1/2"_n, "1/18446744073709551614"_n);
    EXPECT_EQ(number::fraction(1, most) * "1/2"_n * 2, number::fraction(1, most));
    EXPECT_EQ(power_of_two(200) / power_of_two(199), 2);
}

// The least 64-bit integer has a magnitude that 64 bits with sign do not hold.
TEST(number, knows_the_least_64_bit_integer_everywhere) {
    number const x = least;
    EXPECT_EQ(-x, "9223372036854775808"_n);
    EXPECT_EQ(abs(x), "9223372036854775808"_n);
    EXPECT_EQ(-"9223372036854775808"_n, x);
    EXPECT_EQ(x * -1, "9223372036854775808"_n);
    EXPECT_EQ(x / -1, "9223372036854775808"_n);
    EXPECT_EQ(number{1} / x, "-1/9223372036854775808"_n);
    EXPECT_EQ(x * x, power_of_two(126));
    EXPECT_EQ(x + x, -power_of_two(64));
    EXPECT_EQ(0 - x, power_of_two(63));
    EXPECT_EQ(x - "1/2"_n, "-18446744073709551617/2"_n);
    EXPECT_EQ(number::fraction(x, 3) - number::fraction(x, 3), 0);
    EXPECT_EQ(number::fraction(x, most) + number::fraction(x, most), number::fraction(x, most) * 2);
    EXPECT_LT(x, number::fraction(x, 3));
    EXPECT_LT(number::fraction(x, 3), number::fraction(most, 3));
}

TEST(number, compares_by_value) {
    EXPECT_LT("1/3"_n, "0.3334"_n);
    EXPECT_GT("1/3"_n, "0.3333"_n);
    EXPECT_EQ("2/4"_n, "0.50"_n);
    EXPECT_NE("1/2"_n, "1/3"_n);
    EXPECT_LT("-1/2"_n, "-1/3"_n);
    EXPECT_LT(-power_of_two(100), least);
    EXPECT_GT(power_of_two(100), most);
    EXPECT_GT(power_of_two(100) + 1, power_of_two(100));
    EXPECT_LT(power_of_two(100) / 3, power_of_two(99));
    EXPECT_EQ(power_of_two(100), power_of_two(50) * power_of_two(50));
    EXPECT_LT(number::fraction(1, power_of_two(100)), number::fraction(1, most));
}

TEST(number, tells_sign_wholeness_numerator_and_denominator) {
    number const large = number::fraction(-power_of_two(100), 3);
    EXPECT_EQ(large.sign(), -1);
    EXPECT_FALSE(large.is_whole());
    EXPECT_FALSE(large.is_zero());
    EXPECT_EQ(large.numerator(), -power_of_two(100));
    EXPECT_EQ(large.denominator(), 3);
    EXPECT_EQ((1 / large).denominator(), power_of_two(100));
    EXPECT_TRUE(power_of_two(100).is_whole());
    EXPECT_EQ(power_of_two(100).sign(), 1);
    EXPECT_FALSE("1/2"_n.is_whole());
    EXPECT_EQ("-1/2"_n.sign(), -1);
}

TEST(number, gives_a_64_bit_integer_where_it_is_one) {
    EXPECT_EQ(number{least}.to_int64(), least);
    EXPECT_EQ(number{most}.to_int64(), most);
    EXPECT_EQ((number{most} + 1).to_int64(), std::nullopt);
    EXPECT_EQ("1/2"_n.to_int64(), std::nullopt);
}

TEST(number, is_a_value_when_it_is_large) {
    number const original = power_of_two(100);
    number copy = original;
    copy += 1;
    EXPECT_EQ(copy - original, 1);

    number const moved = std::move(copy);
    EXPECT_EQ(moved - original, 1);
    EXPECT_EQ(copy, 0);  // NOLINT(bugprone-use-after-move): the promise is 0

    number assigned = 5;
    assigned = moved;
    assigned = *&assigned;
    EXPECT_EQ(assigned, moved);
    number other = 7;
    swap(assigned, other);
    EXPECT_EQ(assigned, 7);
    EXPECT_EQ(other, moved);
}

// The contract of limits: "65,536-bit results".
TEST(number, ends_at_65536_bits) {
    number const longest = power_of_two(65'535) + (power_of_two(65'535) - 1);
    EXPECT_GT(longest, 0);
    EXPECT_THROW(static_cast<void>(longest + 1), number_too_large);
    EXPECT_THROW(static_cast<void>(-longest - 1), number_too_large);
    EXPECT_THROW(static_cast<void>(longest * 2), number_too_large);
    EXPECT_THROW(static_cast<void>(power_of_two(40'000) * power_of_two(40'000)), number_too_large);
    EXPECT_THROW(static_cast<void>(1 / longest / longest), number_too_large);
    EXPECT_THROW(static_cast<void>(1 / longest + 1 / (longest - 1)), number_too_large);
    EXPECT_EQ(longest / longest, 1);
    EXPECT_EQ(longest * (2 / longest), 2);
    EXPECT_EQ(power_of_two(65'535), power_of_two(65'536 / 2) * power_of_two(65'536 / 2 - 1));
}

TEST(number_too_large, says_what_it_is) {
    EXPECT_STREQ(number_too_large{}.what(), "a computed number is longer than the limit allows");
}

}  // namespace
}  // namespace kaohe
