#include <kaohe/io/report/make_report.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <kaohe/io/report/report_csv.hpp>
#include <kaohe/io/report/report_html.hpp>
#include <kaohe/io/write_sheets.hpp>

#include "report_cohort.hpp"

namespace kaohe {
namespace {

using tests::scored_table;

/// 80 % of the firms have a union, or a plan is made; a plan is made. p meets both, q one, r none of them.
constexpr char const* table = "id,period,firms,built,planned\np,2024,25,20,1\nq,2024,25,18,1\nr,2024,25,,0\n";

scored_table scored() {
    return {R"("result": "met", "not_reported": "fail", "undefined": "fail", "indicators": {
        "firms": {"type": "count", "title": {"zh": "企业数", "en": "firms"}}, "planned": {"type": "flag"},
        "built": {"type": "count", "title": {"zh": "已建会企业数", "en": "firms with a union"}}},
        "score": {"id": "all", "title": {"zh": "目标", "en": "Targets"}, "combine": "all", "items": [
            {"id": "rate", "clause": "1", "title": {"zh": "建会率", "en": "Share"}, "of": "built / firms",
             "rule": {"kind": "threshold", "at_least": "80%"}},
            {"id": "plan", "clause": "2", "of": "planned", "rule": {"kind": "done"}}]})",
            table};
}

std::string texts_of(report_table const& of) {
    std::string all;
    for (report_column const& each : of.columns) all += each.title + " | ";
    for (auto const& row : of.rows) {
        all += '\n';
        for (report_cell const& each : row) all += each.text + " | ";
    }
    return all;
}

TEST(met_report, lists_who_meets_all_first_with_the_items_met) {
    scored_table const of = scored();

    EXPECT_EQ(texts_of(rank_report(of.made(), language::en).tables.at(0)),
              "Organisation | Result | Items met | \n"
              "p | met | 2 of 2 | \n"
              "q | not met | 1 of 2 | \n"
              "r | not met | 0 of 2 | ");
    EXPECT_EQ(rank_report(of.made(), language::zh).tables.at(0).caption, "达标情况");
}

TEST(met_report, shows_each_sheet_without_points) {
    scored_table const of = scored();

    EXPECT_EQ(texts_of(score_report(of.made(), language::zh).tables.at(1)),
              "条款 | 考核项 | 结果 | \n1 | 建会率 | 未达到 | \n2 | plan | 达到 | \n | 结果 | 未达到 | \n"
              " | 达到项数 | 2 项中达到 1 项 | ");
}

// The shortfall in raw counts: 80 % of 25 is 20, two more than 18.
TEST(met_report, says_in_both_languages_what_a_line_lacks) {
    scored_table const of = scored();
    std::vector<std::size_t> const second{1};

    report_sheet const en = explain_report(of.made(), second, language::en).sheets.at(0);
    EXPECT_EQ(en.summary.at(0), (labelled{"Result", "not met"}));
    EXPECT_EQ(en.summary.at(1), (labelled{"Items met", "1 of 2"}));
    EXPECT_EQ(en.entries.at(0).points, "not met");
    EXPECT_EQ(en.entries.at(0).sentence, "1 of 2 met, and all are needed");
    EXPECT_EQ(en.entries.at(0).tone, tone::none);
    EXPECT_EQ(en.entries.at(1).attainable, "");
    EXPECT_EQ(en.entries.at(1).sentence,
              "72% does not meet the bound of 80%; 2 more of \"firms with a union\" would meet it, all other "
              "figures "
              "as they are");
    EXPECT_EQ(en.entries.at(2).sentence, "done");
    report_sheet const zh = explain_report(of.made(), second, language::zh).sheets.at(0);
    EXPECT_EQ(zh.entries.at(0).sentence, "2 项中 1 项达到，须全部达到");
    EXPECT_EQ(zh.entries.at(1).sentence,
              "72%，未达到 80% 的要求；“已建会企业数”再增加 2 即可达到（其他数据不变）");
}

TEST(met_report, says_what_a_policy_made_of_a_line) {
    scored_table const of = scored();
    std::vector<std::size_t> const third{2};

    EXPECT_EQ(explain_report(of.made(), third, language::en).sheets.at(0).entries.at(1).sentence,
              "Not reported: firms with a union; counted as not met.");
    EXPECT_EQ(explain_report(of.made(), third, language::zh).sheets.at(0).entries.at(1).sentence,
              "未报告：已建会企业数，视为未达到。");
}

TEST(met_report, has_no_column_of_points_in_html) {
    scored_table const of = scored();

    std::string const page = write_html(full_report(of.made(), language::en));

    EXPECT_NE(page.find(">Result</th>"), page.npos);
    EXPECT_NE(page.find(">How it was judged</th>"), page.npos);
    EXPECT_NE(page.find(">Back to what is met</a>"), page.npos);
    EXPECT_EQ(page.find(">Points</th>"), page.npos);
    EXPECT_EQ(page.find(">Of</th>"), page.npos);
}

TEST(met_report, has_whether_it_is_met_in_csv) {
    scored_table const of = scored();
    std::vector<std::size_t> const third{2};

    EXPECT_EQ(write_score_csv(of.made(), csv_audience::program),
              "id,name,group,period,met,lines_met,lines_missed,effects,awards,rate,plan\n"
              "p,,,2024,true,2,0,,,true,true\n"
              "q,,,2024,false,1,1,,,false,true\n"
              "r,,,2024,false,0,2,,,false,false\n");
    EXPECT_EQ(write_explain_csv(of.made(), third, csv_audience::program, language::en),
              "id,name,group,period,item,clause,title,status,met,reason\n"
              "r,,,2024,all,,Targets,scored,false,\"0 of 2 met, and all are needed\"\n"
              "r,,,2024,rate,1,Share,failed,false,Not reported: firms with a union; counted as not met.\n"
              "r,,,2024,plan,2,,scored,false,not done\n");
}

TEST(met_report, has_whether_it_is_met_in_json) {
    scored_table const of = scored();
    std::vector<std::size_t> const second{1};

    std::string const text = write_sheets(of.made(), second, {}, json_layout::compact);

    EXPECT_NE(
        text.find(R"("points":null,"total":null,"met":false,"lines_met":1,"lines_missed":1,"rank":null)"),
        text.npos);
    EXPECT_NE(text.find(R"("value":"0.72","points":null,"max":null,"met":false)"), text.npos);
    EXPECT_NE(text.find(R"("args":{"value":"0.72","bound":"0.8","shortfall":{"figure":"built","more":"2"}})"),
              text.npos);
}

}  // namespace
}  // namespace kaohe
