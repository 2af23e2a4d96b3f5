#include <kaohe/number/parse.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "literal.hpp"

namespace kaohe {
namespace {

std::string repeated(std::size_t times, char what) { return std::string(times, what); }

diagnostic refusal(std::string_view text, digit_width accepted = digit_width::plain,
                   limits const& within = {}) {
    auto const read = parse_number(text, accepted, within);
    EXPECT_FALSE(read) << text;
    if (read || read.diagnostics().size() != 1) return {};
    return read.diagnostics().front();
}

struct accepted_text {
    std::string_view text;
    number value;
    number_mark mark = number_mark::none;
};

// language.md 1: "optional `-`, digits without leading zeros, optional `.digits`, optional `e` exponent; or
// `p/q`; or with `%` or `pp`".
TEST(parse_number, reads_what_the_grammar_allows) {
    std::vector<accepted_text> const table{
        {"0", 0},
        {"12", 12},
        {"-12", -12},
        {"-0", 0},
        {"-0.00", 0},
        {"0.25", number::fraction(1, 4)},
        {"-0.25", number::fraction(-1, 4)},
        {"100.0", 100},
        {"1e3", 1000},
        {"1E3", 1000},
        {"1e+3", 1000},
        {"12.5e-2", number::fraction(1, 8)},
        {"1e03", 1000},
        {"0e5", 0},
        {"1/3", number::fraction(1, 3)},
        {"-6/4", number::fraction(-3, 2)},
        {"0/5", 0},
        {"80%", number::fraction(4, 5), number_mark::percent},
        {"0.25%", number::fraction(1, 400), number_mark::percent},
        {"-5%", number::fraction(-1, 20), number_mark::percent},
        {"1e2%", 1, number_mark::percent},
        {"80pp", number::fraction(4, 5), number_mark::percentage_points},
        {"0.5pp", number::fraction(1, 200), number_mark::percentage_points},
        {"9223372036854775808", number{std::uint64_t{1} << 63U}},
        {"-9223372036854775808", number{std::int64_t{-9223372036854775807} - 1}},
    };
    for (accepted_text const& each : table) {
        auto const read = parse_number(each.text);
        ASSERT_TRUE(read) << each.text;
        EXPECT_EQ(read->value, each.value) << each.text;
        EXPECT_EQ(read->mark, each.mark) << each.text;
        EXPECT_FALSE(read->widened) << each.text;
    }
}

struct refused_text {
    std::string_view text;
    code what;
    std::size_t offset;
};

constexpr refused_text refused_texts[]{
    {"", code::number_syntax, 0},
    {" ", code::number_syntax, 0},
    {" 12", code::number_syntax, 0},
    {"12 ", code::number_syntax, 2},
    {"+5", code::number_syntax, 0},
    {"--5", code::number_syntax, 1},
    {"-", code::number_syntax, 1},
    {".5", code::number_syntax, 0},
    {"-.5", code::number_syntax, 1},
    {"5.", code::number_syntax, 2},
    {"1..2", code::number_syntax, 2},
    {"1.2.3", code::number_syntax, 3},
    {"010", code::number_syntax, 1},
    {"00", code::number_syntax, 1},
    {"-01", code::number_syntax, 2},
    {"0x1F", code::number_syntax, 1},
    {"1e", code::number_syntax, 2},
    {"1e+", code::number_syntax, 3},
    {"1e2.5", code::number_syntax, 3},
    {"e5", code::number_syntax, 0},
    {"1/", code::number_syntax, 2},
    {"1/-3", code::number_syntax, 2},
    {"1/03", code::number_syntax, 3},
    {"1/2/3", code::number_syntax, 3},
    {"1.5/2", code::number_syntax, 3},
    {"1/2.5", code::number_syntax, 3},
    {"1/2e3", code::number_syntax, 3},
    {"1/3%", code::number_syntax, 3},
    {"80 %", code::number_syntax, 2},
    {"80%%", code::number_syntax, 3},
    {"80p", code::number_syntax, 2},
    {"80%pp", code::number_syntax, 3},
    {"%", code::number_syntax, 0},
    {"abc", code::number_syntax, 0},
    {"12abc", code::number_syntax, 2},
    {"NaN", code::number_syntax, 0},
    {"Infinity", code::number_syntax, 0},
    {"1_000", code::number_syntax, 1},
    {"八成", code::number_syntax, 0},
    {"三万", code::number_syntax, 0},
    {"12人", code::number_syntax, 2},
    {"１２", code::number_syntax, 0},
    {"1,23", code::number_syntax, 1},
    {"1,2345", code::number_syntax, 1},
    {",123", code::number_syntax, 0},
    {"1,234", code::number_thousands, 1},
    {"-12,345,678.9", code::number_thousands, 3},
    {"3万", code::number_magnitude, 1},
    {"1.2亿", code::number_magnitude, 3},
    {"5千", code::number_magnitude, 1},
    {"1/0", code::number_zero_denominator, 2},
    {"-0/0", code::number_zero_denominator, 3},
};

// language.md 1: "No leading `+`, no bare `.5`"; 8: "`%` and `pp` follow a decimal only, without a blank".
TEST(parse_number, refuses_everything_else_and_points_at_the_first_character_that_cannot_stand) {
    for (refused_text const& each : refused_texts) {
        diagnostic const found = refusal(each.text);
        EXPECT_EQ(name_of(found.what), name_of(each.what)) << each.text;
        EXPECT_EQ(found.where.offset, each.offset) << each.text;
        EXPECT_EQ(found.with.back().second, each.text);
    }
}

TEST(parse_number, refuses_bytes_that_are_no_text) {
    EXPECT_EQ(refusal(std::string_view{"1\0002", 3}).where.offset, 1U);
    EXPECT_EQ(refusal("12\xFF").where.offset, 2U);
    EXPECT_EQ(refusal("\xEF\xBC", digit_width::any).where.offset, 0U);
}

// language.md 1: "Full-width digits and signs are accepted in facts (and noted), not in schemes."
TEST(parse_number, reads_full_width_forms_where_they_are_accepted_and_notes_it) {
    std::vector<accepted_text> const table{
        {"１２．５％", number::fraction(1, 8), number_mark::percent},
        {"－３", -3},
        {"１／３", number::fraction(1, 3)},
        {"2５", 25},
        {"１ｅ２", 100},
        {"８０ｐｐ", number::fraction(4, 5), number_mark::percentage_points}};
    for (accepted_text const& each : table) {
        auto const read = parse_number(each.text, digit_width::any);
        ASSERT_TRUE(read) << each.text;
        EXPECT_EQ(read->value, each.value) << each.text;
        EXPECT_EQ(read->mark, each.mark) << each.text;
        EXPECT_TRUE(read->widened) << each.text;
    }
    EXPECT_FALSE(parse_number("12.5%", digit_width::any)->widened);
}

TEST(parse_number, keeps_offsets_and_wording_of_full_width_text) {
    diagnostic const thousands = refusal("１，２３４", digit_width::any);
    EXPECT_EQ(thousands.what, code::number_thousands);
    EXPECT_EQ(thousands.where.offset, 1U);
    EXPECT_EQ(message(thousands, language::en), "expected digits without separators, found \"１，２３４\"");
    EXPECT_EQ(refusal("＋１", digit_width::any).where.offset, 0U);
    EXPECT_EQ(refusal("１２万", digit_width::any).what, code::number_magnitude);
}

// The contract of numbers: "at most 1,000 digits and an exponent of at most 1,000 either way, checked on the
// text".
TEST(parse_number, takes_a_thousand_digits_and_not_one_more) {
    EXPECT_TRUE(parse_number(repeated(1000, '9')));
    EXPECT_TRUE(parse_number("-0." + repeated(999, '3')));
    EXPECT_TRUE(parse_number(repeated(500, '9') + "/" + repeated(500, '7')));

    diagnostic const found = refusal("-0." + repeated(1000, '3'));
    EXPECT_EQ(found.what, code::number_digits);
    EXPECT_EQ(found.where.offset, 1002U);
    EXPECT_EQ(message(found, language::en),
              "expected at most 1000 digits, found 1001 in \"-0." + repeated(37, '3') + "…\"");
    EXPECT_EQ(refusal(repeated(500, '9') + "/" + repeated(501, '7')).what, code::number_digits);
    EXPECT_EQ(refusal(repeated(1'000'000, '9')).what, code::number_digits);
}

TEST(parse_number, takes_an_exponent_of_a_thousand_and_not_one_more) {
    EXPECT_EQ(parse_number("1e1000").value().value * parse_number("1e-1000").value().value, 1);
    for (std::string_view const text : {"1e1001", "1e-1001", "1e999999999", "1e-999999999", "0e1001",
                                        "1e99999999999999999999999999", "1e+2147483648"}) {
        diagnostic const found = refusal(text);
        EXPECT_EQ(found.what, code::number_exponent) << text;
        EXPECT_EQ(found.where.offset, 2U) << text;
    }
    EXPECT_EQ(message(refusal("1e1001"), language::en),
              "expected an exponent from -1000 to 1000, found \"1e1001\"");
    EXPECT_TRUE(parse_number(repeated(1000, '9') + "e1000"));
    EXPECT_TRUE(parse_number("0." + repeated(999, '9') + "e-1000%"));
}

TEST(parse_number, keeps_to_the_limits_it_is_given) {
    limits narrow;
    narrow.digits = 3;
    narrow.exponent = 2;
    EXPECT_TRUE(parse_number("12.5e2", digit_width::plain, narrow));
    EXPECT_EQ(refusal("1234", digit_width::plain, narrow).where.offset, 3U);
    EXPECT_EQ(refusal("1e3", digit_width::plain, narrow).what, code::number_exponent);

    limits wide;
    wide.exponent = 2'000'000'000;
    EXPECT_EQ(refusal("1e2000000000", digit_width::plain, wide).what, code::number_too_large);
    EXPECT_EQ(refusal("1e-2000000000", digit_width::plain, wide).what, code::number_too_large);
}

TEST(parse_number, cuts_a_long_text_to_forty_characters_in_its_message) {
    diagnostic const found = refusal(repeated(39, '1') + "一二三");
    EXPECT_EQ(found.where.offset, 39U);
    EXPECT_EQ(found.with.back().second, repeated(39, '1') + "一…");
    EXPECT_EQ(refusal(repeated(39, '1') + "一").with.back().second, repeated(39, '1') + "一");
}

}  // namespace
}  // namespace kaohe
