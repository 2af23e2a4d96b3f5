#include <kaohe/number/rounding.hpp>

#include <gtest/gtest.h>

#include <array>
#include <string_view>
#include <vector>

#include "literal.hpp"

namespace kaohe {
namespace {

constexpr std::array modes{rounding::half_up, rounding::half_even, rounding::down,     rounding::up,
                           rounding::floor,   rounding::ceiling,   rounding::half_down};

struct rounded_row {
    std::string_view value;
    std::array<int, modes.size()> expected;  ///< in the order of `modes`
};

// language.md 8: "half modes, `up` and `down` act on the magnitude (half_up of -2.5 is -3), `floor` and
// `ceiling` on the value".
TEST(round, settles_ties_and_remainders_by_its_mode) {
    std::vector<rounded_row> const table{
        // value  half_up half_even down up floor ceiling half_down
        {"2.5", {3, 2, 2, 3, 2, 3, 2}},
        {"3.5", {4, 4, 3, 4, 3, 4, 3}},
        {"-2.5", {-3, -2, -2, -3, -3, -2, -2}},
        {"-3.5", {-4, -4, -3, -4, -4, -3, -3}},
        {"0.5", {1, 0, 0, 1, 0, 1, 0}},
        {"-0.5", {-1, 0, 0, -1, -1, 0, 0}},
        {"1.5", {2, 2, 1, 2, 1, 2, 1}},
        {"-1.5", {-2, -2, -1, -2, -2, -1, -1}},
        {"2.4", {2, 2, 2, 3, 2, 3, 2}},
        {"-2.4", {-2, -2, -2, -3, -3, -2, -2}},
        {"2.6", {3, 3, 2, 3, 2, 3, 3}},
        {"-2.6", {-3, -3, -2, -3, -3, -2, -3}},
        {"7/3", {2, 2, 2, 3, 2, 3, 2}},
        {"-8/3", {-3, -3, -2, -3, -3, -2, -3}},
        {"2.50000000000000000000000000001", {3, 3, 2, 3, 2, 3, 3}},
        {"-2.49999999999999999999999999999", {-2, -2, -2, -3, -3, -2, -2}},
        {"5", {5, 5, 5, 5, 5, 5, 5}},
        {"0", {0, 0, 0, 0, 0, 0, 0}},
    };
    for (rounded_row const& row : table) {
        number const x = operator""_n(row.value.data(), row.value.size());
        for (std::size_t i = 0; i < modes.size(); ++i)
            EXPECT_EQ(round(x, 0, modes[i]), row.expected[i]) << row.value << ' ' << word(modes[i]);
    }
}

TEST(round, keeps_the_places_it_is_told) {
    EXPECT_EQ(round("2/3"_n, 2, rounding::half_up), "0.67"_n);
    EXPECT_EQ(round("1.005"_n, 2, rounding::half_up), "1.01"_n);
    EXPECT_EQ(round("1.005"_n, 2, rounding::half_even), "1"_n);
    EXPECT_EQ(round("1.015"_n, 2, rounding::half_even), "1.02"_n);
    EXPECT_EQ(round("0.12345"_n, 4, rounding::ceiling), "0.1235"_n);
    EXPECT_EQ(round("1/3"_n, 30, rounding::down), "0.333333333333333333333333333333"_n);
    EXPECT_EQ(round("123456789012345678901234567890.125"_n, 2, rounding::half_even),
              "123456789012345678901234567890.12"_n);
}

TEST(round, takes_negative_places_as_tens_and_hundreds) {
    EXPECT_EQ(round(1250, -2, rounding::half_even), 1200);
    EXPECT_EQ(round(1250, -2, rounding::half_up), 1300);
    EXPECT_EQ(round(-1250, -2, rounding::half_up), -1300);
    EXPECT_EQ(round(4, -1, rounding::half_up), 0);
    EXPECT_EQ(round(4, -1, rounding::up), 10);
    EXPECT_EQ(round(1, -30, rounding::ceiling), "1e30"_n);
}

// Rounding in steps would give 0.46 -> 0.5 -> 1.
TEST(round, works_once_from_the_exact_value) { EXPECT_EQ(round("0.46"_n, 0, rounding::half_up), 0); }

TEST(round, leaves_what_is_exact_already_whatever_the_places) {
    EXPECT_EQ(round(7, 1'000'000, rounding::up), 7);
    EXPECT_EQ(round("0.25"_n, 100, rounding::up), "0.25"_n);
    EXPECT_THROW(static_cast<void>(round("0.25"_n, 1'000'000'000, rounding::up)), number_too_large);
    EXPECT_THROW(static_cast<void>(round(7, -2'147'483'647 - 1, rounding::up)), number_too_large);
}

TEST(floor, and_ceil_are_the_nearest_whole_numbers_below_and_above) {
    EXPECT_EQ(floor("2.5"_n), 2);
    EXPECT_EQ(floor("-2.5"_n), -3);
    EXPECT_EQ(ceil("2.5"_n), 3);
    EXPECT_EQ(ceil("-2.5"_n), -2);
    EXPECT_EQ(floor(-3), -3);
    EXPECT_EQ(ceil(-3), -3);
    EXPECT_EQ(floor("1/3"_n), 0);
    EXPECT_EQ(floor("-1/3"_n), -1);
    EXPECT_EQ(ceil("-1/3"_n), 0);
    EXPECT_EQ(floor("-9223372036854775808"_n), "-9223372036854775808"_n);
    EXPECT_EQ(ceil("-9223372036854775808"_n), "-9223372036854775808"_n);
    EXPECT_EQ(floor("100000000000000000000000/3"_n), "33333333333333333333333"_n);
    EXPECT_EQ(floor("-100000000000000000000000/3"_n), "-33333333333333333333334"_n);
    EXPECT_EQ(ceil("1/100000000000000000000000"_n), 1);
    EXPECT_EQ(floor("-1/100000000000000000000000"_n), -1);
}

TEST(rounding, has_a_word_for_every_mode) {
    EXPECT_EQ(word(rounding::half_even), "half_even");
    EXPECT_EQ(word(rounding::half_down), "half_down");
    EXPECT_EQ(from_word<rounding>("ceiling"), rounding::ceiling);
    EXPECT_EQ(from_word<rounding>("half_odd"), std::nullopt);
}

}  // namespace
}  // namespace kaohe
