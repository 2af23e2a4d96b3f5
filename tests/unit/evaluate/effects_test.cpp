#include <kaohe/evaluate/evaluate.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "scoring.hpp"

namespace kaohe {
namespace {

using testing::given;
using testing::line;
using testing::scoring;
using testing::sum_of;

std::string effect(std::string const& id, std::string const& when, std::string const& what) {
    return R"({"id": ")" + id + R"(", "when": ")" + when + R"(", "effect": ")" + what + R"("})";
}

std::string with(std::string const& effects) {
    return R"("effects": [)" + effects + R"(], "ranking": {"within": "group", "ties": "share"})";
}

struct effect_case {
    std::string when;
    std::string facts;
    std::string expected;
};

void expect_each(std::vector<effect_case> const& cases) {
    for (effect_case const& each : cases) {
        scoring const found{sum_of(line("x", "1"), with(effect("e", each.when, "noted"))),
                            {{.id = "u", .facts = each.facts}}};
        EXPECT_EQ(found.effects("u"), each.expected) << each.when << " with " << each.facts;
    }
}

// language.md 6: "when gives yes, no or undetermined (a fact it needs is missing and would decide)".
TEST(effect, is_yes_no_or_undetermined) {
    expect_each({
        {"f", "f=true", "e yes"},
        {"f", "f=false", ""},
        {"f", "", "e undetermined, waits for f"},
        {"f ?? false", "", ""},
        {"d > date(period, 11, 30)", "d=2011-11-30", ""},
        {"d > date(period, 11, 30)", "d=2011-12-01", "e yes"},
        {"d > date(period, 11, 30)", "", "e undetermined, waits for d"},
        {"not applicable(d) or d > date(period, 11, 30)", "d=n/a", "e yes"},
    });
}

// "undetermined is listed with the facts it waits for": those that are missing and would decide, and no
// others.
TEST(effect, waits_for_exactly_the_facts_that_would_decide) {
    expect_each({
        {"a > 1 and b > 1", "", "e undetermined, waits for a b"},
        {"a > 1 and b > 1", "a=1", ""},
        {"a > 1 and b > 1", "a=2", "e undetermined, waits for b"},
        {"a > 1 or b > 1", "a=2", "e yes"},
        {"a > 1 or b > 1", "a=1", "e undetermined, waits for b"},
        {"(a > 1 and f) or g", "f=false", "e undetermined, waits for g"},
        {"(a > 1 or f) and g", "f=true", "e undetermined, waits for g"},
        {"if(f, a, b) > 1", "f=true a=2", "e yes"},
        {"if(f, a, b) > 1", "f=true b=2", "e undetermined, waits for a"},
        {"if(f, a, b) > 1", "a=1", "e undetermined, waits for f"},
        {"a ?? b > 1", "b=2", "e yes"},
        {"a ?? b > 1", "", "e undetermined, waits for a b"},
        {"a + b + a > 1", "", "e undetermined, waits for a b"},
        {"a@prior > a", "a=1", "e undetermined, waits for a@prior"},
        {"a@prior > a", "", "e undetermined, waits for a a@prior"},
        {"growth(a) < 0", "a@prior=2", "e undetermined, waits for a"},
        {"n > 1", "n=-1", "e undetermined, waits for n"},
        {"a > 1", "a=n/a", "e undetermined, waits for a"},
        {"sum(a over group) > 1", "", ""},
        {"rank(a over group) > 1", "", "e undetermined, waits for a"},
    });
}

// Nothing is missing, and yet nothing is known: 1 / 0.
TEST(effect, waits_for_nothing_where_its_condition_is_undefined) {
    expect_each({{"a / b > 1", "a=1 b=0", "e undetermined"}});
}

// A derived indicator is not a fact that anybody could report: what it lacks is.
TEST(effect, waits_for_the_facts_behind_derived_indicators) {
    std::string const scheme = R"("indicators": {"a": {"type": "amount"}, "b": {"type": "amount"},
        "rate": {"type": "amount", "of": "a / b"}, "e": {"type": "amount", "of": "rate - rate@prior"}},
        "not_reported": "error", "undefined": "error", "effects": [)" +
                               effect("low", "e < 1", "noted") + R"(],
        "score": {"id": "total", "combine": "sum", "items": [)" +
                               line("x", "1") + "]}";
    scoring const found{
        scheme, {{.id = "u", .facts = "a=1 b@prior=2"}, {.id = "v", .facts = "a=1 b=1 a@prior=2 b@prior=1"}}};
    EXPECT_EQ(found.effects("u"), "low undetermined, waits for a@prior b");
    EXPECT_EQ(found.effects("v"), "low yes");
}

// "excluded (… takes the subject out of every set; its lines are still shown)"; 8: "excluded changes no
// total".
TEST(effect, excluded_takes_the_rank_and_leaves_lines_and_total) {
    scoring const found{
        sum_of(line("x", "a") + ", " + line("y", "count(group)"), with(effect("out", "f", "excluded"))),
        {{.id = "u", .facts = "a=9 f=true"},
         {.id = "v", .facts = "a=4 f=false"},
         {.id = "w", .facts = "a=5 f=false"}}};
    EXPECT_EQ(found.effects("u"), "out yes");
    EXPECT_EQ(found.node("u", "x"), "scored 9");
    EXPECT_EQ(found.totals(), "11 6 7");
    EXPECT_EQ(found.ranks(), "- 2 1");
    EXPECT_FALSE(found.all().provisional);
}

// "zeroed (counted total 0, still ranked)": points are what was computed, total what counts.
TEST(effect, zeroed_leaves_the_points_and_counts_nothing) {
    scoring const found{sum_of(line("x", "a"), with(effect("zero", "f", "zeroed"))),
                        {{.id = "u", .facts = "a=9 f=true"},
                         {.id = "v", .facts = "a=4 f=false"},
                         {.id = "w", .facts = "a=-1 f=false"}}};
    EXPECT_EQ(found.of("u").points, number{9});
    EXPECT_EQ(found.totals(), "0 4 -1");
    EXPECT_EQ(found.ranks(), "2 1 3");
}

// 8: "zeroed does not turn a null total into 0".
TEST(effect, zeroed_does_not_complete_an_incomplete_sheet) {
    scoring const found{sum_of(line("x", "a"), with(effect("zero", "f", "zeroed"))),
                        {{.id = "u", .facts = "f=true"}}};
    EXPECT_EQ(found.effects("u"), "zero yes");
    EXPECT_EQ(found.totals(), "-");
    EXPECT_EQ(found.ranks(), "-");
}

// "undetermined … is not applied, and, where it is excluded or zeroed, marks the ranking provisional".
TEST(effect, undetermined_is_not_applied_and_may_make_the_ranking_provisional) {
    struct provisional_case {
        std::string effect;
        bool provisional;
        std::string notes;
    };
    for (provisional_case const& each : std::vector<provisional_case>{
             {"excluded", true, "groups_absent ranking_provisional"},
             {"zeroed", true, "groups_absent ranking_provisional"},
             {"award_barred", false, "groups_absent"},
             {"noted", false, "groups_absent"},
         }) {
        scoring const found{sum_of(line("x", "a"), with(effect("e", "f", each.effect))),
                            {{.id = "u", .facts = "a=9"}, {.id = "v", .facts = "a=4 f=false"}}};
        EXPECT_EQ(found.effects("u"), "e undetermined, waits for f");
        EXPECT_EQ(found.totals(), "9 4");
        EXPECT_EQ(found.ranks(), "1 2");
        EXPECT_EQ(found.all().provisional, each.provisional) << each.effect;
        EXPECT_EQ(found.notes(), each.notes) << each.effect;
    }
}

TEST(effect, says_in_a_note_what_the_ranking_waits_for) {
    scoring const found{
        sum_of(line("x", "1"), with(effect("late", "d > date(period, 11, 30)", "excluded") + ", " +
                                    effect("false_data", "f", "zeroed"))),
        {{.id = "u"}, {.id = "v", .facts = "f=false"}, {.id = "w", .facts = "f=false d=2011-01-01"}}};
    diagnostic const& note = found.all().notes.back();
    EXPECT_EQ(note.what, code::ranking_provisional);
    EXPECT_EQ(note.with,
              (arguments{{"count", "2"},
                         {"effects", bilingual{"“late”、“false_data”", "\"late\", \"false_data\""}},
                         {"facts", bilingual{"“f”、“d”", "\"f\", \"d\""}}}));
}

TEST(effect, is_named_by_title_and_id_in_the_note) {
    scoring const found{
        sum_of(
            line("x", "1"),
            with(
                R"({"id": "late", "title": {"zh": "迟报", "en": "Late"}, "when": "f", "effect": "excluded"})")),
        {{.id = "u"}}};
    diagnostic const& note = found.all().notes.back();
    EXPECT_EQ(message(note, language::zh), "排名是暂定的：尚不能确定“迟报”（late）是否适用于其中 1 个单位");
    EXPECT_EQ(message(note, language::en),
              "the ranking is provisional: for 1 subject it is not known whether \"Late\" (late) applies");
}

TEST(effect, of_several_is_listed_in_the_order_of_the_scheme) {
    scoring const found{
        sum_of(line("x", "1"), with(effect("note", "f", "noted") + ", " + effect("out", "f", "excluded") +
                                    ", " + effect("zero", "g", "zeroed"))),
        {{.id = "u", .facts = "f=true"}}};
    EXPECT_EQ(found.effects("u"), "note yes; out yes; zero undetermined, waits for g");
    EXPECT_EQ(found.ranks(), "-");
}

// Effects other than excluded may look at points and sets, and see them without the excluded subjects.
TEST(effect, can_follow_from_points_and_sets) {
    scoring const found{
        sum_of(line("x", "a"), with(effect("out", "f", "excluded") + ", " +
                                    effect("last", R"(rank(points(\"x\") over group, low) = 1)", "zeroed") +
                                    ", " + effect("low", R"(points(\"total\") < 5)", "noted"))),
        {{.id = "u", .facts = "a=1 f=true"},
         {.id = "v", .facts = "a=4 f=false"},
         {.id = "w", .facts = "a=5 f=false"}}};
    EXPECT_EQ(found.effects("u"), "out yes; last yes; low yes");
    EXPECT_EQ(found.effects("v"), "last yes; low yes");
    EXPECT_EQ(found.effects("w"), "");
    EXPECT_EQ(found.totals(), "0 0 5");
}

}  // namespace
}  // namespace kaohe
