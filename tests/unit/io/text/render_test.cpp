#include <kaohe/io/render.hpp>

#include <gtest/gtest.h>

namespace kaohe {
namespace {

diagnostic const finding{code::unknown_key,
                         {.file = "考核.json",
                          .line = 12,
                          .column = 14,
                          .excerpt = "  \"标题\": {}, \"titel\": 1",
                          .excerpt_column = 1},
                         {{"key", "titel"}, {"suggestion", "title"}}};

TEST(render, shows_message_place_source_line_caret_and_help) {
    EXPECT_EQ(render(finding, language::en), R"(error[unknown_key]: there is no key "titel" here
  --> 考核.json:12:14
   |
12 |   "标题": {}, "titel": 1
   |                ^
help: did you mean "title"?
)");
}

TEST(render, speaks_chinese) {
    EXPECT_EQ(render(finding, language::zh), R"(错误[unknown_key]：此处没有名为 "titel" 的键
  --> 考核.json:12:14
   |
12 |   "标题": {}, "titel": 1
   |                ^
建议：是否应为 "title"？
)");
}

TEST(render, leaves_out_what_is_not_known) {
    diagnostic bare = finding;
    bare.where = {};
    bare.with = {{"key", "titel"}};
    EXPECT_EQ(render(bare, language::en), "error[unknown_key]: there is no key \"titel\" here\n");
    bare.where.file = "x.json";
    EXPECT_EQ(render(bare, language::en),
              "error[unknown_key]: there is no key \"titel\" here\n  --> x.json\n");
}

TEST(render, marks_the_cut_of_a_long_line) {
    diagnostic cut = finding;
    cut.where.excerpt = "abc";
    cut.where.column = 102;
    cut.where.excerpt_column = 101;
    EXPECT_NE(render(cut, language::en).find("12 | …abc\n   |   ^\n"), std::string::npos);
}

TEST(render, colours_on_request_only) {
    EXPECT_EQ(render(finding, language::en).find('\x1b'), std::string::npos);
    EXPECT_EQ(render(finding, language::en, colouring::ansi).find("\x1b[1;31merror[unknown_key]\x1b[0m: "),
              0U);
}

// A document may hold anything: it must not reach the terminal as a command.
TEST(render, shows_control_characters_as_pictures) {
    diagnostic hostile = finding;
    hostile.with = {{"key", "\x1b[2J"}};
    hostile.where.excerpt = "\t\x1b[2J\u009b";
    std::string const text = render(hostile, language::en);
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_NE(text.find("\"␛[2J\""), std::string::npos);
    EXPECT_NE(text.find("12 |  ␛[2J\uFFFD\n"), std::string::npos);
}

TEST(render, separates_several_by_an_empty_line) {
    std::string const one = render(finding, language::en);
    EXPECT_EQ(render(diagnostics{finding, finding}, language::en), one + "\n" + one);
    EXPECT_EQ(render(diagnostics{}, language::en), "");
}

}  // namespace
}  // namespace kaohe
