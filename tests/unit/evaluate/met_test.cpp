#include <kaohe/evaluate/evaluate.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <kaohe/io/read_cohort.hpp>
#include <kaohe/io/read_scheme.hpp>
#include <kaohe/scheme/placed_node.hpp>

#include "scoring.hpp"

namespace kaohe {
namespace {

using testing::given;
using testing::scoring;

/// A scheme without points: flags f, g and h, counts m and n, a list of visits; `how` its root joins `items`.
std::string met_of(std::string const& how, std::string const& items, std::string const& rest = "") {
    return R"("result": "met", "indicators": {
        "f": {"type": "flag"}, "g": {"type": "flag"}, "h": {"type": "flag"},
        "m": {"type": "count"}, "n": {"type": "count"}},
        "not_reported": "error", "undefined": "error", "score": {"id": "total", "combine": ")" +
           how + R"(", "items": [)" + items + "]}" + rest;
}

std::string done(std::string const& id, std::string const& more = "") {
    return R"({"id": ")" + id + R"(_line", "of": ")" + id + '"' + more + R"(, "rule": {"kind": "done"}})";
}

std::string const three = done("f") + ", " + done("g") + ", " + done("h");

/// `true`, `false` or `null`.
std::string total_of(std::string const& scheme, std::string const& facts) {
    return scoring{scheme, {{.id = "u", .facts = facts}}}.met("u", "total");
}

// language.md 4: "A scheme with "result": "met" has no points: … sections combine by all (met if all are) or
// any."
TEST(met, of_all_needs_every_item) {
    EXPECT_EQ(total_of(met_of("all", three), "f=true g=true h=true"), "true");
    EXPECT_EQ(total_of(met_of("all", three), "f=true g=false h=true"), "false");
    EXPECT_EQ(total_of(met_of("all", three), "f=false g=false h=false"), "false");
}

TEST(met, of_any_needs_one) {
    EXPECT_EQ(total_of(met_of("any", three), "f=false g=true h=false"), "true");
    EXPECT_EQ(total_of(met_of("any", three), "f=false g=false h=false"), "false");
}

TEST(met, takes_no_points_and_no_rank_and_is_complete) {
    scoring const found{met_of("all", three), {{.id = "u", .facts = "f=true g=false h=true"}}};
    EXPECT_EQ(found.node("u", "total"), "scored");
    EXPECT_EQ(found.node("u", "f_line"), "scored");
    EXPECT_EQ(found.reason("u", "f_line"), "done");
    EXPECT_EQ(found.reason("u", "g_line"), "not_done");
    EXPECT_EQ(found.totals(), "-");
    EXPECT_EQ(found.ranks(), "-");
    EXPECT_EQ(found.notes(), "");
    EXPECT_FALSE(is_incomplete(found.of("u")));
}

TEST(met, is_a_bound_reached_just_below_at_and_just_above) {
    std::string const rate = met_of("all", R"({"id": "rate", "of": "m / n",
        "rule": {"kind": "threshold", "at_least": "80%"}})");
    EXPECT_EQ(total_of(rate, "m=799 n=1000"), "false");
    EXPECT_EQ(total_of(rate, "m=800 n=1000"), "true");
    EXPECT_EQ(total_of(rate, "m=801 n=1000"), "true");
}

// 5: "All children absent: the section is absent."
TEST(met, leaves_absent_items_out) {
    std::string const items =
        done("f", R"(, "not_reported": "exclude")") + ", " + done("g", R"(, "when": "m > 5")");
    EXPECT_EQ(total_of(met_of("all", items), "f=true g=false m=5"), "true");
    EXPECT_EQ(total_of(met_of("all", items), "g=true m=6"), "true");
    EXPECT_EQ(total_of(met_of("any", items), "g=false m=6"), "false");
    scoring const found{met_of("any", items), {{.id = "u", .facts = "g=false m=5"}}};
    EXPECT_EQ(found.node("u", "total"), "excluded");
    EXPECT_EQ(found.met("u", "total"), "null");
    EXPECT_FALSE(is_incomplete(found.of("u")));
}

// What is not printed asks for nothing: it is absent as in other schemes.
TEST(met, leaves_unprinted_items_out) {
    std::string const items =
        done("f") + R"(, {"id": "blank", "unprinted": {"zh": "未印", "en": "not printed"}})";
    EXPECT_EQ(total_of(met_of("all", items), "f=true"), "true");
    EXPECT_EQ(total_of(met_of("any", items), "f=false"), "false");
}

// An item that cannot be judged leaves its section open, even where the others would decide.
TEST(met, of_a_section_with_an_error_is_not_known) {
    EXPECT_EQ(total_of(met_of("all", three), "f=false g=true"), "null");
    EXPECT_EQ(total_of(met_of("any", three), "f=true g=true"), "null");
    scoring const found{met_of("any", three), {{.id = "u", .facts = "f=true g=true"}}};
    EXPECT_EQ(found.node("u", "total"), "error");
    EXPECT_EQ(found.notes(), "sheets_incomplete");
}

// 8: "Voided and failed nodes are not met, `full` is".
TEST(met, follows_policies_and_voids) {
    std::string const items = done("f", R"(, "not_reported": "fail")") + ", " +
                              done("g", R"(, "not_reported": "full")") + ", " +
                              done("h", R"(, "void": "m > 5")");
    scoring const found{met_of("any", items), {{.id = "u", .facts = "h=true m=6"}}};
    EXPECT_EQ(found.node("u", "f_line") + ' ' + found.met("u", "f_line"), "failed false");
    EXPECT_EQ(found.node("u", "g_line") + ' ' + found.met("u", "g_line"), "full true");
    EXPECT_EQ(found.node("u", "h_line") + ' ' + found.met("u", "h_line"), "voided false");
    EXPECT_EQ(found.met("u", "total"), "true");
}

TEST(met, of_a_section_that_fails_goes_for_all_below) {
    std::string const inner =
        R"({"id": "inner", "when": "f", "not_reported": "fail", "combine": "all", "items": [)" + done("g") +
        "]}";
    scoring const found{met_of("all", inner), {{.id = "u", .facts = "g=true"}}};
    EXPECT_EQ(found.node("u", "inner") + ' ' + found.met("u", "inner"), "failed false");
    EXPECT_EQ(found.met("u", "g_line"), "false");
    EXPECT_EQ(found.met("u", "total"), "false");
}

TEST(met, shows_items_that_do_not_count) {
    std::string const items = done("f") + ", " + done("g", R"(, "counts": false)");
    EXPECT_EQ(total_of(met_of("all", items), "f=true g=false"), "true");
    EXPECT_EQ(total_of(met_of("any", items), "f=false g=true"), "false");
}

// 8: met("id"), also of sections.
TEST(met, of_lines_and_sections_can_be_asked_for) {
    std::string const items =
        R"({"id": "inner", "combine": "any", "items": [)" + done("f") + ", " + done("g") +
        R"x(]}, {"id": "then", "when": "met(\"inner\")", "of": "h", "rule": {"kind": "done"}})x";
    std::string const rest = R"x(, "effects": [
        {"id": "barred", "when": "not met(\"inner\") or not met(\"total\")", "effect": "award_barred"}])x";
    scoring const found{met_of("all", items, rest),
                        {{.id = "u", .facts = "f=true g=false h=true"},
                         {.id = "v", .facts = "f=false g=false h=true"},
                         {.id = "w", .facts = "f=false g=true h=false"}}};
    EXPECT_EQ(found.node("u", "then") + ' ' + found.met("u", "then"), "scored true");
    EXPECT_EQ(found.node("v", "then"), "not_in_force");
    EXPECT_EQ(found.effects("u") + '|' + found.effects("v") + '|' + found.effects("w"),
              "|barred yes|barred yes");
}

// 6: an award may ask for no place.
TEST(met, decides_awards_by_their_conditions) {
    std::string const rest = R"x(, "awards": [{"id": "honour", "when": "met(\"total\") and period - n >= 2"}],
        "effects": [{"id": "out", "when": "h", "effect": "excluded"}])x";
    std::string const scheme = met_of("all", done("f"), rest);
    auto const awards = [&](std::string const& facts) {
        return scoring{scheme, {{.id = "u", .facts = facts}}, "2014"}.awards("u");
    };
    EXPECT_EQ(awards("f=true n=2013 h=false"), "");
    EXPECT_EQ(awards("f=true n=2012 h=false"), "honour won");
    EXPECT_EQ(awards("f=true n=2011 h=false"), "honour won");
    EXPECT_EQ(awards("f=false n=2011 h=false"), "");
    EXPECT_EQ(awards("f=true h=false"), "honour undetermined, waits for n");
    EXPECT_EQ(awards("f=true n=2011 h=true"), "");
    EXPECT_EQ(awards("n=2011 h=false"), "");
}

/// Whether the root is met that goes over visits, each with a place and whether it was fine.
std::string met_of_each(std::string const& each, std::string const& visits) {
    std::string const text = R"({"format": "kaohe-scheme/1", "id": "t", "edition": "1", "result": "met",
        "indicators": {"visits": {"type": "records", "fields": {"place": {"type": "text"}, "fine": {"type": "flag"}}}},
        "not_reported": "error", "undefined": "error", "score": {"id": "total", "combine": "all",
        "each": {"over": "visits", )" +
                             each +
                             R"(}, "items": [{"id": "is_fine", "of": "fine", "rule": {"kind": "done"}}]}})";
    scheme const by = std::move(read_scheme({"t.json", text}).value().scheme);
    cohort const in =
        std::move(read_cohort({.current = {{"c.json", R"({"format": "kaohe-cohort/1", "subjects": [
        {"id": "u", "facts": {"visits": [)" + visits + "]}}]}"}}},
                              by)
                      .value()
                      .cohort);
    auto const made = evaluate(by, in).value();
    node_result const& root = made.sheets.front().nodes.front();
    return root.met ? (*root.met ? "true" : "false") : std::string{word(root.status)};
}

// 5: `each` "joins the results": by all or any; `keep: best` keeps the member that is met.
TEST(met, joins_the_members_of_a_list) {
    std::string const one = R"({"id": "1", "place": "x", "fine": true})";
    std::string const two = one + R"(, {"id": "2", "place": "x", "fine": false})";
    std::string const with_a_third = two + R"(, {"id": "3", "place": "y", "fine": false})";
    EXPECT_EQ(met_of_each(R"("join": "all")", one), "true");
    EXPECT_EQ(met_of_each(R"("join": "all")", two), "false");
    EXPECT_EQ(met_of_each(R"("join": "any")", two), "true");
    EXPECT_EQ(met_of_each(R"("join": "all")", ""), "error");
    EXPECT_EQ(met_of_each(R"("once": ["place"], "keep": "best", "join": "all")", two), "true");
    EXPECT_EQ(met_of_each(R"("once": ["place"], "keep": "worst", "join": "any")", two), "false");
    EXPECT_EQ(met_of_each(R"("by": "place", "join": "any")", with_a_third), "true");
    EXPECT_EQ(met_of_each(R"("by": "place", "join": "all")", with_a_third), "false");
}

TEST(met, counts_the_lines_of_a_sheet) {
    scoring const found{met_of("all", three), {{.id = "u", .facts = "f=true g=false h=true"}}};
    met_count const lines = count_met(found.of("u"), *found.all().scheme);
    EXPECT_EQ(lines.met, 2);
    EXPECT_EQ(lines.missed, 1);
}

}  // namespace
}  // namespace kaohe
