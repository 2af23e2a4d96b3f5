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

std::string const scheme_text =
    sum_of(line("year", "period", R"(, "undefined": "exclude")") + ", " +
               line("place", "rank(a over group)", R"(, "not_reported": "exclude")"),
           R"json("ranking": {"within": "group", "ties": "share"},
        "effects": [{"id": "late", "when": "d > date(period, 11, 30)", "effect": "noted"}])json");

// language.md 7: "period overrides the cohort's; several periods in one cohort are scored with a warning that
// ranks compare different years."
TEST(periods, of_each_subject_are_its_own) {
    scoring const found{scheme_text,
                        {{.id = "u", .facts = "a=1 d=2011-06-01", .group = "g"},
                         {.id = "v", .facts = "a=2 d=2011-06-01", .group = "g", .period = "2010"},
                         {.id = "w", .facts = "a=3 d=2011-06-01", .group = "g", .period = "2012-H1"}}};
    EXPECT_EQ(found.node("u", "year"), "scored 2011");
    EXPECT_EQ(found.node("v", "year"), "scored 2010");
    EXPECT_EQ(found.node("w", "year"), "scored 2012");
    EXPECT_EQ(found.node("v", "place"), "scored 2");
    EXPECT_EQ(found.effects("u"), "");
    EXPECT_EQ(found.effects("v"), "late yes");
    EXPECT_EQ(found.ranks(), "1 3 2");
    EXPECT_EQ(found.notes(), "periods_differ");
    EXPECT_EQ(found.all().notes.front().with, (arguments{{"periods", "2010, 2011, 2012-H1"}}));
}

TEST(periods, that_are_the_same_need_no_warning) {
    scoring const found{scheme_text,
                        {{.id = "u", .facts = "a=1 d=2010-06-01", .group = "g", .period = "2010"},
                         {.id = "v", .facts = "a=2 d=2010-06-01", .group = "g", .period = "2010"}}};
    EXPECT_EQ(found.notes(), "");
    EXPECT_EQ(found.ranks(), "1 2");
}

// 8: "Period: the column, else the cohort's, else --period, else null."
TEST(periods, that_are_not_known_leave_what_needs_them_undefined) {
    scoring const found{scheme_text, {{.id = "u", .facts = "a=1 d=2010-06-01", .group = "g"}}, ""};
    EXPECT_EQ(found.node("u", "year"), "excluded");
    EXPECT_EQ(found.node("u", "place"), "scored 1");
    EXPECT_EQ(found.effects("u"), "late undetermined");
    ASSERT_EQ(found.notes(), "period_not_known");
    EXPECT_EQ(found.all().notes.front().with, (arguments{{"subjects", "u"}}));
}

TEST(periods, outside_those_in_which_the_scheme_is_in_force_are_noted) {
    std::string const of_2011 = R"("valid": {"from": "2011-07-25", "until": "2012-12-31"}, )" + scheme_text;
    auto const notes = [&](std::string const& period) {
        scoring const found{of_2011, {{.id = "u", .facts = "a=1 d=2010-06-01", .group = "g"}}, period};
        return found.all().notes;
    };
    EXPECT_EQ(testing::codes(notes("2010-Q4")), "period_not_covered");
    EXPECT_EQ(message(notes("2010-Q4").front(), language::en),
              "the scheme is in force from 2011-07-25 to 2012-12-31, not in 2010-Q4");
    EXPECT_EQ(message(notes("2010-Q4").front(), language::zh),
              "考核期 2010-Q4 不在本办法的适用期内（自 2011-07-25 起，至 2012-12-31 止）");
    EXPECT_EQ(testing::codes(notes("2011")), "");
    EXPECT_EQ(testing::codes(notes("2012-12")), "");
    EXPECT_EQ(testing::codes(notes("2013")), "period_not_covered");
}

TEST(periods, outside_a_validity_that_is_open_at_one_end_are_noted) {
    auto const note = [](std::string const& validity) {
        scoring const found{"\"valid\": " + validity + ", " + scheme_text,
                            {{.id = "u", .facts = "a=1 d=2010-06-01", .group = "g"}},
                            "2011"};
        return message(found.all().notes.front(), language::en);
    };
    EXPECT_EQ(note(R"({"from": "2012-07-25"})"), "the scheme is in force from 2012-07-25, not in 2011");
    EXPECT_EQ(note(R"({"until": "2010-12-31"})"), "the scheme is in force to 2010-12-31, not in 2011");
}

TEST(classes, that_are_not_known_are_noted_where_the_scheme_depends_on_them) {
    auto const notes = [](std::string const& of, std::string const& class_name) {
        scoring const found{testing::sum_of(testing::line("x", of)),
                            {{.id = "u", .facts = "a=1", .class_name = class_name}}};
        return found.notes();
    };
    EXPECT_EQ(notes(R"(if(class = \"big\", a, 2))", ""), "class_not_known sheets_incomplete");
    EXPECT_EQ(notes(R"(if(class = \"big\", a, 2))", "big"), "");
    EXPECT_EQ(notes("a", ""), "");
}

// History is looked up by each subject's own period.
TEST(periods, of_history_are_counted_back_from_each_subjects_own) {
    std::string const scheme = sum_of(line("x", "a"), R"("ranking": {"within": "group", "ties": "share"},
        "awards": [{"id": "title", "top": 9, "within": "group", "years": 2}])");
    std::map<std::string, history_entry, std::less<>> const past{{"2010", {.rank = 1}}};
    scoring const found{scheme,
                        {{.id = "u", .facts = "a=1", .group = "g", .history = past},
                         {.id = "v", .facts = "a=1", .group = "g", .period = "2012", .history = past},
                         {.id = "w", .facts = "a=1", .group = "g", .period = "2011-H1", .history = past}}};
    EXPECT_EQ(found.awards("u"), "title won");
    EXPECT_EQ(found.awards("v"), "title undetermined, waits for 2011");
    EXPECT_EQ(found.awards("w"), "title undetermined, waits for 2010-H2");
}

}  // namespace
}  // namespace kaohe
