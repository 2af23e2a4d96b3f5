#include <gtest/gtest.h>

#include <vector>

#include "face.hpp"

namespace kaohe_test {
namespace {

struct scored : testing::Test {
    scheme under = read_scheme();
    cohort of = read_cohort(under, cohort_text);
    sheets all = score(under, of);

    template <class Function, class... At>
    std::string text(Function from, At... at) {
        char const* found = nullptr;
        EXPECT_EQ(from(all.get(), at..., &found), KAOHE_OK);
        return found ? found : "none";
    }
};

TEST_F(scored, totals_and_ranks_stand_in_the_cohorts_order) {
    std::size_t count = 0;
    EXPECT_EQ(kaohe_sheets_count(all.get(), &count), KAOHE_OK);
    EXPECT_EQ(count, 2u);
    EXPECT_EQ(text(kaohe_sheet_subject, 0u), "a");
    EXPECT_EQ(text(kaohe_sheet_name, 0u), "甲");
    EXPECT_EQ(text(kaohe_sheet_name, 1u), "none");
    EXPECT_EQ(text(kaohe_sheet_total, 0u), "238");
    EXPECT_EQ(text(kaohe_sheet_points, 1u), "3");
    EXPECT_EQ(text(kaohe_sheet_grade, 1u), "none");
    std::uint32_t rank = 0;
    EXPECT_EQ(kaohe_sheet_rank(all.get(), 1, &rank), KAOHE_OK);
    EXPECT_EQ(rank, 2u);
    std::size_t found = 0;
    EXPECT_EQ(kaohe_sheets_find(all.get(), "b", 1, &found), KAOHE_OK);
    EXPECT_EQ(found, 1u);
    EXPECT_EQ(kaohe_sheets_find(all.get(), "z", 1, &found), KAOHE_MISUSE);
}

TEST_F(scored, lines_say_what_they_came_to_and_why) {
    std::size_t count = 0;
    EXPECT_EQ(kaohe_line_count(all.get(), 0, &count), KAOHE_OK);
    EXPECT_EQ(count, 4u);
    EXPECT_EQ(text(kaohe_line_id, 0u, 0u), "net");
    EXPECT_EQ(text(kaohe_line_clause, 0u, 0u), "1");
    EXPECT_EQ(text(kaohe_line_value, 0u, 0u), "108630");
    EXPECT_EQ(text(kaohe_line_points, 0u, 0u), "217");
    EXPECT_EQ(text(kaohe_line_most, 0u, 0u), "none");  // without end
    EXPECT_EQ(text(kaohe_line_status, 0u, 3u), "failed");
    EXPECT_EQ(text(kaohe_line_value, 0u, 3u), "none");
    EXPECT_EQ(text(kaohe_line_most, 0u, 1u), "20");
    EXPECT_EQ(text(kaohe_line_title, 0u, 0u, KAOHE_ZH), "净增");
    EXPECT_EQ(text(kaohe_line_title, 0u, 0u, KAOHE_EN), "Net growth");
    EXPECT_EQ(text(kaohe_line_reason, 0u, 0u, KAOHE_EN),
              "108630 / 500 = 217.26, 217 whole steps, 217 points");
    EXPECT_EQ(text(kaohe_line_interpretation, 0u, 0u, KAOHE_EN), "净减不扣");
}

TEST_F(scored, a_line_that_can_be_met_says_whether_it_is) {
    kaohe_verdict found = KAOHE_NO_VERDICT;
    EXPECT_EQ(kaohe_line_verdict(all.get(), 0, 1, &found), KAOHE_OK);  // 80 % of 80 %
    EXPECT_EQ(found, KAOHE_MET);
    EXPECT_EQ(kaohe_line_verdict(all.get(), 1, 1, &found), KAOHE_OK);  // 79.9 %
    EXPECT_EQ(found, KAOHE_NOT_MET);
    EXPECT_EQ(kaohe_line_verdict(all.get(), 0, 0, &found), KAOHE_OK);  // steps are counted, not met
    EXPECT_EQ(found, KAOHE_NO_VERDICT);
    EXPECT_EQ(kaohe_sheet_verdict(all.get(), 0, &found), KAOHE_OK);  // the scheme gives points
    EXPECT_EQ(found, KAOHE_NO_VERDICT);
}

TEST(met_or_not, a_sheet_of_targets_has_a_verdict_and_no_total) {
    scheme const under = read_scheme(
        R"j({"format": "kaohe-scheme/1", "id": "targets", "edition": "1", "title": {"zh": "目标"}, "result": "met",
        "indicators": {"unions": {"type": "count", "unit": "union"}}, "not_reported": "fail",
        "score": {"id": "all", "combine": "all", "items": [
          {"id": "1", "of": "unions", "rule": {"kind": "threshold", "at_least": 3}}]}})j");
    cohort const of = read_cohort(under, "id,unions\na,3\nb,2\n");
    sheets const all = score(under, of);
    kaohe_verdict found = KAOHE_NO_VERDICT;
    EXPECT_EQ(kaohe_sheet_verdict(all.get(), 0, &found), KAOHE_OK);
    EXPECT_EQ(found, KAOHE_MET);
    EXPECT_EQ(kaohe_sheet_verdict(all.get(), 1, &found), KAOHE_OK);
    EXPECT_EQ(found, KAOHE_NOT_MET);
    char const* total = "x";
    EXPECT_EQ(kaohe_sheet_total(all.get(), 0, &total), KAOHE_OK);
    EXPECT_EQ(total, nullptr);
}

TEST_F(scored, effects_and_awards_are_listed) {
    std::size_t count = 9;
    EXPECT_EQ(kaohe_effect_count(all.get(), 0, &count), KAOHE_OK);
    EXPECT_EQ(count, 0u);  // sent on the last day
    EXPECT_EQ(kaohe_effect_count(all.get(), 1, &count), KAOHE_OK);
    EXPECT_EQ(count, 1u);
    EXPECT_EQ(text(kaohe_effect_id, 1u, 0u), "late");
    int undetermined = 0;
    EXPECT_EQ(kaohe_effect_is_undetermined(all.get(), 1, 0, &undetermined), KAOHE_OK);
    EXPECT_EQ(undetermined, 1);
    int provisional = 0;
    EXPECT_EQ(kaohe_sheets_is_provisional(all.get(), &provisional), KAOHE_OK);
    EXPECT_EQ(provisional, 1);
    EXPECT_EQ(kaohe_award_count(all.get(), 0, &count), KAOHE_OK);
    EXPECT_EQ(count, 1u);
    EXPECT_EQ(text(kaohe_award_id, 0u, 0u), "prize");
    EXPECT_EQ(text(kaohe_award_amount, 0u, 0u), "600");
    kaohe_error* notes = nullptr;
    EXPECT_EQ(kaohe_sheets_notes(all.get(), &notes), KAOHE_OK);
    error const owned{notes};
    EXPECT_GT(kaohe_error_count(notes), 0u);
}

TEST_F(scored, text_in_text_out_gives_the_same_document) {
    kaohe_text* by_handles = nullptr;
    EXPECT_EQ(kaohe_sheets_json(all.get(), nullptr, &by_handles, nullptr), KAOHE_OK);
    kaohe_test::text const one{by_handles};
    kaohe_text* at_once = nullptr;
    EXPECT_EQ(kaohe_score_json(scheme_text.data(), scheme_text.size(), cohort_text.data(), cohort_text.size(),
                               nullptr, &at_once, nullptr),
              KAOHE_OK);
    kaohe_test::text const other{at_once};
    char const* a = nullptr;
    char const* b = nullptr;
    std::size_t size = 0;
    EXPECT_EQ(kaohe_text_data(by_handles, &a, nullptr), KAOHE_OK);
    EXPECT_EQ(kaohe_text_data(at_once, &b, &size), KAOHE_OK);
    EXPECT_STREQ(a, b);
    EXPECT_EQ(std::string_view{b}.size(), size);
    EXPECT_NE(std::string_view{b}.find("\"kaohe-sheets/1\""), std::string_view::npos);
}

// "By whom": what the union reported of itself, and what was settled.
TEST_F(scored, facts_are_read_in_the_layer_asked_for) {
    cohort const told_twice = read_cohort(under, "id,held@self,held@final\na,true,false\n");
    kaohe_options asked;
    kaohe_options_init(&asked, sizeof asked);
    for (auto const& [layer, points] : {std::pair{"self", "3"}, std::pair{"final", "0"}}) {
        asked.layer = layer;
        kaohe_sheets* made = nullptr;
        ASSERT_EQ(kaohe_score(under.get(), told_twice.get(), &asked, &made, nullptr), KAOHE_OK);
        sheets const owned{made};
        char const* total = nullptr;
        EXPECT_EQ(kaohe_sheet_total(made, 0, &total), KAOHE_OK);
        EXPECT_STREQ(total, points);
    }
    asked.layer = "elsewhere";
    kaohe_sheets* none = nullptr;
    kaohe_error* why = nullptr;
    EXPECT_EQ(kaohe_score(under.get(), told_twice.get(), &asked, &none, &why), KAOHE_MISUSE);
    error const owned{why};
    EXPECT_STREQ(kaohe_error_message(why, 0, KAOHE_EN),
                 "expected layer to be one of self, assessor, final, found \"elsewhere\"");
}

TEST_F(scored, the_document_names_the_bytes_that_it_was_made_of) {
    kaohe_options asked;
    kaohe_options_init(&asked, sizeof asked);
    asked.scheme_sha256 = "aa";
    asked.data_sha256 = "bb";
    kaohe_text* made = nullptr;
    ASSERT_EQ(kaohe_sheets_json(all.get(), &asked, &made, nullptr), KAOHE_OK);
    kaohe_test::text const owned{made};
    char const* data = nullptr;
    EXPECT_EQ(kaohe_text_data(made, &data, nullptr), KAOHE_OK);
    EXPECT_NE(std::string_view{data}.find(R"("sha256": "aa")"), std::string_view::npos);
    EXPECT_NE(std::string_view{data}.find(R"("sha256": "bb")"), std::string_view::npos);
}

TEST_F(scored, reports_come_in_four_formats_and_two_languages) {
    for (kaohe_format const as : {KAOHE_TEXT, KAOHE_MARKDOWN, KAOHE_HTML, KAOHE_CSV}) {
        for (kaohe_language const in : {KAOHE_ZH, KAOHE_EN}) {
            kaohe_text* made = nullptr;
            ASSERT_EQ(kaohe_sheets_report(all.get(), as, in, &made, nullptr), KAOHE_OK);
            kaohe_test::text const owned{made};
            char const* data = nullptr;
            EXPECT_EQ(kaohe_text_data(made, &data, nullptr), KAOHE_OK);
            EXPECT_NE(std::string_view{data}.find("238"), std::string_view::npos);
        }
    }
}

TEST_F(scored, a_cohort_of_another_scheme_is_refused) {
    scheme const other = read_scheme();
    kaohe_sheets* made = nullptr;
    kaohe_error* why = nullptr;
    EXPECT_EQ(kaohe_score(other.get(), of.get(), nullptr, &made, &why), KAOHE_MISUSE);
    error const owned{why};
    EXPECT_EQ(std::string_view{kaohe_error_code(why, 0)}, "call_other_scheme");
}

TEST_F(scored, a_set_flag_cancels) {
    int volatile stop = 1;
    kaohe_options asked;
    kaohe_options_init(&asked, sizeof asked);
    asked.cancel = &stop;
    kaohe_sheets* made = nullptr;
    EXPECT_EQ(kaohe_score(under.get(), of.get(), &asked, &made, nullptr), KAOHE_CANCELLED);
    EXPECT_EQ(made, nullptr);
    kaohe_scheme* unread = nullptr;
    EXPECT_EQ(kaohe_scheme_read(scheme_text.data(), scheme_text.size(), &asked, &unread, nullptr),
              KAOHE_CANCELLED);
    kaohe_cohort* uncounted = nullptr;
    EXPECT_EQ(
        kaohe_cohort_read(under.get(), cohort_text.data(), cohort_text.size(), &asked, &uncounted, nullptr),
        KAOHE_CANCELLED);
    stop = 0;
    EXPECT_EQ(kaohe_score(under.get(), of.get(), &asked, &made, nullptr), KAOHE_OK);
    kaohe_sheets_free(made);
}

// A host may show the first finding alone.
TEST_F(scored, what_is_wrong_is_told_before_what_is_remarkable) {
    constexpr std::string_view table =
        "id,share\na,120%\n";  // most indicators have no column, which is a note
    kaohe_cohort* made = nullptr;
    kaohe_error* why = nullptr;
    EXPECT_EQ(kaohe_cohort_read(under.get(), table.data(), table.size(), nullptr, &made, &why),
              KAOHE_REFUSED);
    error const owned{why};
    ASSERT_GT(kaohe_error_count(why), 1u);
    EXPECT_STREQ(kaohe_error_code(why, 0), "fact_too_large");
    EXPECT_EQ(kaohe_error_severity(why, 1), KAOHE_NOTE);
}

// The command ends with 4 there, too.
TEST_F(scored, a_document_nested_too_deep_is_a_limit) {
    std::string const deep = std::string(100, '[') + std::string(100, ']');
    kaohe_scheme* made = nullptr;
    EXPECT_EQ(kaohe_scheme_read(deep.data(), deep.size(), nullptr, &made, nullptr), KAOHE_LIMIT);
}

TEST_F(scored, a_document_past_its_limit_is_a_limit) {
    kaohe_options asked;
    kaohe_options_init(&asked, sizeof asked);
    asked.document_bytes = 10;
    asked.file = "rules.json";
    kaohe_scheme* made = nullptr;
    kaohe_error* why = nullptr;
    EXPECT_EQ(kaohe_scheme_read(scheme_text.data(), scheme_text.size(), &asked, &made, &why), KAOHE_LIMIT);
    error const owned{why};
    EXPECT_EQ(std::string_view{kaohe_error_code(why, 0)}, "document_too_large");
    EXPECT_EQ(std::string_view{kaohe_error_file(why, 0)}, "rules.json");
}

}  // namespace
}  // namespace kaohe_test
