#include <kaohe/io/report/report_text.hpp>

#include <gtest/gtest.h>

#include "sample_report.hpp"

namespace kaohe {
namespace {

using tests::sample_report;

TEST(report_text, a_report_reads_like_a_page) {
    std::string const text = write_text(sample_report(language::zh));

    EXPECT_EQ(text,
              "考核 A\n"
              "办法：a-1\n"
              "! 名次暂定\n"
              "\n"
              "名次表\n"
              "名次  单位     总分\n"
              "----  ------  -----  ------------------------\n"
              "   1  南京      217  ████████████████████████\n"
              "   2  Suzhou  54.25  ██████\n"
              "\n"
              "南京\n"
              "总分：217\n"
              "------------------------------------------------------------------------------\n"
              "二.1  会员                                                                 217\n"
              "  二.1  全部会员                                                           217\n"
              "      108630 ÷ 500 = 217.26，计 217 步\n"
              "      会员数：1356885\n"
              "  二.7  机构                                                             0 / 5\n"
              "      未报告：机构\n");
}

TEST(report_text, colours_are_there_only_when_they_are_wanted) {
    report const shown = sample_report(language::zh);

    EXPECT_EQ(write_text(shown).find('\x1b'), std::string::npos);
    EXPECT_NE(write_text(shown, colouring::ansi).find("\x1b[1m考核 A\x1b[0m"), std::string::npos);
}

TEST(report_text, a_name_with_control_characters_cannot_steer_the_terminal) {
    report shown = sample_report(language::en);
    shown.title = "a\x1b[2Jb\nc";

    EXPECT_TRUE(write_text(shown).starts_with("a␛[2Jb␊c\n"));
}

TEST(report_text, points_keep_their_distance_from_a_title_that_fills_the_line) {
    report shown = sample_report(language::en);
    shown.tables.clear();
    shown.sheets[0].entries = {{.id = "x", .title = std::string(90, 'x'), .points = "5"}};

    EXPECT_NE(write_text(shown).find(std::string(90, 'x') + "  5\n"), std::string::npos);
}

}  // namespace
}  // namespace kaohe
