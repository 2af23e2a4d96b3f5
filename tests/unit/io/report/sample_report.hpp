#pragma once

#include <kaohe/io/report/report.hpp>

namespace kaohe::tests {

/// A small report: one ranking of two, one sheet with a section, a scored line and one that was not reported.
inline report sample_report(language in) {
    report made{.in = in,
                .title = "考核 A",
                .about = {{"办法", "a-1"}},
                .notices = {"名次暂定"},
                .headings = {.result = in == language::zh ? "得分" : "Points",
                             .attainable = in == language::zh ? "满分" : "Of",
                             .reason = in == language::zh ? "计分说明" : "How it was scored",
                             .back = in == language::zh ? "返回名次表" : "Back to the ranking"},
                .tables = {},
                .sheets = {}};
    made.tables.push_back(
        {.caption = "名次表",
         .columns = {{"名次", alignment::right}, {"单位"}, {"总分", alignment::right}, {}},
         .rows = {{{"1"}, {.text = "南京", .sheet = "sheet-1"}, {"217"}, {.share = number{1}}},
                  {{"2"}, {.text = "Suzhou"}, {"54.25"}, {.share = number{1} / number{4}}}}});
    report_sheet sheet{.anchor = "sheet-1", .title = "南京", .summary = {{"总分", "217"}}, .entries = {}};
    sheet.entries.push_back({.depth = 0, .id = "1", .clause = "二.1", .title = "会员", .points = "217"});
    sheet.entries.push_back({.depth = 1,
                             .is_line = true,
                             .id = "1.all",
                             .clause = "二.1",
                             .title = "全部会员",
                             .points = "217",
                             .tone = tone::full,
                             .sentence = "108630 ÷ 500 = 217.26，计 217 步",
                             .details = {{"会员数", "1356885"}}});
    sheet.entries.push_back({.depth = 1,
                             .is_line = true,
                             .id = "7.body",
                             .clause = "二.7",
                             .title = "机构",
                             .points = "0",
                             .attainable = "5",
                             .tone = tone::none,
                             .sentence = "未报告：机构"});
    made.sheets.push_back(sheet);
    return made;
}

}  // namespace kaohe::tests
