#include <kaohe/base/text.hpp>

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace kaohe {
namespace {

TEST(find_invalid_utf8, accepts_every_length_of_sequence) {
    EXPECT_EQ(find_invalid_utf8(""), std::nullopt);
    EXPECT_EQ(find_invalid_utf8("a\u00E9\u5DE5\U0001F600\U0010FFFF"), std::nullopt);
}

TEST(find_invalid_utf8, names_the_first_byte_that_is_none) {
    struct row {
        std::string_view text;
        std::size_t byte;
    };
    constexpr std::array rows{
        row{"\x80", 0},              // a continuation that continues nothing
        row{"ab\xFF", 2},            // no such byte
        row{"\xC0\xAF", 0},          // overlong
        row{"\xE0\x80\xAF", 0},      // overlong
        row{"\xED\xA0\x80", 0},      // a surrogate half
        row{"\xF4\x90\x80\x80", 0},  // past U+10FFFF
        row{"ok\xE5\xB7", 2},        // cut off
        row{"\xE5\xB7"
            "a",
            0},  // continuation missing
    };
    for (row const& each : rows) EXPECT_EQ(find_invalid_utf8(each.text), each.byte) << each.byte;
}

TEST(append_utf8, writes_what_first_code_point_reads) {
    for (char32_t const each : {U'a', U'\u00E9', U'\u5DE5', U'\U0001F600', U'\U0010FFFF'}) {
        std::string text;
        append_utf8(text, each);
        EXPECT_EQ(first_code_point(text).value, each);
        EXPECT_EQ(first_code_point(text).bytes, text.size());
    }
}

TEST(append_utf8, writes_the_replacement_character_for_half_a_character) {
    std::string text;
    append_utf8(text, 0xD800);
    append_utf8(text, 0x110000);
    EXPECT_EQ(text, "\uFFFD\uFFFD");
}

TEST(valid_utf8, replaces_each_byte_that_is_none) { EXPECT_EQ(valid_utf8("a\xFF工\x80"), "a\uFFFD工\uFFFD"); }

TEST(count_code_points, counts_characters_and_not_bytes) {
    EXPECT_EQ(count_code_points(""), 0U);
    EXPECT_EQ(count_code_points("会员members"), 9U);
    EXPECT_EQ(count_code_points("\xFF\xFF"), 2U);
}

TEST(bytes_of_code_points, stops_at_the_end_of_the_text) {
    EXPECT_EQ(bytes_of_code_points("会员members", 2), 6U);
    EXPECT_EQ(bytes_of_code_points("会员", 9), 6U);
}

TEST(display_width, is_two_for_wide_characters_and_none_for_marks) {
    EXPECT_EQ(display_width("abc"), 3U);
    EXPECT_EQ(display_width("会员数"), 6U);
    EXPECT_EQ(display_width("（８０％）"), 10U);
    EXPECT_EQ(display_width("e\u0301"), 1U);
    EXPECT_EQ(display_width("é ≈ …"), 5U);
}

TEST(closest, finds_the_word_that_was_meant) {
    constexpr std::array<std::string_view, 4> known{"at_least", "at_most", "会员总数", "id"};
    EXPECT_EQ(closest("at_lest", known), "at_least");
    EXPECT_EQ(closest("ta_most", known), "at_most");
    EXPECT_EQ(closest("会员数", known), "会员总数");
}

TEST(closest, is_silent_where_more_than_a_third_would_have_to_change) {
    constexpr std::array<std::string_view, 2> known{"points", "id"};
    EXPECT_EQ(closest("pint", known), "points");
    EXPECT_EQ(closest("join", known), std::nullopt);
    EXPECT_EQ(closest("ix", known), std::nullopt);
    EXPECT_EQ(closest(std::string(100'000, 'x'), known), std::nullopt);
}

TEST(join, sets_the_words_apart_also_where_one_is_empty) {
    EXPECT_EQ(join(std::vector<std::string>{}, ", "), "");
    EXPECT_EQ(join(std::vector<std::string>{"a"}, ", "), "a");
    EXPECT_EQ(join(std::vector<std::string>{"", "b", ""}, ", "), ", b, ");
}

TEST(shortened, counts_code_points_and_shows_that_something_is_left_out) {
    EXPECT_EQ(shortened("会员数", 3), "会员数");
    EXPECT_EQ(shortened("会员数", 2), "会员…");
}

}  // namespace
}  // namespace kaohe
