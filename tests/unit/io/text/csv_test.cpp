#include <kaohe/io/csv.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kaohe {
namespace {

using texts = std::vector<std::string>;

texts texts_of(csv_row const& row) {
    texts all;
    for (csv_cell const& cell : row) all.push_back(cell.text);
    return all;
}

// Header and rows of a text that is read without complaint.
std::vector<texts> table_of(std::string text) {
    diagnostics findings;
    csv_table const table = parse_csv({"a.csv", std::move(text)}, findings);
    for (diagnostic const& each : findings) ADD_FAILURE() << message(each, language::en);
    std::vector<texts> all{texts_of(table.header)};
    for (csv_row const& row : table.rows) all.push_back(texts_of(row));
    return all;
}

TEST(parse_csv, reads_a_header_and_rows) {
    EXPECT_EQ(table_of("id,name\na,甲\nb,乙\n"),
              (std::vector<texts>{{"id", "name"}, {"a", "甲"}, {"b", "乙"}}));
}

// RFC 4180, 2: line breaks, quoted cells, doubled quotes; the last line may go without its end.
TEST(parse_csv, reads_every_spelling_of_one_table_alike) {
    std::vector<texts> const table{{"id", "name"}, {"a", "b"}};
    for (std::string const text : {"id,name\na,b\n", "id,name\r\na,b\r\n", "id,name\ra,b\r", "id,name\na,b",
                                   "\xEF\xBB\xBFid,name\na,b\n", "\"id\",\"name\"\n\"a\",\"b\"\n",
                                   " id ,\tname\n\xE3\x80\x80"
                                   "a,b\xC2\xA0\n",
                                   "id,name\n\n,\na,b\n\n,\n"})
        EXPECT_EQ(table_of(text), table) << text;
}

TEST(parse_csv, keeps_commas_line_ends_and_doubled_quotes_of_a_quoted_cell) {
    EXPECT_EQ(table_of("id,name\na,\"x, \"\"y\"\"\nz\"\n"),
              (std::vector<texts>{{"id", "name"}, {"a", "x, \"y\"\nz"}}));
    EXPECT_EQ(table_of("id,name\na,\"\"\n"), (std::vector<texts>{{"id", "name"}, {"a", ""}}));
    EXPECT_EQ(table_of("id,name\na,\"\"\"\"\n"), (std::vector<texts>{{"id", "name"}, {"a", "\""}}));
}

TEST(parse_csv, keeps_empty_cells) {
    EXPECT_EQ(table_of("a,b,c\n,,x\ny,,\n"),
              (std::vector<texts>{{"a", "b", "c"}, {"", "", "x"}, {"y", "", ""}}));
}

TEST(parse_csv, knows_where_each_cell_stands) {
    source const file{"a.csv", "id,name\n\"甲\n乙\", 丙\n"};
    diagnostics findings;
    csv_table const table = parse_csv(file, findings);
    ASSERT_TRUE(findings.empty());
    for (csv_cell const& cell : table.rows.front())
        findings.push_back({code::number_syntax, csv_place(file, cell.byte), {}});
    locate_in_csv(file, findings);
    EXPECT_EQ(findings[0].where.line, 2U);
    EXPECT_EQ(findings[0].where.column, 1U);
    EXPECT_EQ(findings[0].where.excerpt, "\"甲");
    EXPECT_EQ(findings[1].where.line, 3U);
    EXPECT_EQ(findings[1].where.column, 5U);
    EXPECT_EQ(findings[1].where.excerpt, "乙\", 丙");
}

struct refusal {
    std::string text;
    code what;
    std::size_t line;
    std::size_t column;
};

TEST(parse_csv, refuses_what_is_no_table_and_says_where) {
    for (refusal const& each : std::vector<refusal>{
             {"", code::csv_empty, 1, 1},
             {"\n,,\n", code::csv_empty, 1, 1},
             {"id,name\na\n", code::csv_row_length, 2, 1},
             {"id,name\r\na,b,c,d\r\n", code::csv_row_length, 2, 5},
             {"id,name\na,b\"c\n", code::csv_stray_quote, 2, 4},
             {"id,name\na,\"b\"c\n", code::csv_stray_quote, 2, 5},
             {"id,name\na, \"b\"\n", code::csv_stray_quote, 2, 4},
             {"id,name\na,\"b\"\"\n", code::csv_unclosed_quote, 2, 3},
             {"id,\"name\n", code::csv_unclosed_quote, 1, 4},
             {"id,name\n甲,\xFF\n", code::encoding, 2, 3},
             {"id,name\na,\xED\xA0\x80\n", code::encoding, 2, 3},
             {std::string("id,name\na,\0\n", 13), code::csv_nul, 2, 3},
         }) {
        diagnostics findings;
        static_cast<void>(parse_csv({"a.csv", each.text}, findings));
        ASSERT_EQ(findings.size(), 1U) << each.text;
        EXPECT_EQ(findings.front().what, each.what) << each.text;
        EXPECT_EQ(findings.front().where.file, "a.csv");
        EXPECT_EQ(findings.front().where.line, each.line) << each.text;
        EXPECT_EQ(findings.front().where.column, each.column) << each.text;
    }
}

TEST(parse_csv, reports_every_bad_row_and_keeps_the_others) {
    diagnostics findings;
    csv_table const table = parse_csv({"a.csv", "id,name\na\nb,c\nd,e,f\ng,\"h\"i\nj,k\n"}, findings);
    ASSERT_EQ(findings.size(), 3U);
    EXPECT_EQ(message(findings[0], language::en), "expected 2 cells in this row, found 1");
    EXPECT_EQ(message(findings[1], language::zh), "本行应有 2 格，实有 3 格");
    EXPECT_EQ(findings[2].what, code::csv_stray_quote);
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(texts_of(table.rows[1]), (texts{"j", "k"}));
}

TEST(parse_csv, refuses_more_bytes_than_the_limit) {
    diagnostics findings;
    EXPECT_TRUE(parse_csv({"a.csv", "id\na\n"}, findings, {.document_bytes = 4}).header.empty());
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings.front().what, code::document_too_large);
}

TEST(parse_csv, stops_listing_mistakes_at_its_limit) {
    std::string rows = "id,name\n";
    for (int i = 0; i < 1'500; ++i) rows += "a\n";
    diagnostics findings;
    static_cast<void>(parse_csv({"a.csv", rows}, findings));
    ASSERT_EQ(findings.size(), 1'001U);
    EXPECT_EQ(findings.back().what, code::findings_cut);
}

}  // namespace
}  // namespace kaohe
