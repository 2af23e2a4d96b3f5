#include <kaohe/io/report/report_markdown.hpp>

#include <gtest/gtest.h>

#include "sample_report.hpp"

namespace kaohe {
namespace {

using tests::sample_report;

TEST(report_markdown, a_report_is_headings_tables_and_nested_lists) {
    std::string const text = write_markdown(sample_report(language::zh));

    EXPECT_EQ(text,
              "# 考核 A\n"
              "\n"
              "- **办法**：a-1\n"
              "\n"
              "> **!** 名次暂定\n"
              "\n"
              "## 名次表\n"
              "\n"
              "| 名次 | 单位 | 总分 |  |\n"
              "| ---: | --- | ---: | --- |\n"
              "| 1 | [南京](#sheet-1) | 217 | ████████████████████ |\n"
              "| 2 | Suzhou | 54.25 | █████ |\n"
              "\n"
              "<a id=\"sheet-1\"></a>\n"
              "\n"
              "## 南京\n"
              "\n"
              "- **总分**：217\n"
              "\n"
              "- **二.1  会员**：217\n"
              "  - **二.1  全部会员**：217\n"
              "    - 108630 ÷ 500 = 217.26，计 217 步\n"
              "    - **会员数**：1356885\n"
              "  - **二.7  机构**：0 / 5\n"
              "    - 未报告：机构\n");
}

TEST(report_markdown, texts_show_as_they_are_written) {
    report shown = sample_report(language::en);
    shown.tables[0].rows[0][1].text = "<b>a|b</b> [x](y) *z* `c` \\";
    shown.sheets[0].entries[1].sentence = "-2 points\n# no heading";

    std::string const text = write_markdown(shown);

    EXPECT_NE(text.find("&lt;b>a\\|b&lt;/b> \\[x\\](y) \\*z\\* \\`c\\` \\\\"), std::string::npos);
    EXPECT_NE(text.find("- \\-2 points # no heading\n"), std::string::npos);
}

}  // namespace
}  // namespace kaohe
