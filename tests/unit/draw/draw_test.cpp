#include <kaohe/draw/draw.hpp>

#include <gtest/gtest.h>

#include <array>
#include <initializer_list>

#include "draw_help.hpp"

namespace kaohe {
namespace {

// language.md 6: "ticket = lowercase SHA-256 of `seed LF id`, smallest first". With the seed "s" sha256sum
// gives e3 13d6…, f1 32bd…, e4 381a…, f2 4541…, e2 463d…, c1 56c4…, p1 ac22…, c2 b97c…, e1 d6f5….
constexpr std::string_view firms =
    "id,stratum,gone,workers\ne1,firm,否,10\ne2,firm,否,20\ne3,firm,是,30\ne4,firm,否,40\n";

TEST(draw, takes_the_smallest_tickets_first) {
    EXPECT_EQ((draw_of{R"({"draw": 2, "of": "firm"})", firms}.ids()), "e3 e4");
    EXPECT_EQ((draw_of{R"({"draw": 4, "of": "firm"})", firms}.ids()), "e3 e4 e2 e1");
}

TEST(draw, keeps_the_ticket_of_each_unit) {
    auto const first_ticket = [](drawing const& made) { return made.units.front().ticket; };
    EXPECT_EQ((draw_of{R"({"draw": 1, "of": "firm"})", firms}.told(first_ticket)),
              "13d6b4958a1b2a6d3e566ccaaa55139940b9f07277b59d56d6ab999940e0bdb7");
}

TEST(draw, takes_only_those_whom_the_condition_fits) {
    EXPECT_EQ((draw_of{R"({"draw": 2, "of": "firm", "where": "not gone"})", firms}.ids()), "e4 e2");
    EXPECT_EQ((draw_of{R"({"draw": 1, "of": "firm", "where": "workers < 20"})", firms}.ids()), "e1");
}

TEST(draw, does_not_draw_a_unit_twice) {
    EXPECT_EQ((draw_of{R"({"draw": 1, "of": "firm"}, {"draw": 2, "of": "firm"})", firms}.ids()), "e3 e4 e2");
}

TEST(draw, does_not_depend_on_the_order_of_the_frame) {
    std::string_view const turned =
        "stratum,workers,gone,id\nfirm,40,否,e4\nfirm,20,否,e2\nfirm,10,否,e1\nfirm,30,是,e3\n";
    EXPECT_EQ((draw_of{R"({"draw": 3, "of": "firm"})", turned}.ids()), "e3 e4 e2");
}

TEST(draw, draws_other_units_with_another_seed) {
    EXPECT_NE((draw_of{R"({"draw": 4, "of": "firm"})", firms, "s"}.ids()),
              (draw_of{R"({"draw": 4, "of": "firm"})", firms, "t"}.ids()));
}

constexpr std::string_view counties =
    "id,stratum,parent,gone\nc1,county,,\nc2,county,,\ne1,firm,c1,否\ne2,firm,c2,否\ne3,firm,c2,是\n";
constexpr std::string_view federations =
    "id,stratum,parent\nc1,county,\nc2,county,\ne1,firm,c1\ne2,firm,c2\ne3,firm,f2\ne4,firm,f2\nf1,"
    "federation,c1\n"
    "f2,federation,c2\n";

// "within": so many for each unit of that stratum which an earlier stage drew, from those with it among their
// parents.
TEST(draw, goes_through_the_units_that_an_earlier_stage_drew) {
    EXPECT_EQ(
        (draw_of{R"({"draw": 1, "of": "county"}, {"draw": 1, "of": "firm", "within": "county"})", counties}
             .ids()),
        "c1 e1");
}

// A county and the firms of a federation in it; f1 has none.
TEST(draw, sees_a_unit_above_whatever_stands_between) {
    EXPECT_EQ((draw_of{R"({"draw": 2, "of": "county"}, {"draw": 1, "of": "federation", "within": "county"},
                          {"draw": 1, "of": "firm", "within": "county"})",
                       federations}
                   .ids()),
              "c1 f1 e1 c2 f2 e3");
    EXPECT_EQ((draw_of{R"({"draw": 1, "of": "firm", "within": "federation"}, {"draw": 1, "of": "county"})",
                       federations}
                   .ids()),
              "8 candidates_too_few_within");
}

// Where no stage draws the stratum of "within": for each unit of it in the frame.
TEST(draw, goes_through_all_units_of_a_stratum_that_nobody_draws) {
    EXPECT_EQ((draw_of{R"({"draw": 1, "of": "firm", "within": "county"})", counties}.ids()), "e1 e3");
}

// The document: on arrival at a county the first unit is told, the next when that is done.
TEST(draw, visits_what_was_drawn_within_a_unit_before_the_next_unit) {
    EXPECT_EQ(
        (draw_of{R"({"draw": 2, "of": "county"}, {"draw": 1, "of": "firm", "within": "county"})", counties}
             .ids()),
        "c1 e1 c2 e3");
    EXPECT_EQ(
        (draw_of{
            R"({"draw": 1, "of": "federation", "within": "county"}, {"draw": 1, "of": "firm", "within": "county"})",
            federations}
             .ids()),
        "f1 e1 f2 e3")
        << "those of one county stay together, though no stage draws the counties";
}

TEST(draw, says_who_is_missing_and_draws_nothing) {
    for (auto const& [stages, frame, told] : std::initializer_list<std::array<std::string_view, 3>>{
             {R"({"draw": 5, "of": "firm"})", firms, "1 candidates_too_few"},
             {R"({"draw": 2, "of": "firm", "within": "county", "where": "not gone"})", counties,
              "2 candidates_too_few_within, 3 candidates_too_few_within"},
             {R"({"draw": 1, "of": "county"})", "id,stratum\n", "1 frame_empty"},
             {R"({"draw": 1, "of": "firm", "within": "county"})", firms, "1 stage_without_candidates"},
             {R"({"draw": 1, "of": "firm", "where": "workers > 15"})",
              "id,stratum,workers\ne1,firm,\ne2,firm,n/a\ne3,firm,30\n",
              "2 candidate_undecided, 3 candidate_undecided"}}) {
        EXPECT_EQ((draw_of{stages, frame}.ids()), told) << stages;
    }
}

TEST(draw, lets_a_condition_say_what_holds_where_a_field_is_empty) {
    EXPECT_EQ((draw_of{R"({"draw": 1, "of": "firm", "where": "(gone ?? true) or workers > 5"})",
                       "id,stratum\ne1,firm\n"}
                   .ids()),
              "e1");
}

TEST(draw, wants_a_seed_of_one_visible_line) {
    for (std::string_view const seed : {"", " s", "s ", "a\nb", "a\rb", "\t", "\xFF"})
        EXPECT_EQ((draw_of{R"({"draw": 1, "of": "firm"})", firms, seed}.ids()), "0 seed_unfit") << seed;
    EXPECT_EQ((draw_of{R"({"draw": 4, "of": "firm"})", firms, "第 7 号 球"}.ids().size()), 11U);
}

}  // namespace
}  // namespace kaohe
