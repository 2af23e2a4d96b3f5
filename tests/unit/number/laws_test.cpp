#include <kaohe/number/number.hpp>

#include <gtest/gtest.h>

#include "literal.hpp"
#include "random_numbers.hpp"

namespace kaohe {
namespace {

constexpr int rounds = 3'000;

TEST(laws, sums_commute_associate_and_undo) {
    random_numbers random{1};
    for (int i = 0; i < rounds; ++i) {
        number const a = random.next(), b = random.next(), c = random.next();
        ASSERT_EQ(a + b, b + a);
        ASSERT_EQ((a + b) + c, a + (b + c));
        ASSERT_EQ(a + 0, a);
        ASSERT_EQ(a + -a, 0);
        ASSERT_EQ(a - b, a + -b);
        ASSERT_EQ(a - b, -(b - a));
        ASSERT_EQ((a - b) + b, a);
    }
}

TEST(laws, products_commute_associate_distribute_and_undo) {
    random_numbers random{2};
    for (int i = 0; i < rounds; ++i) {
        number const a = random.next(), b = random.next_other_than_zero(), c = random.next();
        ASSERT_EQ(a * b, b * a);
        ASSERT_EQ((a * b) * c, a * (b * c));
        ASSERT_EQ(a * (b + c), a * b + a * c);
        ASSERT_EQ(a * 1, a);
        ASSERT_EQ(a * 0, 0);
        ASSERT_EQ(-a * b, -(a * b));
        ASSERT_EQ(b * (1 / b), 1);
        ASSERT_EQ(a / b * b, a);
        ASSERT_EQ(a / b, a * (1 / b));
    }
}

TEST(laws, order_is_total_and_kept_by_sums_and_positive_products) {
    random_numbers random{3};
    for (int i = 0; i < rounds; ++i) {
        number const a = random.next(), b = random.next(), c = random.next();
        ASSERT_EQ((a < b) + (a == b) + (a > b), 1);
        ASSERT_EQ(a<b, b> a);
        ASSERT_EQ(a <=> b, (a - b).sign() <=> 0);
        ASSERT_EQ(a <=> b, a + c <=> b + c);
        ASSERT_EQ(a <=> b, -b <=> -a);
        ASSERT_TRUE(a >= b || b >= c || a < c);
        ASSERT_EQ(a * c <=> b * c, c.sign() == 0 ? 0 <=> 0 : c.sign() > 0 ? a <=> b : b <=> a);
    }
}

TEST(laws, numerator_and_denominator_make_the_number_and_sizes_are_never_negative) {
    random_numbers random{4};
    for (int i = 0; i < rounds; ++i) {
        number const a = random.next(), b = random.next();
        ASSERT_EQ(a.numerator() / a.denominator(), a);
        ASSERT_GT(a.denominator(), 0);
        ASSERT_EQ(a.is_whole(), a.denominator() == 1);
        ASSERT_EQ(abs(a) * abs(b), abs(a * b));
        ASSERT_LE(abs(a + b), abs(a) + abs(b));
        ASSERT_EQ(a.sign() * b.sign(), (a * b).sign());
    }
}

TEST(laws, text_reads_back_as_the_same_number) {
    random_numbers random{5};
    for (int i = 0; i < rounds; ++i) {
        number const a = random.next();
        std::string const text = to_text(a);
        ASSERT_EQ(parse_number(text).value().value, a) << text;
        ASSERT_EQ(to_text(parse_number(text).value().value), text);
    }
}

TEST(laws, rounding_stays_within_one_unit_and_half_modes_within_half) {
    random_numbers random{6};
    for (int i = 0; i < rounds; ++i) {
        number const a = random.next();
        int const places = i % 7 - 3;
        number const unit = round(a, places, rounding::ceiling) - round(a, places, rounding::floor);
        ASSERT_LE(round(a, places, rounding::floor), a);
        ASSERT_GE(round(a, places, rounding::ceiling), a);
        ASSERT_LE(abs(round(a, places, rounding::down)), abs(a));
        ASSERT_GE(abs(round(a, places, rounding::up)), abs(a));
        for (rounding const half : {rounding::half_up, rounding::half_even, rounding::half_down})
            ASSERT_LE(abs(round(a, places, half) - a) * 2, unit);
        ASSERT_EQ(round(-a, places, rounding::half_even), -round(a, places, rounding::half_even));
        ASSERT_EQ(round(-a, places, rounding::floor), -round(a, places, rounding::ceiling));
        ASSERT_EQ(ceil(a) - floor(a), a.is_whole() ? 0 : 1);
    }
}

}  // namespace
}  // namespace kaohe
