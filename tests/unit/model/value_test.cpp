#include <kaohe/model/value.hpp>

#include <array>

#include <gtest/gtest.h>

namespace kaohe {
namespace {

date day(int year, int month, int of_month) { return *date_of(year, month, of_month); }

TEST(parse_date, reads_iso_dates) {
    EXPECT_EQ(parse_date("2011-11-30"), day(2011, 11, 30));
    EXPECT_EQ(parse_date("2012-02-29"), day(2012, 2, 29));
    EXPECT_EQ(parse_date("0001-01-01"), day(1, 1, 1));
    EXPECT_EQ(parse_date("9999-12-31"), day(9999, 12, 31));
}

TEST(parse_date, refuses_days_that_do_not_exist) {
    for (auto const* text :
         {"2011-02-29", "1900-02-29", "2011-13-01", "2011-00-10", "2011-04-31", "2011-01-00", "0000-01-01"})
        EXPECT_FALSE(parse_date(text)) << text;
}

// Numbers that would be others in eight bits, or sixteen.
TEST(date_of, refuses_what_no_calendar_has) {
    for (auto const& [year, month, of_month] : {std::array{2011, 260, 1},
                                                {2011, 4, 257},
                                                {2011, 65537, 1},
                                                {67547, 4, 1},
                                                {2011, -1, 1},
                                                {2011, 4, -255}})
        EXPECT_FALSE(date_of(year, month, of_month)) << year << '-' << month << '-' << of_month;
}

TEST(parse_date, refuses_every_other_spelling) {
    for (auto const* text : {"", "2011", "2011-1-1", "2011/11/30", "20111130", "11-30-2011", "2011-11-30 ",
                             "2011-11-3O", "2011年11月30日", "-011-11-30", "+011-11-30", "2011-11--1"})
        EXPECT_FALSE(parse_date(text)) << text;
}

TEST(to_text, writes_dates_as_iso) {
    EXPECT_EQ(to_text(day(2011, 1, 5)), "2011-01-05");
    EXPECT_EQ(to_text(day(987, 12, 31)), "0987-12-31");
}

// language.md 7: "flags true/false, dates ISO", numbers exact.
TEST(to_text, writes_every_value_exactly) {
    EXPECT_EQ(to_text(value{number{1} / number{3}}), "1/3");
    EXPECT_EQ(to_text(value{true}), "true");
    EXPECT_EQ(to_text(value{false}), "false");
    EXPECT_EQ(to_text(value{day(2011, 11, 30)}), "2011-11-30");
    EXPECT_EQ(to_text(value{std::string_view{"甲"}}), "甲");
}

TEST(compare, orders_numbers_and_dates) {
    EXPECT_TRUE(compare(number{1}, number{2}) < 0);
    EXPECT_TRUE(compare(number{2}, number{2}) == 0);
    EXPECT_TRUE(compare(day(2011, 12, 1), day(2011, 11, 30)) > 0);
}

// language.md 4: "Several at once: invalid, not applicable, not reported, undefined, first wins."
TEST(worse, lets_the_first_of_the_list_win) {
    EXPECT_EQ(worse(state::undefined, state::not_reported), state::not_reported);
    EXPECT_EQ(worse(state::not_applicable, state::not_reported), state::not_applicable);
    EXPECT_EQ(worse(state::invalid, state::not_applicable), state::invalid);
    EXPECT_EQ(worse(state::present, state::undefined), state::undefined);
    EXPECT_EQ(worse(state::present, state::present), state::present);
}

}  // namespace
}  // namespace kaohe
