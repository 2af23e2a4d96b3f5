#include <kaohe/evaluate/evaluate.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <kaohe/io/read_cohort.hpp>
#include <kaohe/io/read_scheme.hpp>
#include <kaohe/number/format.hpp>
#include <kaohe/scheme/placed_node.hpp>

namespace kaohe {
namespace {

// Given a list of articles; a has three, of which the third gives little, b has none, c did not report.
std::string const cohort_json = R"({"format": "kaohe-cohort/1", "period": "2020", "subjects": [
    {"id": "a", "group": "g", "facts": {"need": 60, "articles": [
        {"id": "1", "level": "province", "words": 100, "paper": "daily", "on": "2020-01-01", "won": true},
        {"id": "2", "level": "city", "words": 5, "paper": "daily", "on": "2020-03-01", "won": false},
        {"id": "3", "level": "province", "paper": "evening"}]}},
    {"id": "b", "group": "g", "facts": {"articles": []}},
    {"id": "c", "group": "g"}]})";

scheme scheme_of(std::string const& expression) {
    std::string text = R"({"format": "kaohe-scheme/1", "id": "t", "edition": "1",
        "groups": {"g": "G"},
        "indicators": {
            "need": {"type": "count"},
            "articles": {"type": "records", "fields": {
                "level": {"type": "choice", "values": ["province", "city"]}, "words": {"type": "count"},
                "paper": {"type": "text"}, "on": {"type": "date"}, "won": {"type": "flag"}}}},
        "not_reported": "error", "undefined": "error",
        "score": {"id": "x", "of": "EXPRESSION", "rule": {"kind": "value", "least": -1000, "most": 1000}}})";
    text.replace(text.find("EXPRESSION"), 10, expression);
    return std::move(read_scheme({"t.json", text}).value().scheme);
}

/// What the expression comes to for a, b and c: a number, or why there is none.
std::string each_of(std::string const& expression) {
    scheme const by = scheme_of(expression);
    cohort const of = std::move(read_cohort({.current = {{"c.json", cohort_json}}}, by).value().cohort);
    evaluation const made = evaluate(by, of).value();
    std::string found;
    for (sheet const& each : made.sheets) {
        outcome const& value = each.nodes.front().value;
        found += (found.empty() ? "" : " ") +
                 (value.present() ? to_text(value.value) : std::string{word(value.state)});
    }
    return found;
}

struct row {
    std::string expression;
    std::string expected;
};

// language.md 3: "count(SET where C), sum mean min max … SET: … or a records indicator"; "Nothing left: count
// and sum 0, others undefined."
TEST(records, are_counted_and_added_up) {
    for (auto const& [expression, expected] : std::vector<row>{
             {"count(articles)", "3 0 not_reported"},
             {R"(count(articles where level = \"province\"))", "2 0 not_reported"},
             {"sum(words over articles)", "105 0 not_reported"},
             {"sum(words * 2 over articles where words > 10)", "200 0 not_reported"},
             {"mean(words over articles)", "52.5 undefined not_reported"},
             {"min(words over articles)", "5 undefined not_reported"},
             {"max(words over articles where words < 100)", "5 undefined not_reported"},
             {"days(min(on over articles), max(on over articles))", "60 undefined not_reported"},
             {"sum(words over articles) ?? -1", "105 0 -1"},
         })
        EXPECT_EQ(each_of(expression), expected) << expression;
}

// 8: "`count_distinct(field over SET where C)`", of any type.
TEST(records, are_told_apart_by_any_field) {
    for (auto const& [expression, expected] : std::vector<row>{
             {"count_distinct(paper over articles)", "2 0 not_reported"},
             {"count_distinct(level over articles where paper = \\\"daily\\\")", "2 0 not_reported"},
             {"count_distinct(on over articles)", "2 0 not_reported"},
             {"count_distinct(won over articles)", "2 0 not_reported"},
             {"count_distinct(id over articles)", "3 0 not_reported"},
             {"count_distinct(need ?? 0 over group)", "2 2 2"},
             {"count_distinct(need ?? 0 over others)", "1 2 2"},
         })
        EXPECT_EQ(each_of(expression), expected) << expression;
}

// 8: "A set leaves out members whose e or C is missing".
TEST(records, that_lack_the_field_are_left_out) {
    for (auto const& [expression, expected] : std::vector<row>{
             {"count(articles where won)", "1 0 not_reported"},
             {"count(articles where not won)", "1 0 not_reported"},
             {"count(articles where reported(won))", "2 0 not_reported"},
             {"count(articles where not reported(words))", "1 0 not_reported"},
             {"count(articles where applicable(words))", "3 0 not_reported"},
         })
        EXPECT_EQ(each_of(expression), expected) << expression;
}

// 5: "names mean the member's fields first, then the subject's".
TEST(records, are_seen_before_the_subject) {
    for (auto const& [expression, expected] : std::vector<row>{
             {"count(articles where words > need)", "1 0 not_reported"},
             {"count(articles where words >= mean(words over articles))", "1 0 not_reported"},
             {"sum(count(articles where words < 50) over articles)", "3 0 not_reported"},
             {"mean(count(articles) over group)", "1.5 1.5 1.5"},
             {"sum(words over articles) - mean(sum(words over articles) over others)",
              "105 -105 not_reported"},
         })
        EXPECT_EQ(each_of(expression), expected) << expression;
}

TEST(records, can_be_asked_for_as_a_whole) {
    EXPECT_EQ(each_of("if(reported(articles), 1, 0)"), "1 1 0");
    EXPECT_EQ(each_of("if(applicable(articles), 1, 0)"), "1 1 1");
}

// A cohort built in C++ is checked as well: a field outside its domain is invalid, and its record left out.
TEST(records, of_which_a_field_is_invalid_do_not_count) {
    scheme const by = scheme_of("sum(words over articles)");
    cohort of;
    of.subjects.push_back({.id = "a", .group = "g"});
    record given{.id = "1", .fields = std::vector<fact>(5)};
    given.fields[1] = {.state = state::present, .value = number{-3}};
    of.put(of.subjects[0], {"articles", 0}, {.state = state::present, .value = record_list{given}});
    EXPECT_EQ(to_text(*evaluate(by, of).value().sheets[0].points), "0");
}

// Who is excluded may depend on the subject's own list: it needs no other subject and no points.
TEST(records, may_exclude_their_subject) {
    std::string text = R"({"format": "kaohe-scheme/1", "id": "t", "edition": "1", "groups": {"g": "G"},
        "indicators": {"need": {"type": "count"}, "articles": {"type": "records", "fields": {"level": {"type": "choice", "values":
            ["province", "city"]}, "words": {"type": "count"}, "paper": {"type": "text"}, "on": {"type": "date"},
            "won": {"type": "flag"}}}},
        "score": {"id": "x", "of": "need ?? 0", "rule": {"kind": "value", "least": 0, "most": 99}},
        "effects": [{"id": "e", "when": "count(articles where words > 50) > 0", "effect": "excluded"}],
        "ranking": {"within": "group", "ties": "share"}})";
    scheme const by = std::move(read_scheme({"t.json", text}).value().scheme);
    cohort const of = std::move(read_cohort({.current = {{"c.json", cohort_json}}}, by).value().cohort);
    evaluation const made = evaluate(by, of).value();
    EXPECT_FALSE(made.sheets[0].rank);
    EXPECT_EQ(made.sheets[1].rank, 1);
    ASSERT_EQ(made.sheets[2].effects.size(), 1U);
    EXPECT_EQ(made.sheets[2].effects[0].state, effect_state::undetermined);
}

}  // namespace
}  // namespace kaohe
