#include <kaohe/draw/frame.hpp>

#include <gtest/gtest.h>

#include "draw_help.hpp"

namespace kaohe {
namespace {

// "pointer code" of each mistake.
std::string mistakes(std::vector<candidate> of, limits const& within = {}) {
    checked_scheme const by = scheme_with(R"({"draw": 1, "of": "firm", "within": "county"})");
    auto const made = make_frame(std::move(of), *by.scheme.written().sampling, within);
    std::string all;
    if (made) return all;
    for (diagnostic const& each : made.diagnostics())
        all.append(all.empty() ? "" : ", ").append(each.where.pointer).append(" ").append(name_of(each.what));
    return all;
}

TEST(frame, knows_who_stands_above_whom) {
    checked_scheme const by = scheme_with(R"({"draw": 1, "of": "firm", "within": "county"})");
    std::vector<candidate> const of{{.id = "e", .stratum = "firm", .parent = "c"},
                                    {.id = "c", .stratum = "county"}};

    auto const made = make_frame(of, *by.scheme.written().sampling);

    ASSERT_TRUE(made);
    EXPECT_EQ(made->parent_of(0), 1U);
    EXPECT_EQ(made->parent_of(1), std::nullopt);
}

TEST(frame, is_refused_for_what_cannot_be_drawn_from) {
    EXPECT_EQ(mistakes({}), "/candidates frame_empty");
    EXPECT_EQ(mistakes({{.id = "", .stratum = "firm"}}), "/candidates/0/id subject_id_empty");
    EXPECT_EQ(mistakes({{.id = "1.2E+17", .stratum = "firm"}}), "/candidates/0/id subject_id_shortened");
    EXPECT_EQ(mistakes({{.id = "a\nb", .stratum = "firm"}}), "/candidates/0/id subject_id_control");
    EXPECT_EQ(mistakes({{.id = "a", .stratum = "firm"}, {.id = "a", .stratum = "firm"}}),
              "/candidates/1/id subject_id_repeated");
    EXPECT_EQ(mistakes({{.id = "a", .stratum = "frim"}}), "/candidates/0/stratum stratum_unknown");
    EXPECT_EQ(mistakes({{.id = "a", .stratum = "firm", .parent = "b"}}),
              "/candidates/0/parent candidate_parent_unknown");
    EXPECT_EQ(mistakes({{.id = "a", .stratum = "firm", .parent = "a"}}),
              "/candidates/0/parent parent_circular");
}

TEST(frame, has_no_more_levels_than_the_limit) {
    std::vector<candidate> of{{.id = "0", .stratum = "firm"}};
    for (int i = 1; i <= 64; ++i)
        of.push_back({.id = std::to_string(i), .stratum = "firm", .parent = std::to_string(i - 1)});
    EXPECT_EQ(mistakes(of), "") << "64 levels above the last";
    of.push_back({.id = "65", .stratum = "firm", .parent = "64"});
    EXPECT_EQ(mistakes(of), "/candidates/65/parent frame_too_deep");
}

}  // namespace
}  // namespace kaohe
