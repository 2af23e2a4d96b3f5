#include <kaohe/model/period.hpp>

#include <gtest/gtest.h>

namespace kaohe {
namespace {

std::string back(std::string_view text, int count) { return period::parse(text).value().back(count).text(); }

// language.md 3: "Periods are text: 2011, 2011-H1, 2011-Q3, 2011-09".
TEST(period, is_read_and_written_as_the_same_text) {
    for (auto const* text :
         {"2011", "2011-H1", "2011-H2", "2011-Q1", "2011-Q4", "2011-01", "2011-09", "2011-12"}) {
        auto const found = period::parse(text);
        ASSERT_TRUE(found) << text;
        EXPECT_EQ(found->text(), text);
        EXPECT_EQ(found->year(), 2011);
    }
}

TEST(period, refuses_text_that_names_none) {
    for (auto const* text : {"",        "11",       "0000",    "20111",    "2011-",      "2011-H",  "2011-H0",
                             "2011-H3", "2011-Q0",  "2011-Q5", "2011-h1",  "2011-0",     "2011-00", "2011-13",
                             "2011-9",  "2011-009", "2011/09", "2011-Q12", "2011-09-30", " 2011",   "2011年"})
        EXPECT_FALSE(period::parse(text)) << text;
}

// language.md 3: "prior is the one before of the same length".
TEST(period, prior_is_the_one_before_of_the_same_length) {
    EXPECT_EQ(back("2011", 1), "2010");
    EXPECT_EQ(back("2011-H2", 1), "2011-H1");
    EXPECT_EQ(back("2011-H1", 1), "2010-H2");
    EXPECT_EQ(back("2011-Q3", 1), "2011-Q2");
    EXPECT_EQ(back("2011-Q1", 1), "2010-Q4");
    EXPECT_EQ(back("2011-09", 1), "2011-08");
    EXPECT_EQ(back("2011-01", 1), "2010-12");
}

TEST(period, moves_back_over_several_years) {
    EXPECT_EQ(back("2011", 0), "2011");
    EXPECT_EQ(back("2011-Q1", 5), "2009-Q4");
    EXPECT_EQ(back("2011-03", 27), "2008-12");
}

TEST(period, moves_forward_by_a_negative_count) { EXPECT_EQ(back("2011-H2", -1), "2012-H1"); }

TEST(period, of_another_length_is_another_period) {
    EXPECT_NE(period::parse("2011-H1"), period::parse("2011-Q1"));
    EXPECT_NE(period::parse("2011"), period::parse("2011-01"));
}

}  // namespace
}  // namespace kaohe
