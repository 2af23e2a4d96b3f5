#include <kaohe/io/read_cohort.hpp>

#include <gtest/gtest.h>

#include "cohort_help.hpp"

namespace kaohe {
namespace {

std::string cohort_with(std::string const& members) {
    return R"({"format": "kaohe-cohort/1", )" + members + "}";
}

std::string subject_with_facts(std::string const& facts) {
    return cohort_with(R"("subjects": [{"id": "a", "facts": {)" + facts + "}}]");
}

TEST(json_cohort, gives_subjects_with_members_and_facts) {
    auto const read = read_small_json(cohort_with(R"("period": "2011", "subjects": [
        {"id": "a", "name": "甲", "group": "north", "class": "large", "parent": "b", "period": "2011-H1",
         "facts": {"members": 1234, "members@prior": "1100", "paid@-2": 0.10, "entered": "84.37%",
                   "trained": 84.37, "done_on_time": true, "sent": "2011-11-30", "grade": "good", "2.body": false}},
        {"id": "b", "group": "south"}])"));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->cohort.period, period::parse("2011"));
    EXPECT_EQ(lines_of(read->cohort),
              (lines{"a 甲 north large b 2011-H1 members=1234 members@prior=1100 paid@-2=0.1 entered=0.8437 "
                     "trained=0.8437 done_on_time=true sent=2011-11-30 grade=good 2.body=false",
                     "b south"}));
    EXPECT_TRUE(read->findings.empty());
}

struct written_fact {
    std::string json;
    std::string value;
};

// language.md 8: "In JSON a numeric fact is a number or its text, read by the same grammar."
TEST(json_cohort, reads_a_bare_value_and_its_text_alike) {
    for (written_fact const& each :
         std::vector<written_fact>{{R"("members": 12)", "members=12"},
                                   {R"("members": "12")", "members=12"},
                                   {R"("members": 1.2e1)", "members=12"},
                                   {R"("paid": "1/3")", "paid=1/3"},
                                   {R"("done_on_time": 1)", "done_on_time=true"},
                                   {R"("done_on_time": "否")", "done_on_time=false"},
                                   {R"("members": "n/a")", "members=not_applicable"}}) {
        auto const read = read_small_json(subject_with_facts(each.json));
        ASSERT_TRUE(read) << each.json;
        EXPECT_EQ(lines_of(read->cohort), (lines{"a " + each.value})) << each.json;
    }
}

// language.md 2: "A fact is reported, not reported, or not applicable".
TEST(json_cohort, reads_the_three_states_of_a_fact) {
    for (auto const* json : {R"("members": null)", R"("members": {"value": null})",
                             R"("members": {"status": "not_reported"})", R"("members": {})"})
        EXPECT_EQ(lines_of(read_small_json(subject_with_facts(json))->cohort), (lines{"a"})) << json;
    EXPECT_EQ(lines_of(read_small_json(
                           subject_with_facts(R"("members": {"status": "not_applicable", "note": "无企业"})"))
                           ->cohort),
              (lines{"a members=not_applicable"}));
    EXPECT_EQ(
        lines_of(
            read_small_json(subject_with_facts(R"("members": {"status": "reported", "value": 3})"))->cohort),
        (lines{"a members=3"}));
}

// docs/formats: "null or absent is not reported"; a status agrees with what is given.
TEST(json_cohort, takes_no_empty_text_and_no_status_that_the_value_contradicts) {
    for (auto const& [fact, expected] :
         {std::pair{R"("")", "fact_placeholder"},
          {R"({"value": ""})", "fact_placeholder"},
          {R"({"value": "", "status": "reported"})", "fact_placeholder"},
          {R"({"value": "n/a", "status": "reported"})", "fact_status_contradicts"},
          {R"({"value": 1, "status": "not_applicable"})", "fact_status_contradicts"},
          {R"({"status": "reported"})", "fact_status_contradicts"}}) {
        auto const read = read_small_json(subject_with_facts(std::string{R"("members": )"} + fact));
        EXPECT_EQ(lines_of(findings_of(read)), (lines{std::string{"a.json:1:76 "} + expected})) << fact;
    }
}

TEST(json_cohort, keeps_source_note_and_who_of_a_fact) {
    auto const read = read_small_json(subject_with_facts(
        R"("members": {"value": 3, "source": "年报", "note": "已核实", "who": "组织部"}, "paid": 1)"));
    ASSERT_TRUE(read);
    auto const& facts = read->cohort.subjects.front().facts;
    EXPECT_EQ(*read->cohort.origin_of(facts[0]), (provenance{"年报", "已核实", "组织部"}));
    EXPECT_EQ(*read->cohort.origin_of(facts[1]), provenance{"a.json"});
}

// language.md 8: "signed" makes "who and why (who, note), or the source, required".
TEST(json_cohort, demands_who_and_why_or_the_source_of_a_signed_mark) {
    for (auto const* json : {R"("judged": {"value": 7, "who": "评审组", "note": "材料齐全"})",
                             R"("judged": {"value": 7, "source": "评审记录"})", R"("judged": null)",
                             R"("judged": {"status": "not_applicable"})"})
        EXPECT_TRUE(read_small_json(subject_with_facts(json))) << json;
    for (auto const* json : {R"("judged": 7)", R"("judged": {"value": 7, "who": "评审组"})",
                             R"("judged": {"value": 7, "note": "材料齐全"})"})
        EXPECT_EQ(lines_of(findings_of(read_small_json(subject_with_facts(json)))),
                  (lines{"a.json:1:75 fact_unsigned"}))
            << json;
}

// language.md 2: "scope: subject (default), group, cohort (facts that hold for all)".
TEST(json_cohort, gives_facts_of_groups_and_of_everyone_to_each_subject) {
    auto const read =
        read_small_json(cohort_with(R"("facts": {"campaign_over": true, "campaign_over@prior": false},
        "groups": {"north": {"facts": {"quota": 5}}, "south": {"facts": {"quota": 7}}},
        "subjects": [{"id": "a", "group": "north"}, {"id": "b", "group": "south", "facts": {"members": 1}}])"));
    ASSERT_TRUE(read);
    EXPECT_EQ(lines_of(read->cohort),
              (lines{"a north quota=5 campaign_over=true campaign_over@prior=false",
                     "b south members=1 quota=7 campaign_over=true campaign_over@prior=false"}));
}

// language.md 8: History: {"rank", "total", "excluded", "points": {id: text}}.
TEST(json_cohort, reads_history_by_period) {
    auto const read = read_small_json(cohort_with(R"("subjects": [{"id": "a", "history": {
        "2010": {"rank": 2, "total": "180.5", "points": {"1": "1/3"}}, "2009": {"excluded": true, "rank": null}}}])"));
    ASSERT_TRUE(read);
    auto const& history = read->cohort.subjects.front().history;
    EXPECT_EQ(history.at("2010"),
              (history_entry{.rank = 2, .total = number{361} / 2, .points = {{"1", number{1} / 3}}}));
    EXPECT_EQ(history.at("2009"), (history_entry{.excluded = true}));
}

struct bad_document {
    std::string text;
    lines findings;
};

TEST(json_cohort, is_refused_with_the_place_of_every_mistake) {
    for (bad_document const& each : std::vector<bad_document>{
             {"{", {"a.json:1:2 json_incomplete"}},
             {"[]", {"a.json:1:1 expected_object"}},
             {"{}", {"a.json:1:1 format_missing"}},
             {R"({"format": "kaohe-scheme/1"})", {"a.json:1:12 document_of_other_kind"}},
             {R"({"format": "kaohe-cohort/2"})", {"a.json:1:12 format_newer"}},
             {cohort_with(R"("period": "2011-5")"), {"a.json:1:40 period_syntax"}},
             {cohort_with(R"("perid": "2011")"), {"a.json:1:30 unknown_key"}},
             {cohort_with(R"("subjects": [{"id": "a", "nme": "x"}])"), {"a.json:1:55 unknown_key"}},
             {cohort_with(R"("subjects": [{}])"), {"a.json:1:43 subject_id_empty"}},
             {cohort_with(R"("subjects": [{"id": ""}])"), {"a.json:1:50 subject_id_empty"}},
             {cohort_with(R"("subjects": [{"id": 5}])"), {"a.json:1:50 expected_text"}},
             {cohort_with(R"("subjects": [{"id": "a"}, {"id": "a"}])"), {"a.json:1:63 subject_id_repeated"}},
             {cohort_with(R"("subjects": [{"id": "a", "id": "b"}])"), {"a.json:1:55 json_duplicate_key"}},
             {cohort_with(R"("subjects": [{"id": "a", "group": "nort"}])"),
              {"a.json:1:64 subject_group_unknown"}},
             {cohort_with(R"("groups": {"nort": {"facts": {}}})"), {"a.json:1:49 subject_group_unknown"}},
             {cohort_with(R"("facts": {"members": 1})"), {"a.json:1:40 fact_scope"}},
             {cohort_with(R"("groups": {"north": {"facts": {"members": 1}}})"), {"a.json:1:61 fact_scope"}},
             {subject_with_facts(R"("membrs": 1)"), {"a.json:1:65 fact_unknown"}},
             {subject_with_facts(R"("会员数": 1)"), {"a.json:1:65 fact_unknown"}},
             {subject_with_facts(R"("members@-1": 1)"), {"a.json:1:65 fact_key_syntax"}},
             {subject_with_facts(R"("need": 1)"), {"a.json:1:65 fact_of_derived"}},
             {subject_with_facts(R"("members": true)"), {"a.json:1:76 number_syntax"}},
             {subject_with_facts(R"("members": [[1]])"), {"a.json:1:77 expected_text"}},
             {subject_with_facts(R"("members": {"value": {}})"), {"a.json:1:76 expected_text"}},
             {subject_with_facts(R"("members": {"vlaue": 1})"), {"a.json:1:77 unknown_key"}},
             {subject_with_facts(R"("members": {"status": "late"})"), {"a.json:1:87 unknown_word"}},
             {subject_with_facts(R"("entered": 84.37, "sent": 40877)"),
              {"a.json:1:76 percent_without_sign", "a.json:1:91 date_serial"}},
             {cohort_with(R"("subjects": [{"id": "a", "history": {"last": {}}}])"),
              {"a.json:1:67 period_syntax"}},
             {cohort_with(R"("subjects": [{"id": "a", "history": {"2010": {"rank": "x"}}}])"),
              {"a.json:1:84 expected_whole_number"}},
             {cohort_with(R"("subjects": [{"id": "a", "history": {"2010": {"rank": 0}}}])"),
              {"a.json:1:84 history_rank"}},
         }) {
        auto const read = read_small_json(each.text);
        EXPECT_FALSE(read) << each.text;
        EXPECT_EQ(lines_of(findings_of(read)), each.findings) << each.text;
    }
}

TEST(json_cohort, suggests_the_id_of_an_indicator_that_was_named_by_its_title) {
    for (auto const* json : {R"("会员数": 1)", R"("MEMBERS": 1)", R"("membrs": 1)"})
        EXPECT_EQ(hint(findings_of(read_small_json(subject_with_facts(json))).front(), language::en),
                  "did you mean \"members\"?")
            << json;
}

TEST(json_cohort, tells_an_error_for_a_value_outside_its_domain) {
    auto const read = read_small_json(subject_with_facts(R"("members": -1, "exam": "100.5")"));
    ASSERT_TRUE(read);
    EXPECT_EQ(lines_of(read->cohort), (lines{"a members=invalid exam=invalid"}));
    EXPECT_EQ(lines_of(read->findings), (lines{"a.json:1:76 fact_too_small", "a.json:1:88 fact_too_large"}));
}

// A case holds its cohort inside itself: places are pointers into the whole document.
TEST(json_cohort, is_read_out_of_another_document) {
    auto const document = parse_json({"c.json", subject_with_facts(R"("members": "x")")}, json_style::strict);
    auto const read = read_cohort(*document, {.file = "c.json", .pointer = "/2/cohort"}, small_scheme());
    ASSERT_FALSE(read);
    EXPECT_EQ(read.diagnostics().front().where.file, "c.json");
    EXPECT_EQ(read.diagnostics().front().where.pointer, "/2/cohort/subjects/0/facts/members");
}

}  // namespace
}  // namespace kaohe
