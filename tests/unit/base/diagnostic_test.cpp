#include <kaohe/base/diagnostic.hpp>

#include <gtest/gtest.h>

namespace kaohe {
namespace {

std::string fill(std::string_view text, arguments const& with) {
    return kaohe::fill(phrase{text, text}, language::en, with);
}

TEST(fill, puts_the_argument_of_that_name_into_every_hole) {
    EXPECT_EQ(fill("{a} and {b} and {a}", {{"a", "1"}, {"b", "2"}}), "1 and 2 and 1");
    EXPECT_EQ(fill("{a}", {{"a", "{b}"}, {"b", "2"}}), "{b}");
    EXPECT_EQ(fill("no hole", {{"a", "1"}}), "no hole");
}

TEST(fill, puts_an_ending_where_the_argument_is_not_one) {
    for (auto const& [count, said] :
         {std::pair{"0", "0 points"}, {"1", "1 point"}, {"2", "2 points"}, {"0.5", "0.5 points"}})
        EXPECT_EQ(fill("{count} point{count|s}", {{"count", count}}), said);
    EXPECT_EQ(fill("{count|s} {count|} {|s} {count|s", {}), "{count|s} {count|} {|s} {count|s");
}

TEST(fill, leaves_a_hole_without_argument_and_a_brace_that_is_no_hole) {
    EXPECT_EQ(fill("{missing}!", {}), "{missing}!");
    EXPECT_EQ(fill(R"({"key": {a}, {})", {{"a", "1"}}), R"({"key": 1, {})");
    EXPECT_EQ(fill("open {a", {{"a", "1"}}), "open {a");
}

TEST(fill, takes_of_an_argument_in_both_languages_the_one_that_is_spoken) {
    phrase const words{.zh = "实为{found}", .en = "found {found}"};
    arguments const with{{"found", bilingual{.zh = "日期", .en = "date"}}};
    EXPECT_EQ(kaohe::fill(words, language::zh, with), "实为日期");
    EXPECT_EQ(kaohe::fill(words, language::en, with), "found date");
}

TEST(message, speaks_both_languages) {
    diagnostic const finding{code::number_thousands, {}, {{"text", "1,234"}}};
    EXPECT_EQ(message(finding, language::en), "expected digits without separators, found \"1,234\"");
    EXPECT_EQ(message(finding, language::zh), "应为不带千位分隔符的数字，实为“1,234”");
}

TEST(hint, says_what_to_do) {
    diagnostic const finding{code::number_thousands, {}, {{"text", "1,234"}}};
    EXPECT_EQ(hint(finding, language::en), "take the separators out: 1,234 is written 1234");
}

TEST(hint, takes_the_first_text_whose_holes_are_all_filled) {
    diagnostic finding{
        code::unknown_key, {}, {{"key", "titel"}, {"known", "\"title\""}, {"suggestion", "title"}}};
    EXPECT_EQ(hint(finding, language::en), "did you mean \"title\"?");
    finding.with.pop_back();
    EXPECT_EQ(hint(finding, language::en), "the keys known here are \"title\"");
    finding.with.clear();
    EXPECT_EQ(hint(finding, language::en), "");
}

TEST(has_errors, is_false_for_no_findings_and_true_for_one_error) {
    EXPECT_FALSE(has_errors({}));
    EXPECT_TRUE(has_errors({diagnostic{code::number_syntax, {}, {}}}));
    EXPECT_EQ(severity_of(diagnostic{code::number_syntax, {}, {}}), severity::error);
}

TEST(message, names_the_other_place_by_file_line_and_column_or_by_its_pointer) {
    diagnostic finding{
        .what = code::id_duplicate, .where = {}, .with = {{"id", "a"}}, .also = place{.pointer = "/score"}};
    EXPECT_EQ(message(finding, language::en), "the id \"a\" stands twice, first at /score");
    finding.also = place{.file = "x.json", .line = 3, .column = 5};
    EXPECT_EQ(message(finding, language::zh), "编号“a”重复，第一次在 x.json:3:5");
}

TEST(cap, keeps_so_many_findings_and_says_once_that_there_are_more) {
    diagnostics findings(2, diagnostic{code::number_syntax, {}, {{"text", "x"}}});
    cap(findings, 2);
    EXPECT_EQ(findings.back().what, code::number_syntax);
    for (int more = 0; more < 3; ++more) {
        findings.push_back(findings.front());
        cap(findings, 2);
        ASSERT_EQ(findings.size(), 3U);
        EXPECT_EQ(message(findings.back(), language::en),
                  "there are more than 2 mistakes, the others are not listed");
    }
}

}  // namespace
}  // namespace kaohe
