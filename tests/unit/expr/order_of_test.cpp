#include <kaohe/expr/order_of.hpp>

#include <gtest/gtest.h>

#include "sample.hpp"

namespace kaohe {
namespace {

std::optional<std::strong_ordering> order(std::string_view a, std::string_view b) {
    return order_of(level{parsed(a)}, level{parsed(b)});
}

TEST(order_of, compares_constants) {
    EXPECT_EQ(order_of(level{1}, level{2}), std::strong_ordering::less);
    EXPECT_EQ(order_of(level{2}, level{2}), std::strong_ordering::equal);
}

TEST(order_of, compares_days_of_one_year) {
    EXPECT_EQ(order("date(period, 6, 30)", "date(period, 12, 1)"), std::strong_ordering::less);
    EXPECT_EQ(order("date(period, 6, 30)", "date(period, 6, 30)"), std::strong_ordering::equal);
    EXPECT_EQ(order("date(period, 6, 30)", "date(period, 6, 29)"), std::strong_ordering::greater);
    EXPECT_EQ(order("date(2010, 12, 31)", "date(2011, 1, 1)"), std::strong_ordering::less);
}

TEST(order_of, cannot_tell_where_a_subject_or_the_period_decides) {
    EXPECT_FALSE(order("date(period, 6, 30)", "date(2011, 6, 30)"));
    EXPECT_FALSE(order("date(period + 1, 1, 1)", "date(period, 12, 31)"));
    EXPECT_FALSE(order("date(period, members, 1)", "date(period, 12, 31)"));
    EXPECT_FALSE(order("members", "members"));
    EXPECT_FALSE(order_of(level{1}, level{parsed("members")}));
}

}  // namespace
}  // namespace kaohe
