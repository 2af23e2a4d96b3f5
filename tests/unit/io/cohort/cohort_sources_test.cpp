#include <kaohe/io/read_cohort.hpp>

#include <gtest/gtest.h>

#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/io/write_sheets.hpp>

#include "cohort_help.hpp"

namespace kaohe {
namespace {

std::string const cohort_json =
    R"({"format": "kaohe-cohort/1", "period": "2011", "facts": {"campaign_over": true},
"subjects": [{"id": "a", "group": "north", "facts": {"members": 12, "paid": 3}}, {"id": "c", "group": "south"}]})";

// language.md 7: "files merge by id".
TEST(cohort_sources, merge_by_id_whatever_their_form) {
    auto const read = read_small({.current = {{"a.csv", "id,name,members\na,甲,12\nb,乙,5\n"},
                                              {"b.csv", "id,group,entered\nb,north,50%\na,,\n"},
                                              {"c.json", cohort_json}}});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->cohort.period, period::parse("2011"));
    EXPECT_EQ(lines_of(read->cohort),
              (lines{"a 甲 north members=12 paid=3 campaign_over=true",
                     "b 乙 north members=5 entered=0.5 campaign_over=true", "c south campaign_over=true"}));
}

TEST(cohort_sources, may_give_facts_for_all_in_a_document_of_their_own) {
    auto const read = read_small(
        {.current = {{"a.csv", "id,members\na,12\n"},
                     {"b.json", R"({"format": "kaohe-cohort/1", "facts": {"campaign_over": false}})"}}});
    ASSERT_TRUE(read);
    EXPECT_EQ(lines_of(read->cohort), (lines{"a members=12 campaign_over=false"}));
}

TEST(cohort_sources, of_merged_documents_each_fact_still_knows_its_own) {
    auto const read =
        read_small({.current = {{"a.csv", "id,members\na,12\n"},
                                {"b.csv", "id,entered\na,50%\n"},
                                {"c.json", R"({"format": "kaohe-cohort/1", "facts": {"campaign_over":
                                                  {"value": true, "source": "notice"}}})"}}});
    ASSERT_TRUE(read);
    std::vector<std::string> sources;
    for (fact const& each : read->cohort.subjects.front().facts) {
        if (provenance const* const said = read->cohort.origin_of(each)) sources.push_back(said->source);
    }
    EXPECT_EQ(sources, (std::vector<std::string>{"a.csv", "b.csv", "notice"}));
}

// Facts of a group that nobody is in would vanish; a group of the period before may have gone.
TEST(cohort_sources, name_no_group_that_has_no_subject_where_none_is_declared) {
    auto const by = read_scheme({"t.json", R"({"format": "kaohe-scheme/1", "id": "t", "edition": "1",
        "indicators": {"quota": {"type": "count", "scope": "group"}}, "not_reported": "error",
        "score": {"id": "total", "combine": "sum", "items": [{"id": "1", "of": "quota",
            "rule": {"kind": "per_step", "step": 1, "points": 1}}]}})"});
    source const subjects{"a.csv", "id,group\na,north\n"};
    auto const groups = [](std::string const& name) {
        return source{"b.json", R"({"format": "kaohe-cohort/1", "groups": {")" + name +
                                    R"(": {"facts": {"quota": 5}}}})"};
    };
    EXPECT_EQ(lines_of(read_cohort({.current = {subjects, groups("north")}}, by->scheme)->cohort),
              (lines{"a north quota=5"}));
    auto const wrong = read_cohort({.current = {subjects, groups("nort")}}, by->scheme);
    EXPECT_EQ(lines_of(findings_of(wrong)), (lines{"b.json:1:49 group_without_subjects"}));
    EXPECT_EQ(message(findings_of(wrong).front(), language::en),
              "no subject is in the group \"nort\", so its facts would reach nobody");
    EXPECT_TRUE(read_cohort({.current = {subjects}, .prior = {groups("gone")}}, by->scheme));
}

// language.md 7: "two unequal values for one fact are refused with both places"; equal ones are fine.
TEST(cohort_sources, that_agree_may_say_the_same_twice) {
    auto const read = read_small({.current = {{"a.csv", "id,name,members,entered\na,甲,12,50%\n"},
                                              {"b.csv", "id,name,members,entered\na,甲,1.2e1,\n"}}});
    ASSERT_TRUE(read);
    EXPECT_EQ(lines_of(read->cohort), (lines{"a 甲 members=12 entered=0.5"}));
}

TEST(cohort_sources, that_contradict_each_other_are_refused_with_both_places) {
    auto const read = read_small({.current = {{"a.csv", "id,name,members,period\na,甲,13,2010\n"},
                                              {"b.csv", "id,name,members\na,乙,n/a\n"},
                                              {"c.json", cohort_json}}});
    ASSERT_FALSE(read);
    EXPECT_EQ(lines_of(read.diagnostics()),
              (lines{"b.csv:2:3 fact_conflict", "b.csv:2:5 fact_conflict", "c.json:2:14 fact_conflict",
                     "c.json:2:65 fact_conflict"}));
    EXPECT_EQ(message(read.diagnostics()[1], language::en),
              "two values for \"Members\" (members) of \"a\": n/a here, 13 at a.csv:2:5");
    EXPECT_EQ(message(read.diagnostics()[0], language::zh),
              "“a”的“name”有两个不同的值：此处为 乙，a.csv:2:3 为 甲");
    EXPECT_EQ(message(read.diagnostics()[3], language::en),
              "two values for \"Members\" (members) of \"a\": 12 here, 13 at a.csv:2:5");
}

TEST(cohort_sources, report_the_mistakes_of_every_document) {
    auto const read = read_small(
        {.current = {{"a.csv", "id,membrs\na,1\n"}, {"b.json", "{"}, {"c.csv", "id,members\na,x\n"}},
         .prior = {{"d.csv", "id\n\"a\n"}},
         .history = {{"e.json", "[]"}}});
    EXPECT_EQ(lines_of(findings_of(read)),
              (lines{"a.csv:1:4 cohort_column_unknown", "b.json:1:2 json_incomplete",
                     "c.csv:2:3 number_syntax", "d.csv:2:1 csv_unclosed_quote", "e.json:1:1 expected_list"}));
}

// language.md 7: "--prior LAST.csv fills @prior from its current columns", and @-2 from its @prior.
TEST(cohort_sources, prior_documents_fill_the_periods_before) {
    auto const read =
        read_small({.current = {{"now.csv", "id,name,period,members\na,甲,2011,30\nb,乙,2011,8\n"}},
                    .prior = {{"last.csv", "id,name,period,members,members@prior\na,旧名,2010,20,10\n"}}});
    ASSERT_TRUE(read);
    EXPECT_EQ(lines_of(read->cohort),
              (lines{"a 甲 2011 members=30 members@prior=20 members@-2=10", "b 乙 2011 members=8"}));
    EXPECT_EQ(lines_of(read->findings), (lines{"now.csv:1:1 cohort_indicators_absent"}));
}

TEST(cohort_sources, prior_documents_fill_facts_for_all_as_well) {
    auto const read =
        read_small({.current = {{"now.csv", "id,members\na,30\n"}}, .prior = {{"last.json", cohort_json}}});
    ASSERT_TRUE(read);
    EXPECT_EQ(lines_of(read->cohort),
              (lines{"a members=30 members@prior=12 paid@prior=3 campaign_over@prior=true"}));
}

TEST(cohort_sources, prior_documents_that_contradict_the_current_ones_are_refused_with_both_places) {
    auto const read = read_small({.current = {{"now.csv", "id,members,members@prior\na,30,21\n"}},
                                  .prior = {{"last.csv", "id,members\na,20\n"}}});
    ASSERT_EQ(lines_of(findings_of(read)), (lines{"last.csv:2:3 fact_conflict"}));
    EXPECT_EQ(message(read.diagnostics().front(), language::en),
              "two values for \"Members\" (members@prior) of \"a\": 20 here, 21 at now.csv:2:6");
}

TEST(cohort_sources, prior_documents_add_no_subject) {
    auto const read = read_small(
        {.current = {{"now.json", cohort_json}}, .prior = {{"last.csv", "id,members\nx,2\ny,3\n"}}});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->cohort.subjects.size(), 2U);
    EXPECT_EQ(lines_of(read->findings), (lines{"last.csv:1:1 prior_subjects_unknown"}));
    EXPECT_EQ(message(read->findings.front(), language::en),
              "these subjects of the period before are not in this cohort and were passed over: x, y");
}

TEST(cohort_sources, prior_documents_of_another_period_than_the_one_before_give_a_warning) {
    auto const read = read_small({.current = {{"now.json", cohort_json}},
                                  .prior = {{"last.csv", "id,period,members\na,2009,2\nc,2009,3\n"}}});
    ASSERT_TRUE(read);
    EXPECT_EQ(lines_of(read->findings), (lines{"last.csv:2:3 prior_period_unexpected"}));
    EXPECT_EQ(message(read->findings.front(), language::en),
              "expected the data of the period before to be of 2010, found 2009");
}

// language.md 8: "Period: the column, else the cohort's, else --period, else null."
TEST(cohort_sources, take_the_period_from_the_column_else_the_cohort_else_what_is_given) {
    source const table{"a.csv", "id,period\na,2009\nb,\n"};
    auto const given = period::parse("2012");
    EXPECT_EQ(read_small({.current = {table}})->cohort.period, std::nullopt);
    EXPECT_EQ(read_small({.current = {table}, .period = given})->cohort.period, given);
    auto const both =
        read_small({.current = {table, {"c.json", R"({"format": "kaohe-cohort/1", "period": "2011"})"}},
                    .period = given});
    EXPECT_EQ(both->cohort.period, period::parse("2011"));
    EXPECT_EQ(lines_of(both->cohort), (lines{"a 2009", "b"}));
}

TEST(cohort_sources, of_several_periods_keep_each_subject_in_its_own) {
    auto const read = read_small(
        {.current = {
             {"a.json", R"({"format": "kaohe-cohort/1", "period": "2010", "subjects": [{"id": "a"}]})"},
             {"b.json", R"({"format": "kaohe-cohort/1", "period": "2011", "subjects": [{"id": "b"}]})"}}});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->cohort.period, period::parse("2010"));
    EXPECT_EQ(lines_of(read->cohort), (lines{"a", "b 2011"}));
}

std::string sheets_of(std::string const& period, std::string const& sheets) {
    return R"({"format": "kaohe-sheets/1", "period": )" + period + R"(, "sheets": [)" + sheets + "]}";
}

// language.md 7: "--history SHEETS.json fills history".
TEST(cohort_sources, sheets_fill_the_history_of_their_period) {
    auto const read = read_small(
        {.current = {{"now.csv", "id\na\nb\n"}}, .history = {{"2010.json", sheets_of(R"("2010")", R"(
            {"subject": "a", "rank": 1, "total": "251", "effects": [],
             "lines": [{"id": "1", "points": "217"}, {"id": "2", "points": null}], "sections": [{"id": "total", "points": "1/3"}]},
            {"subject": "b", "period": "2009", "rank": null, "total": null,
             "effects": [{"id": "late", "effect": "excluded", "state": "yes"}]},
            {"subject": "gone", "rank": 2, "total": "3"})")}}});
    ASSERT_TRUE(read);
    ASSERT_EQ(read->cohort.subjects.size(), 2U);
    EXPECT_EQ(read->cohort.subjects[0].history.at("2010"),
              (history_entry{.rank = 1, .total = 251, .points = {{"1", 217}, {"total", number{1} / 3}}}));
    EXPECT_EQ(read->cohort.subjects[1].history.at("2009"), (history_entry{.excluded = true}));
}

TEST(cohort_sources, sheets_that_kaohe_writes_serve_as_history) {
    auto const last = read_small({.current = {{"last.json", cohort_json}}});
    auto const scored = evaluate(small_scheme(), last->cohort);
    ASSERT_TRUE(scored);
    auto const read = read_small(
        {.current = {{"now.csv", "id\na\nc\n"}}, .history = {{"sheets.json", write_sheets(*scored, {})}}});
    ASSERT_TRUE(read) << message(read.diagnostics().front(), language::en);
    EXPECT_EQ(read->cohort.subjects[0].history.at("2011").points.at("1"), number{12});
    EXPECT_FALSE(read->cohort.subjects[1].history.at("2011").total);
}

// A rank counts within one scheme; "another edition" of it is the same scheme.
TEST(cohort_sources, sheets_of_another_scheme_are_no_history) {
    auto const with = [](std::string const& scheme) {
        return read_small({.current = {{"now.csv", "id\na\n"}},
                           .history = {{"h.json", R"({"format": "kaohe-sheets/1", "period": "2010",
"scheme": )" + scheme + R"(, "sheets": [{"subject": "a", "rank": 2}]})"}}});
    };
    EXPECT_TRUE(with(R"({"id": "small", "edition": "2009-01-01"})"));
    auto const other = with(R"({"id": "large", "edition": "1"})");
    ASSERT_EQ(lines_of(findings_of(other)), (lines{"h.json:2:18 history_of_other_scheme"}));
    EXPECT_EQ(message(findings_of(other).front(), language::en),
              R"(expected history of the scheme "small", found sheets of "large")");
}

TEST(cohort_sources, sheets_of_unknown_subjects_and_of_the_current_period_are_told) {
    auto const read = read_small(
        {.current = {{"now.json", cohort_json}},
         .history = {{"h.json", sheets_of(R"("2011")", R"({"subject": "a"}, {"subject": "gone"})")}}});
    ASSERT_TRUE(read);
    EXPECT_EQ(lines_of(read->findings),
              (lines{"h.json:1:1 history_subjects_unknown", "h.json:1:59 history_period_unexpected"}));
    EXPECT_EQ(message(read->findings[0], language::en),
              "these subjects of the history are not in this cohort and were passed over: gone");
    EXPECT_EQ(message(read->findings[1], language::en),
              "expected the history of \"a\" to be of an earlier period, found the current one, 2011");
}

// A subject may come with one document and its group with another.
TEST(cohort_sources, in_which_some_have_no_group_are_refused_with_the_place) {
    auto const read = read_small({.current = {{"a.csv", "id,members\na,1\nzz,2\n"},
                                              {"b.csv", "id,group\na,north\nc,south\n"},
                                              {"c.json", R"({"format": "kaohe-cohort/1",
"subjects": [{"id": "d"}]})"}}});
    EXPECT_EQ(lines_of(findings_of(read)), (lines{"a.csv:3:1 group_missing", "c.json:2:14 group_missing"}));
}

// Bad input is "located errors in both languages, nothing scored"; who is above whom may come from any
// document.
TEST(cohort_sources, with_parents_unknown_or_in_a_circle_are_refused_with_the_place) {
    struct bad_parents {
        std::vector<source> current;
        lines findings;
    };
    for (bad_parents const& each :
         std::vector<bad_parents>{{{{"a.csv", "id,parent\na,\nb,a\n"}}, {}},
                                  {{{"a.csv", "id,parent\na,\nb,c\n"}}, {"a.csv:3:3 parent_unknown"}},
                                  {{{"a.csv", "id,parent\na,b\nb,a\n"}}, {"a.csv:2:3 parent_circular"}},
                                  {{{"a.csv", "id,members\na,1\nb,2\n"}, {"b.csv", "id,parent\na,b\nb,a\n"}},
                                   {"b.csv:2:3 parent_circular"}},
                                  {{{"a.csv", "id,members\na,1\n"}, {"b.json", R"({"format": "kaohe-cohort/1",
"subjects": [{"id": "b", "parent": "x"}, {"id": "a", "parent": "a"}]})"}},
                                   {"b.json:2:36 parent_unknown", "b.json:2:64 parent_circular"}}}) {
        auto const read = read_small({.current = each.current});
        EXPECT_EQ(lines_of(read ? diagnostics{} : read.diagnostics()), each.findings);
    }
    auto const read = read_small_csv("id,parent\na,b\nb,a\n");
    EXPECT_EQ(message(read.diagnostics().front(), language::en),
              "the parents go round in a circle: a → b → a");
}

TEST(cohort_sources, without_any_subject_are_refused) {
    source const facts{"f.json", R"({"format": "kaohe-cohort/1", "facts": {"campaign_over": true}})"};
    EXPECT_EQ(lines_of(findings_of(read_small({.current = {facts}}))), (lines{"f.json:1:1 cohort_empty"}));
}

struct bad_history {
    std::string text;
    lines findings;
};

TEST(cohort_sources, sheets_that_cannot_serve_are_refused) {
    for (bad_history const& each : std::vector<bad_history>{
             {"{}", {"h.json:1:1 format_missing"}},
             {cohort_json, {"h.json:1:12 document_of_other_kind"}},
             {"id,rank\na,1\n", {"h.json:1:1 document_of_other_kind"}},
             {sheets_of("null", R"({"subject": "a"})"), {"h.json:1:57 history_without_period"}},
             {sheets_of(R"("2010")", R"({"rank": 1})"), {"h.json:1:59 subject_id_empty"}},
             {sheets_of(R"("2010")", R"({"subject": "a", "rank": "first", "total": "x"})"),
              {"h.json:1:84 expected_whole_number", "h.json:1:103 number_syntax"}},
             {sheets_of(R"("2010")", R"({"subject": "a", "rank": 0})"), {"h.json:1:84 history_rank"}},
             {sheets_of(R"("2010")", R"({"subject": "a", "rank": -2})"), {"h.json:1:84 history_rank"}},
             {sheets_of(R"("2010")", R"({"subject": "a"}, {"subject": "a"})"),
              {"h.json:1:89 subject_id_repeated"}}}) {
        auto const read =
            read_small({.current = {{"now.csv", "id\na\n"}}, .history = {{"h.json", each.text}}});
        EXPECT_FALSE(read) << each.text;
        EXPECT_EQ(lines_of(findings_of(read)), each.findings) << each.text;
    }
}

TEST(cohort_sources, two_records_of_one_period_must_agree) {
    std::string const first = sheets_of(R"("2010")", R"({"subject": "a", "rank": 1})");
    std::string const second = sheets_of(R"("2010")", R"({"subject": "a", "rank": 2})");
    source const now{"now.csv", "id\na\n"};
    EXPECT_TRUE(read_small({.current = {now}, .history = {{"x.json", first}, {"y.json", first}}}));
    auto const read = read_small({.current = {now}, .history = {{"x.json", first}, {"y.json", second}}});
    ASSERT_EQ(lines_of(findings_of(read)), (lines{"y.json:1:59 history_conflict"}));
    EXPECT_EQ(message(read.diagnostics().front(), language::en),
              "two different records of \"a\" in 2010; the other is at x.json:1:59");
}

}  // namespace
}  // namespace kaohe
