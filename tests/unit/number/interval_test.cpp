#include <kaohe/number/interval.hpp>

#include <gtest/gtest.h>

#include "literal.hpp"

namespace kaohe {
namespace {

constexpr std::nullopt_t open = std::nullopt;

TEST(hull, is_the_smallest_interval_that_holds_both) {
    EXPECT_EQ(hull({1, 3}, {2, 5}), (interval{1, 5}));
    EXPECT_EQ(hull(interval::only(7), interval::only(-1)), (interval{-1, 7}));
    EXPECT_EQ(hull({open, 3}, {2, 5}), (interval{open, 5}));
    EXPECT_EQ(hull({1, open}, interval::unbounded()), interval::unbounded());
}

TEST(interval, adds_end_to_end) {
    EXPECT_EQ((interval{1, 3} + interval{-5, "1/2"_n}), (interval{-4, "7/2"_n}));
    EXPECT_EQ((interval{open, 3} + interval{2, 5}), (interval{open, 8}));
    EXPECT_EQ((interval{1, open} + interval{2, open}), (interval{3, open}));
    EXPECT_EQ((interval{1, 2} + interval::unbounded()), interval::unbounded());
}

TEST(interval, multiplies_over_every_sign) {
    EXPECT_EQ((interval{2, 3} * interval{5, 7}), (interval{10, 21}));
    EXPECT_EQ((interval{-2, 3} * interval{5, 7}), (interval{-14, 21}));
    EXPECT_EQ((interval{-2, 3} * interval{-5, 7}), (interval{-15, 21}));
    EXPECT_EQ((interval{-3, -2} * interval{-7, -5}), (interval{10, 21}));
}

TEST(interval, multiplied_by_an_open_end_is_open_on_that_side_unless_nothing_is_multiplied) {
    EXPECT_EQ((interval{2, open} * interval{5, 7}), (interval{10, open}));
    EXPECT_EQ((interval{2, open} * interval{-7, -5}), (interval{open, -10}));
    EXPECT_EQ((interval{2, open} * interval{-1, 1}), interval::unbounded());
    EXPECT_EQ((interval{open, -2} * interval{open, -3}), (interval{6, open}));
    EXPECT_EQ((interval::unbounded() * interval::only(0)), interval::only(0));
    EXPECT_EQ((interval{0, open} * interval{0, 5}), (interval{0, open}));
}

}  // namespace
}  // namespace kaohe
