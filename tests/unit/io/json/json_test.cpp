#include <kaohe/io/json.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kaohe {
namespace {

result<json_value> parse(std::string text, json_style style = json_style::strict) {
    return parse_json({"x.json", std::move(text)}, style);
}

diagnostic first_finding(std::string text, json_style style = json_style::strict) {
    auto const read = parse(std::move(text), style);
    return read ? diagnostic{} : read.diagnostics().front();
}

std::string argument(diagnostic const& of, std::string_view name) {
    for (auto const& [key, word] : of.with)
        if (key == name) return word.in(language::en);
    return {};
}

TEST(parse_json, keeps_members_in_the_order_of_the_text) {
    auto const read = parse(R"({"b": 1, "a": [true, null, "x"], "": {}})");
    ASSERT_TRUE(read);
    json_value::object const& members = *read->as_object();
    ASSERT_EQ(members.size(), 3U);
    EXPECT_EQ(members[0].key, "b");
    EXPECT_EQ(members[1].key, "a");
    EXPECT_EQ(members[2].key, "");
    json_value::list const& list = *read->find("a")->as_list();
    EXPECT_EQ(*list[0].as_flag(), true);
    EXPECT_TRUE(list[1].is_null());
    EXPECT_EQ(*list[2].as_text(), "x");
    EXPECT_EQ(read->find("c"), nullptr);
}

// The contract of numbers: "JSON numbers are read from their characters".
TEST(parse_json, keeps_every_character_of_a_number) {
    for (std::string const text : {"0.1000000000000000055", "1.50", "-0", "-0.0", "1e400", "1E-7",
                                   "12345678901234567890123", "18446744073709551615", "0.10"}) {
        auto const read = parse(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(read->as_number()->text, text);
    }
    std::string const long_number(5'000, '7');
    EXPECT_EQ(parse("[" + long_number + "]")->as_list()->front().as_number()->text, long_number);
}

TEST(parse_json, joins_text_that_the_parser_gives_in_parts) {
    std::string const filler(5'000, 'a');
    auto const read = parse("[\"" + filler + "\\n\\u4e2d\\ud83d\\ude00\\\"" + filler + "\"]");
    ASSERT_TRUE(read);
    EXPECT_EQ(*read->as_list()->front().as_text(), filler + "\n中😀\"" + filler);
}

TEST(parse_json, reads_comments_and_trailing_commas_only_on_request) {
    std::string const text = "// a scheme\n{\"a\": [1, 2,], /* and */ \"b\": 3,}\n";
    EXPECT_TRUE(parse(text, json_style::relaxed));
    EXPECT_EQ(first_finding(text).what, code::json_comment);
    EXPECT_EQ(first_finding("[1, 2,]").what, code::json_value_expected);
}

TEST(parse_json, accepts_one_byte_order_mark_and_does_not_count_it) {
    EXPECT_TRUE(parse("\xEF\xBB\xBF{}"));
    diagnostic const finding = first_finding("\xEF\xBB\xBF!");
    EXPECT_EQ(finding.where.column, 1U);
    EXPECT_EQ(finding.where.excerpt, "!");
    EXPECT_EQ(first_finding("\xEF\xBB\xBF\xEF\xBB\xBF{}").what, code::json_value_expected);
}

struct faulty_text {
    std::string_view text;
    code what;
    std::size_t line;
    std::size_t column;
    std::string_view found;
};

TEST(parse_json, says_what_was_expected_and_what_was_found_and_where) {
    std::vector<faulty_text> const rows{
        {"", code::json_empty, 1, 1, ""},
        {" \n ", code::json_empty, 1, 1, ""},
        {"{\"a\": [1,\n", code::json_incomplete, 1, 10, ""},
        {"[1 2]", code::json_comma_expected, 1, 4, "2"},
        {"{\"a\" 1}", code::json_colon_expected, 1, 6, "1"},
        {"{a: 1}", code::json_key_expected, 1, 2, "a"},
        {"{\"a\":\n\n  }", code::json_value_expected, 3, 3, "}"},
        {"{} []", code::json_end_expected, 1, 4, "["},
        {"{\"a\": 1]", code::json_comma_expected, 1, 8, "]"},
        {"[NaN]", code::json_value_expected, 1, 2, "NaN"},
        {"[True]", code::json_value_expected, 1, 2, "True"},
        {"[tru]", code::json_value_expected, 1, 2, "tru"},
        {"['a']", code::json_value_expected, 1, 2, "'a'"},
        {"[+1]", code::json_number, 1, 2, "+1"},
        {"[.5]", code::json_number, 1, 2, ".5"},
        {"[1.]", code::json_number, 1, 2, "1."},
        {"[010]", code::json_number, 1, 2, "010"},
        {"[0x1F]", code::json_number, 1, 2, "0x1F"},
        {"[80%]", code::json_number, 1, 2, "80%"},
        {"[1e]", code::json_number, 1, 2, "1e"},
        {"[\"工会]", code::json_text_open, 1, 2, ""},
        {"[\"a\nb\"]", code::json_text_open, 1, 2, ""},
        {"[\"工\\会\"]", code::json_escape, 1, 4, "\\会"},
        {"[\"\\u12g4\"]", code::json_escape, 1, 3, "\\u"},
        {"[\"\\ud800\"]", code::json_surrogate, 1, 3, "\\ud800"},
        {"[\"\\ud800\\u0041\"]", code::json_surrogate, 1, 3, "\\ud800"},
        {"[\"\\udc00\"]", code::json_surrogate, 1, 3, "\\udc00"},
        {"[\"a\tb\"]", code::json_control_character, 1, 4, ""},
        {"{“id”: 1}", code::json_full_width, 1, 2, "“"},
        {"{\"工会\"：1}", code::json_full_width, 1, 6, "："},
        {"[1，2]", code::json_number, 1, 2, "1，2"},
        {"[1e99999999999]", code::number_exponent, 1, 2, ""},
    };
    for (faulty_text const& each : rows) {
        diagnostic const finding = first_finding(std::string{each.text});
        EXPECT_EQ(name_of(finding.what), name_of(each.what)) << each.text;
        EXPECT_EQ(finding.where.line, each.line) << each.text;
        EXPECT_EQ(finding.where.column, each.column) << each.text;
        EXPECT_EQ(argument(finding, "found"), each.found) << each.text;
    }
    EXPECT_EQ(first_finding("[1] /* ", json_style::relaxed).what, code::json_comment_open);
}

// What is wrong with `{"a": 1,}` is its comma.
TEST(parse_json, asks_for_the_comma_before_a_closing_bracket_to_be_taken_out) {
    for (char const* const text : {"{\"a\": 1,}", "[1, 2,]", "{\"a\": [1,]}"}) {
        diagnostic const finding = first_finding(text);
        EXPECT_TRUE(hint(finding, language::en).starts_with("take out the comma before the `")) << text;
        EXPECT_TRUE(hint(finding, language::zh).starts_with("请删去“")) << text;
    }
    EXPECT_EQ(hint(first_finding("{a: 1}"), language::en), "a key stands in double quotes");
    EXPECT_TRUE(hint(first_finding("{\"a\": }"), language::en).starts_with("text stands in double quotes"));
}

TEST(parse_json, names_the_bracket_that_is_not_closed) {
    diagnostic const finding = first_finding("{\n  \"a\": [1, 2\n");
    EXPECT_EQ(argument(finding, "open"), "[");
    ASSERT_TRUE(finding.also);
    EXPECT_EQ(finding.also->line, 2U);
    EXPECT_EQ(finding.also->column, 8U);
}

TEST(parse_json, refuses_a_repeated_key_and_names_both_places) {
    auto const read = parse("{\"a\": {\"id\": 1,\n \"x\": 2, \"id\": 3,\n \"\\u0069d\": 4}, \"a\": 5}");
    ASSERT_FALSE(read);
    ASSERT_EQ(read.diagnostics().size(), 3U);
    for (diagnostic const& each : read.diagnostics()) EXPECT_EQ(each.what, code::json_duplicate_key);
    place const& second = read.diagnostics()[0].where;
    EXPECT_EQ(second.line, 2U);
    EXPECT_EQ(second.column, 10U);
    EXPECT_EQ(second.pointer, "/a/id");
    ASSERT_TRUE(read.diagnostics()[0].also);
    EXPECT_EQ(read.diagnostics()[0].also->line, 1U);
    EXPECT_EQ(read.diagnostics()[0].also->column, 8U);
    EXPECT_EQ(read.diagnostics()[1].where.line, 3U);
    EXPECT_EQ(argument(read.diagnostics()[1], "key"), "\"\\u0069d\"");
    EXPECT_EQ(read.diagnostics()[2].where.pointer, "/a");
}

TEST(parse_json, stops_listing_repeated_keys_at_its_limit) {
    std::string many = R"({"a": 0)";
    for (int i = 0; i < 20'000; ++i) many += R"(, "a": 1)";
    EXPECT_EQ(parse(many + "}").diagnostics().size(), 1'000U);
}

TEST(parse_json, refuses_bytes_that_are_no_utf8) {
    diagnostic const finding = first_finding("{\n\"a\": \"\xB9\xA4\"}");
    EXPECT_EQ(finding.what, code::encoding);
    EXPECT_EQ(argument(finding, "byte"), "9");
    EXPECT_EQ(finding.where.line, 2U);
    EXPECT_EQ(finding.where.column, 7U);
    EXPECT_EQ(finding.where.excerpt, "\"a\": \"\uFFFD\uFFFD\"}");
}

TEST(parse_json, refuses_the_zero_character) {
    diagnostic const value = first_finding(R"({"a": [1, "x\u0000y"]})");
    EXPECT_EQ(value.what, code::json_control_character);
    EXPECT_EQ(value.where.pointer, "/a/1");
    EXPECT_EQ(value.where.column, 11U);
    EXPECT_EQ(first_finding(R"({"a\u0000": 1})").where.column, 2U);
}

TEST(parse_json, stops_at_its_limits) {
    limits small;
    small.depth = 3;
    EXPECT_TRUE(parse_json({"", "[[[1]]]"}, json_style::strict, small));
    EXPECT_EQ(parse_json({"", "[[[[1]]]]"}, json_style::strict, small).diagnostics().front().what,
              code::json_too_deep);
    EXPECT_TRUE(parse(std::string(64, '[') + std::string(64, ']')));
    EXPECT_EQ(first_finding(std::string(65, '[') + std::string(65, ']')).what, code::json_too_deep);
    small.depth = 100'000;
    auto const bottomless = std::string(100'000, '[') + std::string(100'000, ']');
    EXPECT_FALSE(parse_json({"", bottomless}, json_style::strict, small));
    small.document_bytes = 4;
    EXPECT_TRUE(parse_json({"", "[10]"}, json_style::strict, small));
    EXPECT_EQ(parse_json({"", "[100]"}, json_style::strict, small).diagnostics().front().what,
              code::document_too_large);
}

TEST(parse_json, counts_every_kind_of_line_end_once) {
    for (std::string const end : {"\n", "\r\n", "\r"}) {
        diagnostic const finding = first_finding("{" + end + end + "  !");
        EXPECT_EQ(finding.where.line, 3U);
        EXPECT_EQ(finding.where.column, 3U);
        EXPECT_EQ(finding.where.excerpt, "  !");
    }
}

TEST(brief, shows_a_value_in_few_words) {
    EXPECT_EQ(brief(*parse(R"("工会")")), "\"工会\"");
    EXPECT_EQ(brief(*parse("[1.50]")), "[…]");
    EXPECT_EQ(brief(*parse("{}")), "{}");
    EXPECT_EQ(brief(*parse("null")), "null");
    EXPECT_EQ(brief(*parse("\"" + std::string(40, 'x') + "\"")), "\"" + std::string(32, 'x') + "…\"");
}

TEST(pointer_below, escapes_as_rfc_6901_says) {
    EXPECT_EQ(pointer_below("", "a/b~c"), "/a~1b~0c");
    EXPECT_EQ(pointer_below("/items", 3U), "/items/3");
}

}  // namespace
}  // namespace kaohe
