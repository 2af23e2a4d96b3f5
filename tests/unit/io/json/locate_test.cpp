#include <kaohe/io/locate.hpp>

#include <gtest/gtest.h>

#include <string>

namespace kaohe {
namespace {

place located(std::string text, place wanted) {
    wanted.file = "x.json";
    diagnostics findings{{code::unknown_key, wanted, {}}};
    locate({"x.json", std::move(text)}, findings);
    return findings.front().where;
}

constexpr auto on_key = place::part::key;

// language.md 7: "Columns count code points from 1".
TEST(locate, finds_keys_and_values_by_their_pointer) {
    std::string const text = "{\n  \"工会\": [1, {\"a/b\": true}],\n  // no \"x\": 1\n  \"x\": \"y\"\n}\n";
    place const value = located(text, {.pointer = "/工会/1/a~1b"});
    EXPECT_EQ(value.line, 2U);
    EXPECT_EQ(value.column, 21U);
    EXPECT_EQ(value.excerpt, "  \"工会\": [1, {\"a/b\": true}],");
    place const key = located(text, {.pointer = "/工会/1/a~1b", .on = on_key});
    EXPECT_EQ(key.column, 14U);
    EXPECT_EQ(located(text, {.pointer = "/工会/0"}).column, 10U);
    EXPECT_EQ(located(text, {.pointer = "/x"}).line, 4U);
    EXPECT_EQ(located(text, {.pointer = ""}).line, 1U);
}

TEST(locate, counts_an_escape_inside_text_as_the_one_character_it_stands_for) {
    std::string const text = R"({"of": "a\"\u5de5\ud83d\ude00 + b"})";
    EXPECT_EQ(located(text, {.pointer = "/of", .offset = 0}).column, 9U);
    EXPECT_EQ(located(text, {.pointer = "/of", .offset = 1}).column, 10U);
    EXPECT_EQ(located(text, {.pointer = "/of", .offset = 2}).column, 12U);
    EXPECT_EQ(located(text, {.pointer = "/of", .offset = 3}).column, 18U);
    EXPECT_EQ(located(text, {.pointer = "/of", .offset = 4}).column, 30U);
}

TEST(locate, stays_inside_the_text_if_the_offset_is_beyond) {
    EXPECT_EQ(located(R"({"of": "ab", "x": 1})", {.pointer = "/of", .offset = 99}).column, 11U);
    EXPECT_EQ(located(R"({"of": "", "x": 1})", {.pointer = "/of", .offset = 0}).column, 9U);
    EXPECT_EQ(located(R"({"of": 12})", {.pointer = "/of", .offset = 1}).column, 8U);
}

TEST(locate, shows_what_is_not_there_at_the_nearest_value_above) {
    std::string const text = R"({"score": {"items": [{"id": "a"}]}})";
    EXPECT_EQ(located(text, {.pointer = "/score/items/0/rule/step"}).column, 22U);
    EXPECT_EQ(located(text, {.pointer = "/nothing"}).column, 1U);
    EXPECT_EQ(located("", {.pointer = "/nothing"}).line, 0U);
}

TEST(locate, leaves_other_files_and_what_is_located_alone) {
    diagnostics findings{
        {code::unknown_key, {.file = "y.json", .pointer = "/a"}, {}},
        {code::unknown_key, {.file = "x.json", .pointer = "/a", .line = 7, .column = 3}, {}}};
    locate({"x.json", R"({"a": 1})"}, findings);
    EXPECT_EQ(findings[0].where.line, 0U);
    EXPECT_EQ(findings[1].where.line, 7U);
}

TEST(locate, cuts_a_long_line_around_the_column) {
    std::string const filler(200, 'x');
    place const where =
        located(R"({"a": ")" + filler + R"(", "b": 1, "c": ")" + filler + "\"}", {.pointer = "/b"});
    EXPECT_EQ(where.column, 216U);
    EXPECT_EQ(where.excerpt_column, 156U);
    EXPECT_EQ(where.excerpt.at(where.column - where.excerpt_column), '1');
    EXPECT_TRUE(where.excerpt.ends_with("x…"));
    EXPECT_LT(where.excerpt.size(), 130U);
}

}  // namespace
}  // namespace kaohe
