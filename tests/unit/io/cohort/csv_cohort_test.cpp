#include <kaohe/io/read_cohort.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "cohort_help.hpp"

namespace kaohe {
namespace {

// A table that is not refused; the findings beside it, without the note on indicators that have no column.
lines subjects_of(std::string const& text) {
    auto const read = read_small_csv(text);
    if (!read) return lines_of(read.diagnostics());
    return lines_of(read->cohort);
}

TEST(csv_cohort, gives_each_row_as_a_subject_with_its_facts) {
    EXPECT_EQ(subjects_of("id,name,group,class,parent,period,members,members@prior,paid@-2,entered,done_on_"
                          "time,sent,grade\n"
                          "a,甲,north,large,b,2011,1234,1100,-0.5,84.37%,是,2011-11-30,good\n"
                          "b,乙,south,little,,2011-Q3,,,,,,,\n"),
              (lines{"a 甲 north large b 2011 members=1234 members@prior=1100 paid@-2=-0.5 entered=0.8437 "
                     "done_on_time=true sent=2011-11-30 grade=good",
                     "b 乙 south little 2011-Q3"}));
}

// language.md 7: columns are named by ids; the titles of indicators in either language serve as well.
TEST(csv_cohort, names_columns_by_id_or_by_title_in_either_language) {
    lines const same{"a members=1 members@prior=2 2.body=true"};
    EXPECT_EQ(subjects_of("id,members,members@prior,2.body\na,1,2,1\n"), same);
    EXPECT_EQ(subjects_of("id,会员数,会员数@prior,领导机构\na,1,2,1\n"), same);
    EXPECT_EQ(subjects_of("id,Members,会员数@prior,领导机构\na,1,2,1\n"), same);
}

TEST(csv_cohort, keeps_not_reported_not_applicable_and_zero_apart) {
    EXPECT_EQ(subjects_of("id,members\na,\nb,n/a\nc,不适用\nd,0\n"),
              (lines{"a", "b members=not_applicable", "c members=not_applicable", "d members=0"}));
}

// language.md 7: "an indicator without a column is not reported for everyone (one note …)".
TEST(csv_cohort, names_the_indicators_without_a_column_in_one_note) {
    auto const read =
        read_small_csv("id,members,paid,entered,trained,covered,done_on_time,sent,grade\na,1,,,,,,,\n");
    ASSERT_TRUE(read);
    ASSERT_EQ(lines_of(read->findings), (lines{"a.csv:1:1 cohort_indicators_absent"}));
    EXPECT_EQ(severity_of(read->findings.front()), severity::note);
    EXPECT_EQ(message(read->findings.front(), language::en),
              "these indicators have no column and are not reported for everyone: "
              "\"judged\", \"exam\", \"quota\", \"campaign_over\", \"领导机构\" (2.body)");
    EXPECT_EQ(
        hint(read->findings.front(), language::en),
        "what holds for all or for a group (\"quota\", \"campaign_over\") has no column: write it in a JSON "
        "cohort, in "
        "the outermost facts or a group's, and give that beside the table");
}

TEST(csv_cohort, says_of_every_fact_from_which_file_it_comes) {
    auto const read = read_small_csv("id,members\na,1\n");
    EXPECT_EQ(*read->cohort.origin_of(read->cohort.subjects.front().facts.front()), provenance{"a.csv"});
}

// language.md 1: "Full-width digits and signs are accepted in facts (and noted)".
TEST(csv_cohort, notes_once_that_full_width_characters_were_read) {
    auto const read = read_small_csv("id,members,paid\na,1,１\nb,２,３\n");
    EXPECT_EQ(lines_of(read->cohort), (lines{"a members=1 paid=1", "b members=2 paid=3"}));
    EXPECT_EQ(lines_of(read->findings),
              (lines{"a.csv:1:1 cohort_indicators_absent", "a.csv:2:5 facts_widened"}));
    EXPECT_EQ(message(read->findings.back(), language::en),
              "full-width characters were read as plain ones; facts with them: 3, the first here");
}

// A value outside its domain is read as invalid, and an error is told beside the cohort for whoever wants to
// refuse it.
TEST(csv_cohort, reads_a_value_outside_its_domain_as_invalid_and_tells_an_error) {
    auto const read = read_small_csv("id,members,entered,grade\na,0.5,120%,goood\nb,-1,,\n");
    ASSERT_TRUE(read);
    EXPECT_EQ(lines_of(read->cohort),
              (lines{"a members=invalid entered=invalid grade=invalid", "b members=invalid"}));
    EXPECT_TRUE(has_errors(read->findings));
    EXPECT_EQ(
        lines_of(read->findings),
        (lines{"a.csv:1:1 cohort_indicators_absent", "a.csv:2:3 fact_not_whole", "a.csv:2:7 fact_too_large",
               "a.csv:2:12 fact_choice_unknown", "a.csv:3:3 fact_too_small"}));
}

struct bad_table {
    std::string text;
    lines findings;
};

TEST(csv_cohort, is_refused_with_the_place_of_every_mistake) {
    for (bad_table const& each : std::vector<bad_table>{
             {"", {"a.csv:1:1 csv_empty"}},
             {"\xFF\xFEi\0d\0", {"a.csv:1:1 encoding_wide"}},
             {"\xFE\xFF\0i\0d", {"a.csv:1:1 encoding_wide"}},
             {"id,members\na,1\nb,\xE4\xBC\n", {"a.csv:3:3 encoding"}},
             {"id,members\n", {"a.csv:1:1 cohort_empty"}},
             {"id,group\na,north\nb,\n", {"a.csv:3:3 group_missing"}},
             {"name,members\na,1\n", {"a.csv:1:1 cohort_without_id"}},
             {"id;members\na;1\n", {"a.csv:1:3 csv_separator"}},
             {"\nid\tmembers\na\t1\n", {"a.csv:2:3 csv_separator"}},
             {"编号，会员数\na，1\n", {"a.csv:1:3 csv_separator"}},
             {"\"id;members\"\n", {"a.csv:1:4 csv_separator"}},
             {"PK\x03\x04\x14", {"a.csv:1:1 document_not_text"}},
             {"\xD0\xCF\x11\xE0\xA1", {"a.csv:1:1 document_not_text"}},
             {"%PDF-1.4", {"a.csv:1:1 document_not_text"}},
             {"<table><tr><td>id</td>", {"a.csv:1:1 document_not_text"}},
             {"id,membrs\na,1\n", {"a.csv:1:4 cohort_column_unknown"}},
             {"id,members@last\na,1\n", {"a.csv:1:4 fact_key_syntax"}},
             {"id,,members\na,,1\n", {"a.csv:1:4 cohort_column_nameless"}},
             {"id,members,members\na,1,1\n", {"a.csv:1:12 cohort_column_repeated"}},
             {"id,members,会员数\na,1,1\n", {"a.csv:1:12 cohort_column_repeated"}},
             {"id,name,name\na,b,c\n", {"a.csv:1:9 cohort_column_repeated"}},
             {"id,比例\na,1%\n", {"a.csv:1:4 cohort_column_ambiguous"}},
             {"id,need\na,1\n", {"a.csv:1:4 fact_of_derived"}},
             {"id,campaign_over\na,1\n", {"a.csv:1:4 fact_scope"}},
             {"id,quota\na,1\n", {"a.csv:1:4 fact_scope"}},
             {"id,judged\na,7\nb,\n", {"a.csv:2:3 fact_unsigned"}},
             {"id,members\na,1\n,2\n", {"a.csv:3:1 subject_id_empty"}},
             {"id,members\na,1\nb,1\na,1\n", {"a.csv:4:1 subject_id_repeated"}},
             {"id,members\n1.23E+17,1\n1e+5,1\n1.23E17,1\n",
              {"a.csv:2:1 subject_id_shortened", "a.csv:3:1 subject_id_shortened"}},
             {"id,members\n\"a\nb\",1\n", {"a.csv:2:1 subject_id_control"}},
             {"id,members\na\n", {"a.csv:2:1 csv_row_length"}},
             {"id,group,class\na,nort,big\n",
              {"a.csv:2:3 subject_group_unknown", "a.csv:2:8 subject_class_unknown"}},
             {"id,period\na,2011-13\n", {"a.csv:2:3 period_syntax"}},
             {"id,members,paid\na,3万,\"1,234\"\nb,1e999999999,x\n",
              {"a.csv:2:3 number_magnitude", "a.csv:2:6 number_thousands", "a.csv:3:3 number_exponent",
               "a.csv:3:15 number_syntax"}},
             {"id,entered,sent\na,84.37,40877\n",
              {"a.csv:2:3 percent_without_sign", "a.csv:2:9 date_serial"}},
             {"id,nme,members\na,x,3万\nb,1\n",
              {"a.csv:1:4 cohort_column_unknown", "a.csv:2:5 number_magnitude", "a.csv:3:3 csv_row_length"}},
         }) {
        auto const read = read_small_csv(each.text);
        EXPECT_FALSE(read) << each.text;
        EXPECT_EQ(lines_of(findings_of(read)), each.findings) << each.text;
    }
}

TEST(csv_cohort, suggests_the_name_that_was_meant) {
    for (auto const& [text, expected] :
         {std::pair{"id,membrs@prior\na,1\n", "did you mean \"members@prior\"?"},
          {"id,会员数量\na,1\n", "did you mean \"会员数\"?"},
          {"id,gruop\na,1\n", "did you mean \"group\"?"},
          {"编号,members\na,1\n", "did you mean \"id\"?"},
          {"ID,members\na,1\n", "did you mean \"id\"?"},
          {"id,名称\na,1\n", "did you mean \"name\"?"},
          {"id,单位\na,1\n", "did you mean \"name\"?"},
          {"id,分组\na,1\n", "did you mean \"group\"?"},
          {"id,类别\na,1\n", "did you mean \"class\"?"},
          {"id,上级\na,1\n", "did you mean \"parent\"?"},
          {"id,考核期\na,1\n", "did you mean \"period\"?"},
          {"id,MEMBERS@prior\na,1\n", "did you mean \"members@prior\"?"},
          {"id,会员数（上期）\na,1\n", "did you mean \"members@prior\"?"},
          {"id,Members (period before)\na,1\n", "did you mean \"members@prior\"?"},
          {"id,名额（上期）\na,1\n",
           "the fixed columns are id, name, group, class, parent, period, every other is named by the id or "
           "title of "
           "an indicator; take out a column that is not needed"},
          {"id,group\na,北片\n", "did you mean \"north\"?"},
          {"id,class\na,小\n", "did you mean \"little\"?"},
          {"id,group\na,county\n", "write the id of a group: north, south"},
          {"id,group\na,sout\n", "did you mean \"south\"?"},
          {"id,class\na,larg\n", "did you mean \"large\"?"}}) {
        EXPECT_EQ(hint(findings_of(read_small_csv(text)).front(), language::en), expected);
    }
}

TEST(csv_cohort, says_where_a_repeated_id_stood_first) {
    EXPECT_EQ(hint(findings_of(read_small_csv("id\na\nb\na\n")).front(), language::en),
              "it stands first at a.csv:2:1; an id has one place in a file");
}

source file_of(std::string const& path) {
    std::ostringstream text;
    text << std::ifstream{path}.rdbuf();
    return {path, text.str()};
}

// The yearbook figures of examples/data, under the scheme they are tried on.
TEST(csv_cohort, reads_the_yearbook_pairs) {
    auto const scheme = read_scheme(file_of("schemes/gansu-2011/scheme.json"));
    ASSERT_TRUE(scheme);
    auto const read = read_cohort({.current = {file_of("examples/data/pairs.csv")}}, scheme->scheme);
    ASSERT_TRUE(read);
    EXPECT_EQ(lines_of(read->findings), (lines{"examples/data/pairs.csv:1:1 cohort_indicators_absent"}));
    ASSERT_EQ(read->cohort.subjects.size(), 7U);
    EXPECT_EQ(lines_of(read->cohort).back(),
              "tianjin-2010 天津 2010 unions=37553 unions@prior=28352 members=2690700 members@prior=3832500");
}

TEST(csv_cohort, stops_listing_mistakes_at_the_limit_of_findings) {
    std::string rows = "id,members\n";
    for (int i = 0; i < 1'500; ++i) rows += "s" + std::to_string(i) + ",abc\n";
    auto const read = read_small_csv(rows);
    ASSERT_FALSE(read);
    ASSERT_EQ(read.diagnostics().size(), 1'001U);
    EXPECT_EQ(read.diagnostics().back().what, code::findings_cut);
}

}  // namespace
}  // namespace kaohe
