#include <kaohe/io/report/make_report.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "report_cohort.hpp"

namespace kaohe {
namespace {

using tests::scored_table;
using tests::sum_of;
using rows = std::vector<std::vector<std::string>>;

rows rows_of(report_table const& of) {
    rows texts;
    for (auto const& row : of.rows) {
        texts.emplace_back();
        for (report_cell const& each : row) texts.back().push_back(each.share ? "bar" : each.text);
    }
    return texts;
}

constexpr char const* earns_a = R"({"id": "n", "of": "a", "not_reported": "fail",
    "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "whole"}})";

/// A scheme that ranks by `a`, within the groups x and y.
std::string ranking_scheme(std::string const& more = "") {
    return sum_of(earns_a, R"("groups": {"x": {"zh": "甲组", "en": "Group X"}, "y": {}},
                              "ranking": {"within": "group", "ties": "share"},)" +
                               more);
}

TEST(rank_report, groups_stand_as_the_scheme_declares_them_each_best_first) {
    scored_table const scored{ranking_scheme(), "id,group,period,a\np,y,2024,1\nq,x,2024,2\nr,x,2024,8\n"};

    report const shown = rank_report(scored.made(), language::zh);

    ASSERT_EQ(shown.tables.size(), 2U);
    EXPECT_EQ(shown.tables[0].caption, "名次表：甲组");
    EXPECT_EQ(rows_of(shown.tables[0]), (rows{{"1", "r", "8", "bar"}, {"2", "q", "2", "bar"}}));
    EXPECT_EQ(shown.tables[0].rows[0][3].share, number{1});
    EXPECT_EQ(shown.tables[0].rows[1][3].share, number{1} / number{4});
    EXPECT_EQ(shown.tables[1].caption, "名次表：y");
}

TEST(rank_report, who_is_excluded_stands_last_without_a_rank) {
    scored_table const scored{
        ranking_scheme(
            R"("effects": [{"id": "out", "title": {"en": "Cheating"}, "when": "f", "effect": "excluded"}],)"),
        "id,group,period,a,f\np,x,2024,9,1\nq,x,2024,2,0\nr,x,2024,1,\n"};

    report const shown = rank_report(scored.made(), language::en);

    EXPECT_EQ(rows_of(shown.tables[0]), (rows{{"1", "q", "2", "bar", ""},
                                              {"2", "r", "1", "bar", "Cheating (undetermined)"},
                                              {"—", "p", "9", "", "Cheating"}}));
}

TEST(rank_report, bars_are_measured_against_the_best_that_is_ranked) {
    scored_table const scored{
        ranking_scheme(R"("effects": [{"id": "out", "when": "f", "effect": "excluded"}],)"),
        "id,group,period,a,f\np,x,2024,9,1\nq,x,2024,4,0\nr,x,2024,1,0\n"};

    auto const table = rank_report(scored.made(), language::en).tables[0];

    EXPECT_EQ(table.rows[0][3].share, number{1});
    EXPECT_EQ(table.rows[1][3].share, number{1} / number{4});
    EXPECT_EQ(table.rows[2][3].share, std::nullopt);
}

TEST(report, an_open_ranking_says_by_title_what_is_open_for_whom_and_what_settles_it) {
    scored_table const scored{
        ranking_scheme(
            R"("effects": [{"id": "out", "title": {"zh": "作弊"}, "when": "g", "effect": "excluded"},
                                      {"id": "nil", "when": "f", "effect": "zeroed"}],)"),
        "id,name,group,period,a,f,g\np,甲县,x,2024,9,0,\nq,乙县,y,2024,4,,\nr,丙县,x,2024,1,0,0\n"};

    for (report const& shown :
         {rank_report(scored.made(), language::zh), full_report(scored.made(), language::zh)}) {
        ASSERT_EQ(shown.notices.size(), 1U);
        EXPECT_EQ(shown.notices[0],
                  "排名是暂定的：尚不能确定“作弊、nil”是否适用于以下单位：甲县、乙县。补报以下数据后即可确定"
                  "：乙事、f");
    }
}

TEST(report, an_award_by_rank_is_provisional_where_its_groups_ranking_is_open) {
    scored_table const scored{ranking_scheme(R"("effects": [{"id": "out", "when": "f", "effect": "excluded"}],
            "awards": [{"id": "first", "title": {"en": "Prize"}, "top": 1, "within": "group", "amount": 600},
                       {"id": "grown", "title": {"en": "Praise"}, "when": "a > 1"}],)"),
                              "id,group,period,a,f\np,x,2024,9,0\nq,x,2024,1,\nr,y,2024,4,0\n"};

    report const shown = full_report(scored.made(), language::en);

    EXPECT_EQ(shown.tables[0].rows[0].back().text, "Prize (600) (provisional), Praise");
    EXPECT_EQ(shown.tables[1].rows[0].back().text, "Prize (600), Praise");
    EXPECT_EQ(shown.sheets[0].summary.end()[-2], (labelled{"Prize", "won, 600 (provisional)"}));
    EXPECT_EQ(shown.sheets[0].summary.back(), (labelled{"Praise", "won"}));
}

TEST(rank_report, years_that_differ_are_told_at_the_top_and_beside_each_subject) {
    scored_table const scored{ranking_scheme(), "id,name,group,period,a\np,P,x,2023,1\nq,P,x,2024,2\n"};

    report const shown = rank_report(scored.made(), language::zh);

    EXPECT_EQ(rows_of(shown.tables[0]),
              (rows{{"1", "P", "2024", "2", "bar"}, {"2", "P", "2023", "1", "bar"}}));
    ASSERT_EQ(shown.notices.size(), 1U);
    EXPECT_NE(shown.notices[0].find("2023"), std::string::npos);
}

TEST(rank_report, subjects_of_one_name_are_told_apart_by_their_ids) {
    scored_table const scored{ranking_scheme(),
                              "id,name,group,period,a\np,同名,x,2024,1\nq,同名,x,2024,2\nr,Z,x,2024,0\n"};

    EXPECT_EQ(rows_of(rank_report(scored.made(), language::zh).tables[0]),
              (rows{{"1", "同名 q", "2", "bar"}, {"2", "同名 p", "1", "bar"}, {"3", "Z", "0", "bar"}}));
}

TEST(rank_report, totals_below_zero_have_no_bar) {
    std::string const losing = R"({"id": "n", "of": "a", "floor": -10, "not_reported": "fail",
        "rule": {"kind": "per_step", "step": 1, "points": -1, "partial": "whole"}})";
    scored_table const scored{sum_of(losing, R"("ranking": {"within": "group", "ties": "share"},)"),
                              "id,group,period,a\np,x,2024,3\nq,x,2024,5\n"};

    report const shown = rank_report(scored.made(), language::en);

    EXPECT_EQ(rows_of(shown.tables[0]), (rows{{"1", "p", "-3", "bar"}, {"2", "q", "-5", "bar"}}));
    EXPECT_EQ(shown.tables[0].rows[0][3].share, number{0});
}

TEST(score_report, each_subject_has_its_upper_sections_and_its_total) {
    scored_table const scored{
        sum_of(std::string{R"({"id": "s", "clause": "1", "title": {"en": "First"}, "combine": "sum",
        "items": [)"} +
               earns_a + R"(]}, {"id": "d", "clause": "2", "rule": {"kind": "done", "points": "1/3"},
        "not_reported": "fail"})"),
        "id,name,period,a,d\np,P,2024,3,1\n"};

    report const shown = score_report(scored.made(), language::en);

    ASSERT_EQ(shown.tables.size(), 1U);
    EXPECT_EQ(shown.tables[0].caption, "P");
    EXPECT_EQ(rows_of(shown.tables[0]),
              (rows{{"1", "First", "3"}, {"2", "d", "1/3 (≈ 0.33)"}, {"", "Total", "10/3 (≈ 3.33)"}}));
}

TEST(full_report, every_ranking_row_leads_to_a_sheet_of_the_report) {
    scored_table const scored{ranking_scheme(), "id,group,period,a\np,y,2024,1\nq,x,2024,2\n"};

    report const shown = full_report(scored.made(), language::en);

    ASSERT_EQ(shown.sheets.size(), 2U);
    EXPECT_EQ(shown.tables[0].rows[0][1].sheet, shown.sheets[0].anchor);
    EXPECT_EQ(shown.tables[1].rows[0][1].sheet, shown.sheets[1].anchor);
    EXPECT_NE(shown.sheets[0].anchor, shown.sheets[1].anchor);
}

TEST(report, its_head_names_the_scheme_the_document_and_the_period) {
    scored_table const scored{sum_of(earns_a, R"("source": {"document": "试字1号", "issuer": "总工会"},)"),
                              "id,period,a\np,2024,1\n"};

    report const shown = rank_report(scored.made(), language::zh);

    EXPECT_EQ(shown.title, "考核");
    ASSERT_EQ(shown.about.size(), 5U);
    EXPECT_EQ(shown.about[0], (labelled{"考核办法", "s，1 版"}));
    EXPECT_EQ(shown.about[1], (labelled{"依据文件", "试字1号"}));
    EXPECT_EQ(shown.about[2], (labelled{"发文单位", "总工会"}));
    EXPECT_EQ(shown.about[3], (labelled{"考核期", "2024"}));
}

}  // namespace
}  // namespace kaohe
