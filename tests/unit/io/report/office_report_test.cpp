#include <kaohe/io/report/office_report.hpp>

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "report_cohort.hpp"

namespace kaohe {
namespace {

using tests::scored_table;

/// Lines of the office A, of A and B, and of nobody; the section takes at most 5 points.
std::string scheme_members(std::string const& more = "") {
    return R"("not_reported": "fail", "score": {"id": "all", "title": {"zh": "总分", "en": "Total"}, "combine": "sum")" +
           more + R"(, "items": [
        {"id": "1", "clause": "一", "title": {"en": "Plan"}, "offices": ["A"], "rule": {"kind": "done", "points": 4}},
        {"id": "2", "clause": "二", "title": {"en": "Course"}, "offices": ["B", "A"],
            "rule": {"kind": "value", "least": 0, "most": 3}},
        {"id": "3", "clause": "三", "title": {"en": "News"}, "rule": {"kind": "done", "points": 1}}]})";
}

constexpr char const* table = "id,1,2,3\na,1,2.5,1\n";

using rows = std::vector<std::vector<std::string>>;

rows rows_of(report_table const& of) {
    rows found;
    for (auto const& row : of.rows) {
        found.emplace_back();
        for (report_cell const& each : row) found.back().push_back(each.text);
    }
    return found;
}

TEST(office_report, lists_items_under_each_of_their_offices) {
    scored_table const of{scheme_members(), table};

    report const found = office_score_report(of.made(), "", language::en);

    EXPECT_EQ(rows_of(found.tables.at(0)),
              (rows{{"A", "一", "Plan", "4", "4"},
                    {"", "二", "Course (Shared by: B, A)", "2.5", "3"},
                    {"", "", "1 item of its own", "4", "4"},
                    {"", "", "1 item shared, under each of their offices", "2.5", "3"},
                    {"B", "二", "Course (Shared by: B, A)", "2.5", "3"},
                    {"", "", "1 item shared, under each of their offices", "2.5", "3"},
                    {"No office named", "三", "News", "1", "1"},
                    {"", "", "1 item", "1", "1"},
                    {"", "", "all 3 items, each once", "7.5", "8"},
                    {"", "", "Total", "7.5", "8"}}));
}

TEST(office_report, shows_one_office_beside_the_total) {
    scored_table const of{scheme_members(), table};

    report const found = office_score_report(of.made(), "B", language::zh);

    EXPECT_EQ(rows_of(found.tables.at(0)),
              (rows{{"B", "二", "Course（共同负责：B、A）", "2.5", "3"},
                    {"", "", "与其他部门共同负责 1 项，各部门名下都列", "2.5", "3"},
                    {"", "", "总分", "7.5", "8"}}));
}

TEST(office_report, puts_the_items_of_a_sheet_under_headings_with_their_sums) {
    scored_table const of{scheme_members(), table};
    std::array<std::size_t, 1> const first{0};

    report const found = office_explain_report(of.made(), first, "", language::en);

    std::vector<report_entry> const& entries = found.sheets.at(0).entries;
    ASSERT_EQ(entries.size(), 7u);
    EXPECT_EQ(entries[0].title, "A");
    EXPECT_EQ(entries[0].points, "");
    EXPECT_EQ(entries[0].sentence,
              "1 item of its own: 4 / 4; 1 item shared, under each of their offices: 2.5 / 3");
    EXPECT_EQ(entries[1].depth, 1u);
    EXPECT_EQ(entries[1].details.back(), (labelled{"Office", "A"}));
    EXPECT_EQ(entries[2].details.back(), (labelled{"Shared by", "B, A"}));
    EXPECT_EQ(entries[5].title, "No office named");
    EXPECT_EQ(found.sheets[0].summary.back(), (labelled{"Items", "all 3 items, each once: 7.5 / 8"}));
}

// What sections limit, weigh or choose is no sum of lines.
TEST(office_report, says_where_items_do_not_add_up_to_the_total) {
    scored_table const of{scheme_members(R"(, "cap": 5)"), table};
    std::array<std::size_t, 1> const first{0};

    report const found = office_explain_report(of.made(), first, "", language::en);

    EXPECT_EQ(found.sheets.at(0).summary.back().text,
              "all 3 items, each once; sections limit, weigh or choose, so the total differs: 7.5 / 8");
}

// Without a total there is none to differ from; what has no points is in no sum.
TEST(office_report, sums_what_is_there_on_an_incomplete_sheet) {
    scored_table const of{scheme_members(R"(, "not_reported": "error")"), "id,1,2,3\na,1,,1\n"};

    report const found = office_score_report(of.made(), "", language::en);

    rows const all = rows_of(found.tables.at(0));
    EXPECT_EQ(all.at(1), (std::vector<std::string>{"", "二", "Course (Shared by: B, A)", "—", "3"}));
    EXPECT_EQ(all.at(all.size() - 2), (std::vector<std::string>{"", "", "all 2 items, each once", "5", "5"}));
    EXPECT_EQ(all.back(), (std::vector<std::string>{"", "", "Total", "—", "8"}));
}

TEST(office_report, ranks_and_shows_one_offices_items_in_the_whole_report) {
    scored_table const of{scheme_members(), table};

    report const found = office_full_report(of.made(), "A", language::en);

    ASSERT_EQ(found.tables.size(), 1u);
    EXPECT_EQ(found.tables[0].rows.at(0).at(1).sheet, found.sheets.at(0).anchor);
    EXPECT_EQ(found.sheets[0].entries.size(), 3u);
}

TEST(office_csv, has_a_row_for_each_office) {
    scored_table const of{scheme_members(), table};

    EXPECT_EQ(write_office_score_csv(of.made(), "", csv_audience::program),
              "id,name,group,period,office,items,points,points_exact,attainable,shared_items,shared_points,"
              "shared_points_exact,shared_attainable\n"
              "a,,,,A,1,4,4,4,1,2.5,2.5,3\n"
              "a,,,,B,0,0,0,0,1,2.5,2.5,3\n"
              "a,,,,,1,1,1,1,0,0,0,0\n");
}

TEST(office_csv, repeats_a_shared_item_for_each_of_its_offices) {
    scored_table const of{scheme_members(), table};
    std::array<std::size_t, 1> const first{0};

    EXPECT_EQ(write_office_explain_csv(of.made(), first, "", csv_audience::program, language::en),
              "id,name,group,period,office,item,clause,title,offices,status,points,points_exact,attainable,"
              "reason\n"
              "a,,,,A,1,一,Plan,A,scored,4,4,4,done: 4 points\n"
              "a,,,,A,2,二,Course,B;A,scored,2.5,2.5,3,\"2.5 points, within 0 to 3\"\n"
              "a,,,,B,2,二,Course,B;A,scored,2.5,2.5,3,\"2.5 points, within 0 to 3\"\n"
              "a,,,,,3,三,News,,scored,1,1,1,done: 1 point\n");
}

}  // namespace
}  // namespace kaohe
