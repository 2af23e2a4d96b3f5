#include <gtest/gtest.h>

#include "cohort_help.hpp"

namespace kaohe {
namespace {

std::string subject_with_facts(std::string const& facts) {
    return R"({"format": "kaohe-cohort/1", "subjects": [{"id": "a", "facts": {)" + facts + "}}]}";
}

std::string suggestion_in(result<cohort_read> const& read) {
    for (auto const& [name, word] : findings_of(read).front().with)
        if (name == "suggestion") return std::string{word.in(language::en)};
    return {};
}

// language.md 2: "layers self, assessor, final by "by" (a fact may be a list of them)".
TEST(layers_in_cohorts, are_told_by_the_fact_or_by_its_key) {
    for (
        auto const* json :
        {R"("members": [{"value": 8, "by": "self"}, {"value": 6, "by": "assessor"}, {"value": 7, "by": "final"}])",
         R"("members@self": 8, "members@assessor": 6, "members@final": 7)",
         R"("members": {"value": 8, "by": "self"}, "members@assessor": 6, "members@final": {"value": 7})"}) {
        auto const read = read_small_json(subject_with_facts(json));
        ASSERT_TRUE(read) << json;
        EXPECT_EQ(lines_of(read->cohort), (lines{"a members@self=8 members@assessor=6 members@final=7"}))
            << json;
    }
    auto const read = read_small_json(
        subject_with_facts(R"("members@prior": [{"value": 8, "by": "self"}, 5], "paid@-2@final": 1)"));
    ASSERT_TRUE(read);
    EXPECT_EQ(lines_of(read->cohort), (lines{"a members@prior@self=8 members@prior=5 paid@-2@final=1"}));
}

TEST(layers_in_cohorts, keep_who_when_why_and_from_where) {
    auto const read = read_small_json(subject_with_facts(
        R"("judged": [{"value": 9, "by": "self", "source": "自评表"}, {"value": 7, "by": "assessor",
           "who": "考评组", "date": "2011-11-20", "note": "台账缺两期", "source": "现场记录"}])"));
    ASSERT_TRUE(read);
    auto const& facts = read->cohort.subjects.front().facts;
    EXPECT_EQ(*read->cohort.origin_of(facts[0]), (provenance{.source = "自评表"}));
    EXPECT_EQ(*read->cohort.origin_of(facts[1]),
              (provenance{"现场记录", "台账缺两期", "考评组", date_of(2011, 11, 20)}));
}

// language.md 7: "an indicator without a column", "files merge by id, two unequal values for one fact are
// refused".
TEST(layers_in_cohorts, are_columns_of_tables) {
    auto const read =
        read_small({.current = {{"a.csv", "id,members@self,会员数@final,members@prior@self\na,8,,5\n"},
                                {"b.csv", "id,members@final,members@self\na,7,8\n"}},
                    .prior = {{"c.csv", "id,members@final\na,4\n"}}});
    ASSERT_TRUE(read);
    EXPECT_EQ(lines_of(read->cohort),
              (lines{"a members@self=8 members@final=7 members@prior@self=5 members@prior@final=4"}));
    auto const unequal =
        read_small({.current = {{"a.csv", "id,members@self\na,8\n"}, {"b.csv", "id,members@self\na,7\n"}}});
    EXPECT_EQ(lines_of(findings_of(unequal)), (lines{"b.csv:2:3 fact_conflict"}));
}

// language.md 2: "scope: subject (default), group, cohort (facts that hold for all)".
TEST(layers_in_cohorts, are_those_of_groups_and_of_everyone_too) {
    auto const read = read_small_json(R"({"format": "kaohe-cohort/1",
        "facts": {"campaign_over": [{"by": "assessor", "value": true}, {"by": "final", "value": false}]},
        "groups": {"north": {"facts": {"quota@final": 5, "quota": {"by": "self", "value": 6}}}},
        "subjects": [{"id": "a", "group": "north"}]})");
    ASSERT_TRUE(read);
    EXPECT_EQ(
        lines_of(read->cohort),
        (lines{"a north quota@final=5 quota@self=6 campaign_over@assessor=true campaign_over@final=false"}));
}

// A table has no place for what holds for several: it stands in a document beside it, of the period before
// too.
TEST(layers_in_cohorts, of_groups_come_beside_a_table) {
    auto const shared = [](std::string const& quota) {
        return R"({"format": "kaohe-cohort/1", "groups": {"north": {"facts": {)" + quota + "}}}}";
    };
    auto const read = read_small(
        {.current = {{"a.csv", "id,group,members@self\na,north,8\nb,south,6\n"},
                     {"q.json",
                      shared(R"("quota": [{"by": "self", "value": 3}, {"by": "final", "value": 4}])")}},
         .prior = {{"last.json", shared(R"("quota@final": 2)")}}});
    ASSERT_TRUE(read);
    EXPECT_EQ(lines_of(read->cohort),
              (lines{"a north members@self=8 quota@self=3 quota@final=4 quota@prior@final=2",
                     "b south members@self=6"}));
}

// language.md 8: "signed" makes "who and why (who, note), or the source, required": of every fact, since a
// sheet can be made from any layer.
TEST(layers_in_cohorts, are_each_signed_where_that_is_asked) {
    auto const read = read_small_json(subject_with_facts(
        R"("judged": [{"by": "self", "value": 9}, {"by": "final", "value": 7, "source": "记录"}])"));
    EXPECT_EQ(lines_of(findings_of(read)), (lines{"a.json:1:76 fact_unsigned"}));
}

struct bad_facts {
    std::string json;
    std::string finding;
};

TEST(layers_in_cohorts, are_refused_where_one_stands_twice_or_where_none_can_be) {
    for (auto const& [json, finding] : std::vector<bad_facts>{
             {R"("members": [{"by": "self", "value": 8}, {"by": "self", "value": 8}])",
              "1:105 fact_layer_repeated"},
             {R"("members": [8, 7])", "1:80 fact_layer_repeated"},
             {R"("members@self": 8, "members": {"by": "self", "value": 8})", "1:95 fact_layer_repeated"},
             {R"("members@self": {"by": "self", "value": 8})", "1:88 fact_layer_in_key"},
             {R"("members": {"by": "slef", "value": 8})", "1:83 unknown_word"},
             {R"("members": [[8]])", "1:77 expected_text"},
             {R"("members": [{"by": "self", "value": [8]}])", "1:77 expected_text"},
             {R"("members@self@prior": 8)", "1:65 fact_key_syntax"},
             {R"("members": {"value": 8, "date": "2011-02-30"})", "1:97 expected_date"}})
        EXPECT_EQ(lines_of(findings_of(read_small_json(subject_with_facts(json)))),
                  (lines{"a.json:" + finding}))
            << json;
}

TEST(layers_in_cohorts, say_how_a_key_is_written_that_is_meant) {
    auto const meant = [](std::string const& key) {
        return suggestion_in(read_small_json(subject_with_facts('"' + key + "\": 8")));
    };
    EXPECT_EQ(meant("members@self@prior"), "members@prior@self");
    EXPECT_EQ(meant("members@final@-2"), "members@-2@final");
    EXPECT_EQ(meant("members@slef"), "members@self");
    EXPECT_EQ(meant("members@priro@asessor"), "members@prior@assessor");
    EXPECT_EQ(meant("members@2011"), "");
}

// A column counts for its indicator, whatever its layer.
TEST(layers_in_cohorts, leave_no_indicator_without_a_column) {
    auto const names = [](std::string const& csv) {
        auto const read = read_small_csv(csv);
        for (auto const& [name, word] : read->findings.front().with)
            if (name == "indicators") return std::string{word.in(language::en)};
        return std::string{};
    };
    EXPECT_NE(names("id,paid\na,1\n").find("members"), std::string::npos);
    EXPECT_EQ(names("id,members@self\na,1\n").find("members"), std::string::npos);
    EXPECT_NE(names("id,members@prior@self\na,1\n").find("members"), std::string::npos);
}

// A host that lists whoever gave a mark lists nobody where nobody did.
TEST(layers_in_cohorts, are_not_reported_where_the_list_of_facts_is_empty) {
    auto const read = read_small_json(subject_with_facts(R"("members": [], "paid": 1)"));
    ASSERT_TRUE(read);
    EXPECT_EQ(lines_of(read->cohort), (lines{"a paid=1"}));
}

}  // namespace
}  // namespace kaohe
