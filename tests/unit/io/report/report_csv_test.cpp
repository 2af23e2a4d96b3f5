#include <kaohe/io/report/report_csv.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "report_cohort.hpp"

namespace kaohe {
namespace {

using tests::scored_table;
using tests::sum_of;

constexpr char const* thirds = R"({"id": "n", "of": "a", "not_reported": "fail",
    "rule": {"kind": "proportional", "full": 1, "target": 3, "over": "counted"}})";

// language.md 7: the total is rounded to 4 places, half up; total_exact beside it is text.
TEST(report_csv, totals_stand_rounded_and_exact) {
    scored_table const scored{sum_of(thirds), "id,name,period,a\np,P,2024,2\nq,Q,2024,6\n"};

    EXPECT_EQ(write_score_csv(scored.made(), csv_audience::program),
              "id,name,group,period,rank,total,total_exact,points_exact,effects,awards,n\n"
              "p,P,,2024,,0.6667,2/3,2/3,,,0.6667\n"
              "q,Q,,2024,,2,2,2,,,2\n");
}

TEST(report_csv, a_spreadsheet_gets_a_byte_order_mark_and_carriage_returns) {
    scored_table const scored{sum_of(thirds), "id,period,a\np,2024,3\n"};

    std::string const text = write_rank_csv(scored.made(), csv_audience::spreadsheet);

    EXPECT_EQ(text,
              "\xEF\xBB\xBFid,name,group,period,rank,total,total_exact,points_exact,effects,awards\r\n"
              "p,,,2024,,1,1,1,,\r\n");
}

// CWE-1236: a text cell that begins like a formula must not become one; a negative number stays a number.
TEST(report_csv, names_cannot_become_formulas_and_numbers_stay_numbers) {
    scored_table const scored{
        sum_of(R"({"id": "n", "of": "a", "floor": -9, "not_reported": "fail",
                   "rule": {"kind": "per_step", "step": 1, "points": -1, "partial": "whole"}})"),
        "id,name,group,period,a\n=1+1,@SUM(A1),+g,2024,4\n-x,\"a \"\"b\"\"\",-g,2024,0\n"};

    EXPECT_EQ(write_score_csv(scored.made(), csv_audience::program),
              "id,name,group,period,rank,total,total_exact,points_exact,effects,awards,n\n"
              "'=1+1,'@SUM(A1),'+g,2024,,-4,-4,-4,,,-4\n"
              "'-x,\"a \"\"b\"\"\",'-g,2024,,0,0,0,,,0\n");
}

TEST(report_csv, an_incomplete_sheet_has_empty_cells) {
    scored_table const scored{sum_of(R"({"id": "n", "of": "a", "not_reported": "error",
        "rule": {"kind": "per_step", "step": 1, "points": 1, "partial": "whole"}})"),
                              "id,period\np,2024\n"};

    EXPECT_EQ(write_score_csv(scored.made(), csv_audience::program),
              "id,name,group,period,rank,total,total_exact,points_exact,effects,awards,n\n"
              "p,,,2024,,,,,,,\n");
}

TEST(report_csv, an_explained_sheet_is_a_row_a_node) {
    scored_table const scored{sum_of(thirds), "id,period,a\np,2024,2\n"};
    std::vector<std::size_t> const first{0};

    EXPECT_EQ(write_explain_csv(scored.made(), first, csv_audience::program, language::en),
              "id,name,group,period,item,clause,title,status,points,points_exact,attainable,reason\n"
              "p,,,2024,all,,Total,scored,0.6667,2/3,,\n"
              "p,,,2024,n,,,scored,0.6667,2/3,,2 / 3 = 2/3 (≈ 0.67) of 1 point: 2/3 (≈ 0.67) points\n");
}

TEST(report_csv, what_is_undetermined_has_a_question_mark) {
    scored_table const scored{sum_of(thirds, R"("ranking": {"within": "group", "ties": "share"},
                          "effects": [{"id": "out", "when": "f", "effect": "noted"}],
                          "awards": [{"id": "prize", "top": 1, "within": "group"}],)"),
                              "id,group,period,a\np,x,2024,3\n"};

    EXPECT_EQ(write_rank_csv(scored.made(), csv_audience::program),
              "id,name,group,period,rank,total,total_exact,points_exact,effects,awards\n"
              "p,,x,2024,1,1,1,1,out?,prize\n");
}

}  // namespace
}  // namespace kaohe
