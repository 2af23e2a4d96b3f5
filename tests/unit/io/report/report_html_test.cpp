#include <kaohe/io/report/report_html.hpp>

#include <gtest/gtest.h>

#include "sample_report.hpp"

namespace kaohe {
namespace {

using tests::sample_report;

bool contains(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(report_html, a_page_names_its_language_and_forbids_scripts_and_outside_resources) {
    std::string const page = write_html(sample_report(language::zh));

    EXPECT_TRUE(page.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">"));
    EXPECT_TRUE(
        contains(page, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "));
    EXPECT_FALSE(contains(page, "<script"));
    EXPECT_FALSE(contains(page, "http:"));
    EXPECT_FALSE(contains(page, "https:"));
    EXPECT_TRUE(contains(write_html(sample_report(language::en)), "<html lang=\"en\">"));
}

TEST(report_html, tables_have_captions_and_scoped_headers_and_bars_have_the_share_as_width) {
    std::string const page = write_html(sample_report(language::zh));

    EXPECT_TRUE(contains(page, "<caption>名次表</caption>"));
    EXPECT_TRUE(contains(page, "<th scope=\"col\" class=\"right\">总分</th>"));
    EXPECT_TRUE(contains(page, "<rect width=\"100.00\" height=\"8\"/>"));
    EXPECT_TRUE(contains(page, "<rect width=\"25.00\" height=\"8\"/>"));
    EXPECT_TRUE(contains(page, "<th scope=\"row\">全部会员</th>"));
}

TEST(report_html, a_ranking_leads_to_its_sheets_and_back) {
    std::string const page = write_html(sample_report(language::en));

    EXPECT_TRUE(contains(page, "<a href=\"#sheet-1\">南京</a>"));
    EXPECT_TRUE(contains(page, "<section class=\"sheet\" id=\"sheet-1\">"));
    EXPECT_TRUE(contains(page, "<a href=\"#ranking\">Back to the ranking</a>"));
}

TEST(report_html, figures_fold_out_under_the_line_they_belong_to) {
    EXPECT_TRUE(contains(write_html(sample_report(language::zh)),
                         "<span>108630 ÷ 500 = 217.26，计 217 步</span><details><summary>数据与依据</summary>"
                         "<dl class=\"details\"><div><dt>会员数</dt><dd>1356885</dd></div></dl></details>"));
}

// Every place where a text of a scheme or of data can stand, with what would break out of it.
TEST(report_html, no_text_can_become_markup) {
    std::string const attack = "<script>alert('1' & \"2\")</script>";
    report shown = sample_report(language::en);
    shown.title = attack;
    shown.about = {{attack, attack}};
    shown.notices = {attack};
    shown.tables[0].caption = attack;
    shown.tables[0].columns[1].title = attack;
    shown.tables[0].rows[0][1].text = attack;
    shown.tables[0].rows[1][1].text = attack;
    report_sheet& sheet = shown.sheets[0];
    sheet.title = attack;
    sheet.summary = {{attack, attack}};
    sheet.entries = {{.id = attack,
                      .clause = attack,
                      .title = attack,
                      .points = attack,
                      .attainable = attack,
                      .sentence = attack,
                      .details = {{attack, attack}}}};

    std::string const page = write_html(shown);

    EXPECT_FALSE(contains(page, "<script"));
    EXPECT_FALSE(contains(page, "\"2\""));
    EXPECT_FALSE(contains(page, "'1'"));
    EXPECT_TRUE(contains(page, "&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt;"));
}

}  // namespace
}  // namespace kaohe
