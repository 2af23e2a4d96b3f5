#include <kaohe/model/cohort.hpp>

#include <gtest/gtest.h>

namespace kaohe {
namespace {

TEST(cohort, names_each_column_once) {
    cohort all;
    EXPECT_EQ(all.column({"members", 0}), 0U);
    EXPECT_EQ(all.column({"members", 1}), 1U);
    EXPECT_EQ(all.column({"members", 0}), 0U);
    EXPECT_EQ(all.keys.size(), 2U);
}

TEST(cohort, puts_a_fact_into_its_column) {
    cohort all;
    all.subjects.resize(2);
    all.put(all.subjects[0], {"members", 0}, {.state = state::present, .value = number{7}});
    all.put(all.subjects[1], {"members", 1}, {.state = state::not_applicable});

    EXPECT_EQ(all.keys, (std::vector<fact_key>{{"members", 0}, {"members", 1}}));
    ASSERT_EQ(all.subjects[0].facts.size(), 1U);
    EXPECT_EQ(all.subjects[0].facts[0].read().as_number(), number{7});
    ASSERT_EQ(all.subjects[1].facts.size(), 2U);
    EXPECT_EQ(all.subjects[1].facts[0].state, state::not_reported);
    EXPECT_EQ(all.subjects[1].facts[1].state, state::not_applicable);
}

}  // namespace
}  // namespace kaohe
