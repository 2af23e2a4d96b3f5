#include <gtest/gtest.h>

#include <functional>
#include <vector>

#include "face.hpp"

namespace kaohe_test {
namespace {

constexpr kaohe_language zh = KAOHE_ZH;

/// Every function that has a status, called with a handle of its first argument's kind (or none), the rest
/// sound.
struct call {
    char const* name;
    std::function<kaohe_status(void*)> with;
};

template <class Handle>
Handle* as(void* any) {
    return static_cast<Handle*>(any);
}

struct answers {
    char const* words = nullptr;
    std::size_t size = 0;
    int flag = 0;
    std::uint32_t rank = 0;
    kaohe_verdict verdict = KAOHE_NO_VERDICT;
    kaohe_error* findings = nullptr;
    kaohe_cohort* cohort = nullptr;
    kaohe_sheets* sheets = nullptr;
    kaohe_builder* builder = nullptr;
    kaohe_text* text = nullptr;
};

std::vector<call> calls_on_schemes(answers& to) {
    return {
        {"scheme_id", [&](void* h) { return kaohe_scheme_id(as<kaohe_scheme>(h), &to.words); }},
        {"scheme_edition", [&](void* h) { return kaohe_scheme_edition(as<kaohe_scheme>(h), &to.words); }},
        {"scheme_title", [&](void* h) { return kaohe_scheme_title(as<kaohe_scheme>(h), zh, &to.words); }},
        {"scheme_warnings",
         [&](void* h) { return kaohe_scheme_warnings(as<kaohe_scheme>(h), &to.findings); }},
        {"cohort_read",
         [&](void* h) {
             return kaohe_cohort_read(as<kaohe_scheme>(h), cohort_text.data(), cohort_text.size(), nullptr,
                                      &to.cohort, nullptr);
         }},
        {"builder_new",
         [&](void* h) { return kaohe_builder_new(as<kaohe_scheme>(h), &to.builder, nullptr); }},
        {"score",
         [&](void* h) { return kaohe_score(as<kaohe_scheme>(h), nullptr, nullptr, &to.sheets, nullptr); }},
    };
}

std::vector<call> calls_on_builders(answers& to) {
    return {
        {"set_period",
         [&](void* h) { return kaohe_builder_set_period(as<kaohe_builder>(h), "2011", 4, nullptr); }},
        {"add_subject",
         [&](void* h) { return kaohe_builder_add_subject(as<kaohe_builder>(h), "x", 1, &to.size, nullptr); }},
        {"set_name",
         [&](void* h) { return kaohe_builder_set_name(as<kaohe_builder>(h), 0, "x", 1, nullptr); }},
        {"set_group",
         [&](void* h) { return kaohe_builder_set_group(as<kaohe_builder>(h), 0, "x", 1, nullptr); }},
        {"set_class",
         [&](void* h) { return kaohe_builder_set_class(as<kaohe_builder>(h), 0, "x", 1, nullptr); }},
        {"set_parent",
         [&](void* h) { return kaohe_builder_set_parent(as<kaohe_builder>(h), 0, "x", 1, nullptr); }},
        {"set_text",
         [&](void* h) {
             return kaohe_builder_set_text(as<kaohe_builder>(h), 0, "members", 7, "1", 1, nullptr);
         }},
        {"set_int64",
         [&](void* h) { return kaohe_builder_set_int64(as<kaohe_builder>(h), 0, "members", 7, 1, nullptr); }},
        {"set_flag",
         [&](void* h) { return kaohe_builder_set_flag(as<kaohe_builder>(h), 0, "held", 4, 1, nullptr); }},
        {"set_date",
         [&](void* h) {
             return kaohe_builder_set_date(as<kaohe_builder>(h), 0, "sent", 4, 2011, 1, 1, nullptr);
         }},
        {"set_not_reported",
         [&](void* h) {
             return kaohe_builder_set_not_reported(as<kaohe_builder>(h), 0, "sent", 4, nullptr);
         }},
        {"set_not_applicable",
         [&](void* h) {
             return kaohe_builder_set_not_applicable(as<kaohe_builder>(h), 0, "sent", 4, nullptr);
         }},
        {"build", [&](void* h) { return kaohe_builder_build(as<kaohe_builder>(h), &to.cohort, nullptr); }},
    };
}

std::vector<call> calls_on_sheets(answers& to) {
    auto const on = [](void* h) { return as<kaohe_sheets>(h); };
    return {
        {"count", [&, on](void* h) { return kaohe_sheets_count(on(h), &to.size); }},
        {"find", [&, on](void* h) { return kaohe_sheets_find(on(h), "a", 1, &to.size); }},
        {"is_provisional", [&, on](void* h) { return kaohe_sheets_is_provisional(on(h), &to.flag); }},
        {"notes", [&, on](void* h) { return kaohe_sheets_notes(on(h), &to.findings); }},
        {"json", [&, on](void* h) { return kaohe_sheets_json(on(h), nullptr, &to.text, nullptr); }},
        {"report",
         [&, on](void* h) { return kaohe_sheets_report(on(h), KAOHE_TEXT, zh, &to.text, nullptr); }},
        {"subject", [&, on](void* h) { return kaohe_sheet_subject(on(h), 0, &to.words); }},
        {"name", [&, on](void* h) { return kaohe_sheet_name(on(h), 0, &to.words); }},
        {"points", [&, on](void* h) { return kaohe_sheet_points(on(h), 0, &to.words); }},
        {"total", [&, on](void* h) { return kaohe_sheet_total(on(h), 0, &to.words); }},
        {"grade", [&, on](void* h) { return kaohe_sheet_grade(on(h), 0, &to.words); }},
        {"verdict", [&, on](void* h) { return kaohe_sheet_verdict(on(h), 0, &to.verdict); }},
        {"rank", [&, on](void* h) { return kaohe_sheet_rank(on(h), 0, &to.rank); }},
        {"is_incomplete", [&, on](void* h) { return kaohe_sheet_is_incomplete(on(h), 0, &to.flag); }},
        {"line_count", [&, on](void* h) { return kaohe_line_count(on(h), 0, &to.size); }},
        {"line_id", [&, on](void* h) { return kaohe_line_id(on(h), 0, 0, &to.words); }},
        {"line_clause", [&, on](void* h) { return kaohe_line_clause(on(h), 0, 0, &to.words); }},
        {"line_title", [&, on](void* h) { return kaohe_line_title(on(h), 0, 0, zh, &to.words); }},
        {"line_status", [&, on](void* h) { return kaohe_line_status(on(h), 0, 0, &to.words); }},
        {"line_value", [&, on](void* h) { return kaohe_line_value(on(h), 0, 0, &to.words); }},
        {"line_points", [&, on](void* h) { return kaohe_line_points(on(h), 0, 0, &to.words); }},
        {"line_verdict", [&, on](void* h) { return kaohe_line_verdict(on(h), 0, 0, &to.verdict); }},
        {"line_most", [&, on](void* h) { return kaohe_line_most(on(h), 0, 0, &to.words); }},
        {"line_reason", [&, on](void* h) { return kaohe_line_reason(on(h), 0, 0, zh, &to.words); }},
        {"line_interpretation",
         [&, on](void* h) { return kaohe_line_interpretation(on(h), 0, 0, zh, &to.words); }},
        {"effect_count", [&, on](void* h) { return kaohe_effect_count(on(h), 0, &to.size); }},
        {"effect_id", [&, on](void* h) { return kaohe_effect_id(on(h), 0, 0, &to.words); }},
        {"effect_is_undetermined",
         [&, on](void* h) { return kaohe_effect_is_undetermined(on(h), 0, 0, &to.flag); }},
        {"award_count", [&, on](void* h) { return kaohe_award_count(on(h), 0, &to.size); }},
        {"award_id", [&, on](void* h) { return kaohe_award_id(on(h), 0, 0, &to.words); }},
        {"award_is_undetermined",
         [&, on](void* h) { return kaohe_award_is_undetermined(on(h), 0, 0, &to.flag); }},
        {"award_amount", [&, on](void* h) { return kaohe_award_amount(on(h), 0, 0, &to.words); }},
    };
}

std::vector<call> calls_on_others(answers& to) {
    return {
        {"cohort_count", [&](void* h) { return kaohe_cohort_count(as<kaohe_cohort>(h), &to.size); }},
        {"cohort_notes", [&](void* h) { return kaohe_cohort_notes(as<kaohe_cohort>(h), &to.findings); }},
        {"text_data", [&](void* h) { return kaohe_text_data(as<kaohe_text>(h), &to.words, &to.size); }},
    };
}

std::vector<call> all_calls(answers& to) {
    std::vector<call> all;
    for (auto const of : {calls_on_schemes, calls_on_builders, calls_on_sheets, calls_on_others})
        for (call& each : of(to)) all.push_back(std::move(each));
    return all;
}

TEST(abuse, every_function_refuses_null_for_its_handle) {
    answers to;
    for (call const& each : all_calls(to)) EXPECT_EQ(each.with(nullptr), KAOHE_MISUSE) << each.name;
}

TEST(abuse, every_function_refuses_a_handle_of_another_kind) {
    answers to;
    kaohe_error* other = nullptr;
    kaohe_scheme* none = nullptr;
    ASSERT_EQ(kaohe_scheme_read("", 0, nullptr, &none, &other), KAOHE_REFUSED);
    error const owned{other};
    for (call const& each : all_calls(to)) EXPECT_EQ(each.with(other), KAOHE_MISUSE) << each.name;
}

TEST(abuse, every_function_refuses_a_handle_that_was_freed) {
    answers to;
    scheme under = read_scheme();
    cohort of = read_cohort(under, cohort_text);
    sheets all = score(under, of);
    kaohe_builder* builder = nullptr;
    ASSERT_EQ(kaohe_builder_new(under.get(), &builder, nullptr), KAOHE_OK);
    kaohe_text* words = nullptr;
    ASSERT_EQ(kaohe_sheets_json(all.get(), nullptr, &words, nullptr), KAOHE_OK);
    std::vector<void*> const freed_handles{under.get(), of.get(), all.get(), builder, words};
    under.reset(), of.reset(), all.reset();
    kaohe_builder_free(builder);
    kaohe_text_free(words);
    for (void* const each : freed_handles)
        for (call const& one : all_calls(to)) EXPECT_EQ(one.with(each), KAOHE_MISUSE) << one.name;
}

TEST(abuse, to_free_twice_or_nothing_is_harmless) {
    kaohe_scheme* const twice = read_scheme().release();
    kaohe_scheme_free(twice);
    kaohe_scheme_free(twice);
    kaohe_scheme_free(nullptr);
    kaohe_builder_free(nullptr);
    kaohe_cohort_free(nullptr);
    kaohe_sheets_free(nullptr);
    kaohe_text_free(nullptr);
    kaohe_error_free(nullptr);
    EXPECT_EQ(kaohe_error_count(nullptr), 0u);
    EXPECT_EQ(kaohe_error_code(nullptr, 0), nullptr);
    EXPECT_EQ(kaohe_error_message(nullptr, 0, KAOHE_EN), nullptr);
}

TEST(abuse, a_result_without_a_place_is_refused) {
    EXPECT_EQ(kaohe_scheme_read(scheme_text.data(), scheme_text.size(), nullptr, nullptr, nullptr),
              KAOHE_MISUSE);
    scheme const under = read_scheme();
    EXPECT_EQ(kaohe_scheme_id(under.get(), nullptr), KAOHE_MISUSE);
    EXPECT_EQ(kaohe_builder_new(under.get(), nullptr, nullptr), KAOHE_MISUSE);
    EXPECT_EQ(kaohe_score_json("", 0, "", 0, nullptr, nullptr, nullptr), KAOHE_MISUSE);
}

TEST(abuse, null_text_with_a_size_is_refused_and_without_one_is_empty) {
    kaohe_scheme* made = nullptr;
    EXPECT_EQ(kaohe_scheme_read(nullptr, 5, nullptr, &made, nullptr), KAOHE_MISUSE);
    kaohe_error* why = nullptr;
    EXPECT_EQ(kaohe_scheme_read(nullptr, 0, nullptr, &made, &why), KAOHE_REFUSED);
    error const owned{why};
    EXPECT_EQ(std::string_view{kaohe_error_code(why, 0)}, "json_empty");
}

TEST(abuse, bytes_that_are_no_utf8_are_refused) {
    kaohe_scheme* made = nullptr;
    EXPECT_EQ(kaohe_scheme_read("{\xFF}", 3, nullptr, &made, nullptr), KAOHE_REFUSED);
    scheme const under = read_scheme();
    kaohe_builder* builder_made = nullptr;
    ASSERT_EQ(kaohe_builder_new(under.get(), &builder_made, nullptr), KAOHE_OK);
    builder const of{builder_made};
    EXPECT_EQ(kaohe_builder_add_subject(of.get(), "\xFF", 1, nullptr, nullptr), KAOHE_MISUSE);
    EXPECT_EQ(kaohe_builder_add_subject(of.get(), "a", 1, nullptr, nullptr), KAOHE_OK);
    EXPECT_EQ(kaohe_builder_set_name(of.get(), 0, "\xC3", 1, nullptr), KAOHE_MISUSE);
    EXPECT_EQ(kaohe_builder_add_subject(of.get(), "a\0b", 3, nullptr, nullptr), KAOHE_MISUSE);
    EXPECT_EQ(kaohe_builder_add_subject(of.get(), "a\tb", 3, nullptr, nullptr), KAOHE_REFUSED);
    EXPECT_EQ(kaohe_builder_set_text(of.get(), 0, "level", 5, "\xFE", 1, nullptr), KAOHE_MISUSE);
    EXPECT_EQ(kaohe_builder_set_text(of.get(), 0, "\xFE", 1, "1", 1, nullptr), KAOHE_MISUSE);
}

TEST(abuse, an_index_past_the_end_is_refused) {
    scheme const under = read_scheme();
    cohort const of = read_cohort(under, cohort_text);
    sheets const all = score(under, of);
    char const* found = "x";
    EXPECT_EQ(kaohe_sheet_total(all.get(), 2, &found), KAOHE_MISUSE);
    EXPECT_EQ(found, nullptr);
    EXPECT_EQ(kaohe_line_points(all.get(), 0, 4, &found), KAOHE_MISUSE);
    EXPECT_EQ(kaohe_line_points(all.get(), SIZE_MAX, SIZE_MAX, &found), KAOHE_MISUSE);
    EXPECT_EQ(kaohe_effect_id(all.get(), 0, 0, &found), KAOHE_MISUSE);
    EXPECT_EQ(kaohe_award_amount(all.get(), 1, 0, &found), KAOHE_MISUSE);
    kaohe_builder* made = nullptr;
    ASSERT_EQ(kaohe_builder_new(under.get(), &made, nullptr), KAOHE_OK);
    builder const empty{made};
    EXPECT_EQ(kaohe_builder_set_int64(made, 0, "members", 7, 1, nullptr), KAOHE_MISUSE);
}

TEST(abuse, words_that_are_not_listed_do_no_harm) {
    scheme const under = read_scheme();
    cohort const of = read_cohort(under, cohort_text);
    sheets const all = score(under, of);
    kaohe_text* made = nullptr;
    EXPECT_EQ(kaohe_sheets_report(all.get(), static_cast<kaohe_format>(3), zh, &made, nullptr), KAOHE_OK);
    kaohe_text_free(made);
    EXPECT_STREQ(kaohe_status_name(KAOHE_NO_MEMORY), "no_memory");
}

TEST(abuse, options_without_a_size_are_refused) {
    kaohe_options empty{};
    kaohe_scheme* made = nullptr;
    EXPECT_EQ(kaohe_scheme_read(scheme_text.data(), scheme_text.size(), &empty, &made, nullptr),
              KAOHE_MISUSE);
    kaohe_options_init(nullptr, sizeof empty);
    kaohe_options_init(&empty, 0);
}

TEST(abuse, a_freed_handle_stays_freed_when_others_are_made) {
    kaohe_scheme* const first = read_scheme().release();
    kaohe_scheme_free(first);
    scheme const second = read_scheme();
    EXPECT_NE(second.get(), first);
    char const* id = nullptr;
    EXPECT_EQ(kaohe_scheme_id(first, &id), KAOHE_MISUSE);
    kaohe_scheme_free(first);
    EXPECT_EQ(kaohe_scheme_id(second.get(), &id), KAOHE_OK);
    EXPECT_STREQ(id, "small");
}

TEST(abuse, places_of_handles_are_used_again) {
    scheme const under = read_scheme();
    kaohe_builder* made = nullptr;
    ASSERT_EQ(kaohe_builder_new(under.get(), &made, nullptr), KAOHE_OK);
    kaohe_builder* const first = made;
    bool is_back = false;
    for (int freed = 0; freed < 5'000 && !is_back; ++freed) {
        kaohe_builder_free(made);
        ASSERT_EQ(kaohe_builder_new(under.get(), &made, nullptr), KAOHE_OK);
        is_back = made == first;
    }
    kaohe_builder_free(made);
    EXPECT_TRUE(is_back);
}

// A host whose header is older, or whose size is a slip: half a pointer is never read.
TEST(abuse, options_of_any_size_are_read_by_whole_members) {
    kaohe_options asked;
    kaohe_options_init(&asked, sizeof asked);
    asked.file = "rules.json";
    for (std::size_t size = sizeof asked.size; size <= sizeof asked + 8; ++size) {
        asked.size = size;
        kaohe_scheme* made = nullptr;
        EXPECT_EQ(kaohe_scheme_read(scheme_text.data(), scheme_text.size(), &asked, &made, nullptr), KAOHE_OK)
            << size;
        kaohe_scheme_free(made);
    }
}

}  // namespace
}  // namespace kaohe_test
