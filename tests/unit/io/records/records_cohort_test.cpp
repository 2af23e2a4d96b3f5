#include <kaohe/io/read_cohort.hpp>

#include <gtest/gtest.h>

#include <kaohe/io/read_scheme.hpp>

#include "io/cohort/cohort_help.hpp"

namespace kaohe {
namespace {

// Given a scheme with a list of articles and one of prizes.
scheme const& listing() {
    static scheme const by =
        std::move(read_scheme({"s.json", R"json({"format": "kaohe-scheme/1", "id": "t", "edition": "1",
        "indicators": {
            "articles": {"type": "records", "title": "文章", "fields": {
                "level": {"type": "choice", "title": "级别", "values": ["province", "city"]}, "words": {"type": "count"}}},
            "prizes": {"type": "records", "fields": {"level": {"type": "choice", "values": ["province", "city"]}}}},
        "not_reported": "fail",
        "score": {"id": "x", "of": "count(articles) + count(prizes)", "rule": {"kind": "per_step", "step": 1, "points": 1}}})json"})
                      .value()
                      .scheme);
    return by;
}

/// `articles=1 province 100; 2 city -` for every subject with lists.
std::string told(fact const& of) {
    std::string text;
    record_list const* const list = std::get_if<record_list>(&of.value);
    if (!list) return std::string{word(of.state)};
    for (record const& each : *list) {
        text += (text.empty() ? "" : "; ") + each.id;
        for (fact const& field : each.fields)
            text += " " + (field.state == state::not_reported ? std::string{"-"} : text_of(field));
    }
    return text;
}

lines lists_of(cohort const& all) {
    lines every;
    for (subject const& each : all.subjects) {
        std::string line = each.id;
        for (std::size_t i = 0; i < each.facts.size(); ++i)
            if (each.facts[i].state != state::not_reported)
                line += " " + to_text(all.keys[i]) + "=" + told(each.facts[i]);
        every.push_back(line);
    }
    return every;
}

result<cohort_read> read(cohort_sources const& from) { return read_cohort(from, listing()); }

result<cohort_read> read_articles(std::string const& json) {
    return read(
        {.current = {
             {"c.json", R"({"format": "kaohe-cohort/1", "subjects": [{"id": "a", "facts": {"articles": )" +
                            json + "}}]}"}}});
}

// language.md 2: "records (a list with typed `fields`, each record with a unique `id`)".
TEST(records_in_json, are_read_field_by_field) {
    EXPECT_EQ(
        lists_of(
            read_articles(R"([{"id": "1", "words": 100, "level": "province"}, {"id": "2", "level": "city"}])")
                ->cohort),
        (lines{"a articles=1 province 100; 2 city -"}));
    EXPECT_EQ(lists_of(read_articles("[]")->cohort), (lines{"a articles="}));
    EXPECT_EQ(lists_of(read_articles("null")->cohort), (lines{"a"}));
    EXPECT_EQ(lists_of(read_articles(R"({"value": [{"id": "1"}], "source": "register"})")->cohort),
              (lines{"a articles=1 - -"}));
    EXPECT_EQ(lists_of(read_articles(R"({"status": "not_applicable"})")->cohort),
              (lines{"a articles=not_applicable"}));
}

TEST(records_in_json, may_not_apply) {
    for (auto const* const json : {R"("n/a")", R"("不适用")", R"({"value": "不适用"})"})
        EXPECT_EQ(lists_of(read_articles(json)->cohort), (lines{"a articles=not_applicable"})) << json;
}

TEST(records_in_json, keep_what_is_said_of_the_list_and_of_a_field) {
    auto const found = read_articles(
        R"({"value": [{"id": "1", "words": {"value": 9, "who": "office"}}], "source": "register"})");
    fact const& list = found->cohort.subjects[0].facts[0];
    EXPECT_EQ(*found->cohort.origin_of(list), (provenance{.source = "register"}));
    EXPECT_EQ(*found->cohort.origin_of(std::get<record_list>(list.value)[0].fields[1]),
              (provenance{.who = "office"}));
}

TEST(records_in_json, are_refused_where_they_stand) {
    struct row {
        std::string json;
        std::string expected;
    };
    for (auto const& [json, expected] : std::vector<row>{
             {R"([{"words": 1}])", "c.json:1:78 record_without_id"},
             {R"([{"id": ""}])", "c.json:1:85 record_without_id"},
             {R"([{"id": "1"}, {"id": "1"}])", "c.json:1:98 record_id_repeated"},
             {R"([{"id": "1", "word": 1}])", "c.json:1:90 record_field_unknown"},
             {R"([{"id": "1", "words": "x"}])", "c.json:1:100 number_syntax"},
             {R"([{"id": "1", "words": [1]}])", "c.json:1:99 expected_text"},
             {R"([1])", "c.json:1:78 expected_object"},
             {"5", "c.json:1:77 expected_list"},
             {R"("many")", "c.json:1:77 expected_list"},
             // A value outside its domain is told and makes the field invalid; the cohort can be read.
             {R"([{"id": "1", "words": -1}])", "c.json:1:99 fact_too_small"},
         })
        EXPECT_EQ(lines_of(findings_of(read_articles(json))), (lines{expected})) << json;
}

cohort_sources three_and(std::vector<records_source> records) {
    return {.current = {{"c.csv", "id\na\nb\nc\n"}}, .records = std::move(records)};
}

// 7: "`--records articles=F.csv` (columns `subject, id, fields…`)". The list is complete: who has no row has
// none.
TEST(records_in_tables, give_every_subject_its_list) {
    auto const found = read(
        three_and({{"articles", {"f.csv", "subject,id,级别,words\na,1,province,100\nb,1,city,\na,2,,7\n"}}}));
    ASSERT_TRUE(found);
    EXPECT_EQ(lists_of(found->cohort),
              (lines{"a articles=1 province 100; 2 - 7", "b articles=1 city -", "c articles="}));
    fact const& list = found->cohort.subjects[0].facts[0];
    EXPECT_EQ(*found->cohort.origin_of(list), (provenance{.source = "f.csv"}));
}

TEST(records_in_tables, of_one_list_are_read_as_one) {
    auto const found = read(three_and({{"articles", {"f.csv", "subject,id\na,1\n"}},
                                       {"prizes", {"p.csv", "subject,id,level\nc,9,city\n"}},
                                       {"articles", {"g.csv", "id,subject,words\n2,a,5\n"}}}));
    ASSERT_TRUE(found);
    EXPECT_EQ(lists_of(found->cohort),
              (lines{"a articles=1 - -; 2 - 5 prizes=", "b articles= prizes=", "c articles= prizes=9 city"}));
}

TEST(records_in_tables, are_refused_where_they_stand) {
    struct row {
        std::string list;
        std::string table;
        std::string expected;
    };
    for (auto const& [list, table, expected] : std::vector<row>{
             {"article", "subject,id\n", "f.csv:1:1 records_list_unknown"},
             {"articles", "id,words\n1,2\n", "f.csv:1:1 records_without_column"},
             {"articles", "subject,words\na,2\n", "f.csv:1:1 records_without_column"},
             {"articles", "subject,id,word\na,1,2\n", "f.csv:1:12 record_field_unknown"},
             {"articles", "subject,id,id\na,1,2\n", "f.csv:1:12 cohort_column_repeated"},
             // A column without a name is no field, also where fields have no title.
             {"articles", "subject,id,\na,1,2\n", "f.csv:1:12 cohort_column_nameless"},
             {"articles", "subject,id,words,words\na,1,2,3\n", "f.csv:1:18 cohort_column_repeated"},
             {"articles", "subject,id\n,1\n", "f.csv:2:1 record_without_subject"},
             {"articles", "subject,id\na,\n", "f.csv:2:1 record_without_id"},
             {"articles", "subject,id\na,1\nb,1\na,1\n", "f.csv:4:1 record_id_repeated"},
             {"articles", "subject,id,words\na,1,3万\n", "f.csv:2:5 number_magnitude"},
             {"articles", "subject,id\na,1\nzz,2\n", "f.csv:3:1 records_subject_unknown"},
         })
        EXPECT_EQ(lines_of(findings_of(read(three_and({{list, {"f.csv", table}}})))), (lines{expected}))
            << table;
}

TEST(records_in_tables, tell_of_values_outside_their_domain) {
    auto const found = read(three_and(
        {{"prizes", {"p.csv", "subject,id\n"}}, {"articles", {"f.csv", "subject,id,words\na,1,-3\n"}}}));
    EXPECT_EQ(lines_of(findings_of(found)), (lines{"f.csv:2:5 fact_too_small"}));
    EXPECT_EQ(lists_of(found->cohort).front(), "a prizes= articles=1 - invalid");
}

TEST(records_in_tables, contradict_a_list_that_is_given_otherwise) {
    cohort_sources const both{.current = {{"c.json", R"({"format": "kaohe-cohort/1", "subjects": [
                                  {"id": "a", "facts": {"articles": [{"id": "1"}]}}]})"}},
                              .records = {{"articles", {"f.csv", "subject,id\na,2\n"}}}};
    EXPECT_EQ(lines_of(findings_of(read(both))), (lines{"f.csv:2:1 fact_conflict"}));
    cohort_sources const same{.current = both.current,
                              .records = {{"articles", {"f.csv", "subject,id\na,1\n"}}}};
    EXPECT_TRUE(read(same));
}

TEST(records_in_tables, do_not_fit_into_a_cell_of_the_cohort) {
    EXPECT_EQ(lines_of(findings_of(read({.current = {{"c.csv", "id,articles\na,3\n"}}}))),
              (lines{"c.csv:2:3 records_in_cell"}));
}

// language.md 2: "a fact may be a list of them": a list of records has layers as any fact, its fields have
// none.
TEST(records_in_cohorts, stand_in_layers_as_a_whole) {
    std::string const both =
        R"([{"by": "self", "value": [{"id": "x", "words": 5}]}, {"by": "final", "value": []}])";
    auto const found = read_articles(both);
    ASSERT_TRUE(found);
    EXPECT_EQ(lists_of(found->cohort), (lines{"a articles@self=x - 5 articles@final="}));
    auto const table = read({.current = {{"c.csv", "id\na\nb\n"}},
                             .records = {{"articles@self", {"r.csv", "subject,id,words\na,x,5\n"}},
                                         {"articles", {"f.csv", "subject,id\nb,y\n"}}}});
    ASSERT_TRUE(table);
    EXPECT_EQ(lists_of(table->cohort),
              (lines{"a articles@self=x - 5 articles=", "b articles@self= articles=y - -"}));
    auto const field = read_articles(R"([{"id": "x", "words": {"value": 5, "by": "self"}}])");
    EXPECT_EQ(name_of(findings_of(field).front().what), "record_field_layer");
}

}  // namespace
}  // namespace kaohe
