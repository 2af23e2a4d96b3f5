#include <kaohe/evaluate/evaluate.hpp>

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "scoring.hpp"

namespace kaohe {
namespace {

using testing::given;
using testing::line;
using testing::scoring;
using testing::sum_of;

/// Line x earns a; `award` are the members of the award "prize" after its id; `effects` are written whole.
std::string awarding(std::string const& award, std::string const& effects = {},
                     std::string const& ties = "share") {
    return sum_of(line("x", "a"), R"("ranking": {"within": "group", "ties": ")" + ties + R"("},
        "awards": [{"id": "prize", )" +
                                      award + R"(}], "effects": [)" + effects + "]");
}

/// Everybody's awards, in the order of the cohort, `-` for none.
std::string awards(scoring const& found) {
    std::string text;
    for (subject const& each : found.all().cohort->subjects) {
        std::string const own = found.awards(each.id);
        text += (text.empty() ? "" : " | ") + (own.empty() ? "-" : own);
    }
    return text;
}

std::string const top_2 = R"("top": 2, "within": "group")";

// language.md 6: "A tie at the edge lets all in; the result states the number."
TEST(award, states_how_many_of_the_group_stand_in_the_top) {
    scoring const found{awarding(top_2) + R"(, "groups": {"n": {}, "s": {}})",
                        {{.id = "a", .facts = "a=9", .group = "n"},
                         {.id = "b", .facts = "a=5", .group = "n"},
                         {.id = "c", .facts = "a=5", .group = "n"},
                         {.id = "d", .facts = "a=1", .group = "s"}}};
    EXPECT_EQ(found.of("a").awards.at(0).in_top, 3);
    EXPECT_EQ(found.of("c").awards.at(0).in_top, 3);
    EXPECT_EQ(found.of("d").awards.at(0).in_top, 1);
    scoring const open{awarding(R"("when": "f")"), {{.id = "a", .facts = "a=9 f=true"}}};
    EXPECT_EQ(open.of("a").awards.at(0).in_top, std::nullopt);
}

// language.md 6: an undetermined effect "is not applied, and … marks the ranking provisional".
TEST(award, by_a_provisional_ranking_is_won_as_it_stands_and_the_note_names_it) {
    scoring const found{awarding(top_2, R"({"id": "late", "when": "f", "effect": "excluded"})"),
                        {{.id = "a", .facts = "a=9"},
                         {.id = "b", .facts = "a=5 f=false"},
                         {.id = "c", .facts = "a=1 f=false"}}};
    EXPECT_EQ(awards(found), "prize won | prize won | -");
    EXPECT_TRUE(found.all().provisional);
    EXPECT_EQ(
        message(found.all().notes.back(), language::en),
        "the ranking is provisional, and so is who wins \"prize\": for 1 subject it is not known whether "
        "\"late\" applies");
}

// language.md 6: "Awards top: n … A tie at the edge lets all in"; 8: "top n = fewer than n strictly before".
TEST(award, goes_to_all_with_fewer_than_n_before_them) {
    struct edge_case {
        std::vector<std::string> facts;
        std::string expected;
    };
    for (edge_case const& each : std::vector<edge_case>{
             {{"a=9", "a=5", "a=1"}, "prize won | prize won | -"},
             {{"a=9", "a=5", "a=5", "a=1"}, "prize won | prize won | prize won | -"},
             {{"a=9", "a=9", "a=5"}, "prize won | prize won | -"},
             {{"a=9", "a=9", "a=9", "a=5"}, "prize won | prize won | prize won | -"},
             {{"a=1"}, "prize won"},
             {{"a=1", "", "a=5", "a=3"}, "- | - | prize won | prize won"},
         }) {
        std::vector<given> subjects;
        for (std::string const& facts : each.facts) {
            subjects.push_back({.id = "s" + std::to_string(subjects.size()), .facts = facts});
        }
        EXPECT_EQ(awards(scoring{awarding(top_2), subjects}), each.expected);
        EXPECT_EQ(awards(scoring{awarding(top_2, "", "dense"), subjects}), each.expected);
    }
}

TEST(award, is_given_in_every_group) {
    scoring const found{awarding(R"("top": 1, "within": "group")"),
                        {{.id = "u", .facts = "a=1", .group = "north"},
                         {.id = "v", .facts = "a=9", .group = "south"},
                         {.id = "w", .facts = "a=2", .group = "north"}}};
    EXPECT_EQ(awards(found), "- | prize won | prize won");
}

// 8: "a place that when or a bar takes away is not passed on". An excluded subject has no place at all.
TEST(award, that_is_taken_away_is_not_passed_on) {
    std::vector<given> const subjects{{.id = "u", .facts = "a=9 f=true"},
                                      {.id = "v", .facts = "a=5 f=false"},
                                      {.id = "w", .facts = "a=1 f=false"}};
    auto const effect = [](std::string const& what) {
        return R"({"id": "e", "when": "f", "effect": ")" + what + R"("})";
    };
    EXPECT_EQ(awards(scoring{awarding(top_2, effect("award_barred")), subjects}), "- | prize won | -");
    EXPECT_EQ(awards(scoring{awarding(top_2 + R"(, "when": "not f")"), subjects}), "- | prize won | -");
    EXPECT_EQ(awards(scoring{awarding(top_2, effect("excluded")), subjects}), "- | prize won | prize won");
    EXPECT_EQ(awards(scoring{awarding(top_2, effect("zeroed")), subjects}), "- | prize won | prize won");
    EXPECT_EQ(awards(scoring{awarding(top_2, effect("noted")), subjects}), "prize won | prize won | -");
}

// 6: "award_barred (awards, default all)".
TEST(award, is_barred_only_where_the_effect_names_it) {
    std::string const two = sum_of(line("x", "1"), R"("ranking": {"within": "group", "ties": "share"},
        "awards": [{"id": "prize", "top": 1}, {"id": "title", "top": 1}],
        "effects": [{"id": "e", "when": "f", "effect": "award_barred", "awards": ["title"]}])");
    EXPECT_EQ(awards(scoring{two, {{.id = "u", .facts = "f=true"}}}), "prize won");
    EXPECT_EQ(awards(scoring{two, {{.id = "u", .facts = "f=false"}}}), "prize won; title won");
    EXPECT_EQ(awards(scoring{two, {{.id = "u"}}}), "prize won; title undetermined, waits for f");
}

TEST(award, waits_for_what_its_condition_lacks) {
    std::string const conditional = awarding(top_2 + R"(, "when": "f and b > 1")");
    struct when_case {
        std::string facts;
        std::string expected;
    };
    for (when_case const& each : std::vector<when_case>{
             {"a=1 f=true b=2", "prize won"},
             {"a=1 f=false", "-"},
             {"a=1 b=2", "prize undetermined, waits for f"},
             {"a=1", "prize undetermined, waits for b f"},
         }) {
        EXPECT_EQ(awards(scoring{conditional, {{.id = "u", .facts = each.facts}}}), each.expected)
            << each.facts;
    }
}

TEST(award, can_be_for_all_who_satisfy_its_condition) {
    std::string const open =
        awarding(R"("when": "a >= 5")", R"({"id": "e", "when": "f ?? false", "effect": "excluded"})");
    scoring const found{open,
                        {{.id = "u", .facts = "a=9"},
                         {.id = "v", .facts = "a=5"},
                         {.id = "w", .facts = "a=4"},
                         {.id = "x", .facts = "a=9 f=true"}}};
    EXPECT_EQ(awards(found), "prize won | prize won | - | -");
}

// 6: "amount"; a missing amount does not take the award away.
TEST(award, says_its_amount) {
    std::string const paid = awarding(top_2 + R"(, "amount": "600 * m")");
    scoring const found{
        paid,
        {{.id = "u", .facts = "a=9 m=45"}, {.id = "v", .facts = "a=8"}, {.id = "w", .facts = "a=1 m=9"}}};
    EXPECT_EQ(awards(found), "prize won 27000 | prize won, waits for m | -");
    EXPECT_EQ(awards(scoring{awarding(top_2 + R"(, "amount": 500)"), {{.id = "u", .facts = "a=9"}}}),
              "prize won 500");
}

// 6: "years: k (now and the k - 1 periods before, from history; an excluded year breaks it, a missing year is
// undetermined)"; 8: "a broken year beats a missing one".
TEST(award, over_years_looks_back) {
    using past = std::map<std::string, history_entry, std::less<>>;
    struct years_case {
        past history;
        std::string expected;
    };
    for (years_case const& each : std::vector<years_case>{
             {{{"2010", {.rank = 1}}, {"2009", {.rank = 2}}}, "prize won"},
             {{{"2010", {.rank = 3}}, {"2009", {.rank = 2}}}, "-"},
             {{{"2010", {.rank = 1}}, {"2009", {.rank = 2, .excluded = true}}}, "-"},
             {{{"2010", {.rank = 1}}}, "prize undetermined, waits for 2009"},
             {{}, "prize undetermined, waits for 2010 2009"},
             {{{"2009", {.rank = 3}}}, "-"},
             {{{"2009", {.excluded = true}}}, "-"},
             {{{"2010", {.total = number{9}}}, {"2009", {.rank = 2}}}, "prize undetermined, waits for 2010"},
             {{{"2010", {.rank = 1}}, {"2009", {.rank = 2}}, {"2008", {.rank = 9}}}, "prize won"},
         }) {
        std::string const over_years = awarding(top_2 + R"(, "years": 3)");
        EXPECT_EQ(awards(scoring{over_years, {{.id = "u", .facts = "a=1", .history = each.history}}}),
                  each.expected);
    }
}

TEST(award, over_years_waits_for_no_period_that_has_no_name) {
    scoring const found{
        awarding(R"("top": 1, "within": "group", "years": 3)"), {{.id = "u", .facts = "a=1"}}, ""};
    EXPECT_EQ(awards(found), "prize undetermined");
}

TEST(award, over_years_starts_now) {
    std::map<std::string, history_entry, std::less<>> const best{{"2010", {.rank = 1}}};
    scoring const found{
        awarding(R"("top": 1, "within": "group", "years": 2)"),
        {{.id = "u", .facts = "a=1", .history = best}, {.id = "v", .facts = "a=2", .history = best}}};
    EXPECT_EQ(awards(found), "- | prize won");
    scoring const once{awarding(R"("top": 1, "within": "group", "years": 1)"), {{.id = "u", .facts = "a=1"}}};
    EXPECT_EQ(awards(once), "prize won");
}

// "An award may be unprinted": nobody can win it.
TEST(award, that_is_not_printed_is_given_to_nobody) {
    scoring const found{awarding(R"("unprinted": {"zh": "未载明"})"), {{.id = "u", .facts = "a=1"}}};
    EXPECT_EQ(awards(found), "-");
}

}  // namespace
}  // namespace kaohe
