#include <gtest/gtest.h>

#include <cstdlib>
#include <new>

#include "face.hpp"

namespace {

// How many allocations still succeed on this thread; below 0: all.
thread_local long left = -1;
thread_local long refused = 0;

void* allocated_or_null(std::size_t size) noexcept {
    if (left == 0) {
        ++refused;
        return nullptr;
    }
    if (left > 0) --left;
    return std::malloc(size == 0 ? 1 : size);
}

void* allocated(std::size_t size) {
    if (void* const found = allocated_or_null(size)) return found;
    throw std::bad_alloc{};
}

}  // namespace

void* operator new(std::size_t size) { return allocated(size); }
void* operator new[](std::size_t size) { return allocated(size); }
void* operator new(std::size_t size, std::nothrow_t const&) noexcept { return allocated_or_null(size); }
void* operator new[](std::size_t size, std::nothrow_t const&) noexcept { return allocated_or_null(size); }
void operator delete(void* given) noexcept { std::free(given); }
void operator delete[](void* given) noexcept { std::free(given); }
void operator delete(void* given, std::size_t) noexcept { std::free(given); }
void operator delete[](void* given, std::size_t) noexcept { std::free(given); }
void operator delete(void* given, std::nothrow_t const&) noexcept { std::free(given); }
void operator delete[](void* given, std::nothrow_t const&) noexcept { std::free(given); }

namespace kaohe_test {
namespace {

/// Runs a call again and again, with one more allocation each time, until it succeeds. Before that every run
/// must say that there is no memory, unless it could do without (as a stable sort can): no crash, no other
/// status, no result.
template <class Call>
void fails_at_every_allocation(Call const& call) {
    for (long allowed = 0;; ++allowed) {
        refused = 0;
        left = allowed;
        kaohe_status const found = call();
        left = -1;
        if (refused == 0) {
            EXPECT_EQ(found, KAOHE_OK);
            return;
        }
        ASSERT_TRUE(found == KAOHE_NO_MEMORY || found == KAOHE_OK)
            << kaohe_status_name(found) << " at " << allowed;
    }
}

/// The same of what makes a handle, which is freed.
template <class Handle, class Make>
void making_fails_at_every_allocation(void (*free)(Handle*), Make const& make) {
    fails_at_every_allocation([&] {
        Handle* made = nullptr;
        kaohe_error* why = nullptr;
        kaohe_status const found = make(&made, &why);
        EXPECT_EQ(made != nullptr, found == KAOHE_OK);
        free(made);
        kaohe_error_free(why);
        return found;
    });
}

struct memory : testing::Test {
    scheme under = read_scheme();
    cohort of = read_cohort(under, cohort_text);
    sheets all = score(under, of);
    builder growing{[this] {
        kaohe_builder* made = nullptr;
        EXPECT_EQ(kaohe_builder_new(under.get(), &made, nullptr), KAOHE_OK);
        EXPECT_EQ(kaohe_builder_add_subject(made, "a", 1, nullptr, nullptr), KAOHE_OK);
        return made;
    }()};
};

TEST_F(memory, reading_a_scheme) {
    making_fails_at_every_allocation(kaohe_scheme_free, [](kaohe_scheme** out, kaohe_error** why) {
        return kaohe_scheme_read(scheme_text.data(), scheme_text.size(), nullptr, out, why);
    });
}

TEST_F(memory, reading_a_cohort) {
    making_fails_at_every_allocation(kaohe_cohort_free, [&](kaohe_cohort** out, kaohe_error** why) {
        return kaohe_cohort_read(under.get(), cohort_text.data(), cohort_text.size(), nullptr, out, why);
    });
}

TEST_F(memory, reading_a_table) {
    constexpr std::string_view table = "id,group,members,share\na,g,1234,80%\nb,g,5,79%\n";
    making_fails_at_every_allocation(kaohe_cohort_free, [&](kaohe_cohort** out, kaohe_error** why) {
        return kaohe_cohort_read(under.get(), table.data(), table.size(), nullptr, out, why);
    });
}

TEST_F(memory, scoring) {
    making_fails_at_every_allocation(kaohe_sheets_free, [&](kaohe_sheets** out, kaohe_error** why) {
        return kaohe_score(under.get(), of.get(), nullptr, out, why);
    });
}

TEST_F(memory, text_in_text_out) {
    making_fails_at_every_allocation(kaohe_text_free, [](kaohe_text** out, kaohe_error** why) {
        return kaohe_score_json(scheme_text.data(), scheme_text.size(), cohort_text.data(),
                                cohort_text.size(), nullptr, out, why);
    });
}

TEST_F(memory, writing_sheets) {
    making_fails_at_every_allocation(kaohe_text_free, [&](kaohe_text** out, kaohe_error** why) {
        return kaohe_sheets_json(all.get(), nullptr, out, why);
    });
}

TEST_F(memory, writing_reports) {
    for (kaohe_format const as : {KAOHE_TEXT, KAOHE_MARKDOWN, KAOHE_HTML, KAOHE_CSV})
        making_fails_at_every_allocation(kaohe_text_free, [&](kaohe_text** out, kaohe_error** why) {
            return kaohe_sheets_report(all.get(), as, KAOHE_EN, out, why);
        });
}

TEST_F(memory, telling_notes) {
    fails_at_every_allocation([&] {
        kaohe_error* notes = nullptr;
        kaohe_status const found = kaohe_sheets_notes(all.get(), &notes);
        kaohe_error_free(notes);
        return found;
    });
}

TEST_F(memory, reading_lines) {
    fails_at_every_allocation([&] {
        kaohe_sheets* fresh = nullptr;
        long const allowed = left;
        left = -1;
        EXPECT_EQ(kaohe_score(under.get(), of.get(), nullptr, &fresh, nullptr), KAOHE_OK);
        left = allowed;
        char const* reason = nullptr;
        kaohe_status const found = kaohe_line_reason(fresh, 0, 0, KAOHE_ZH, &reason);
        EXPECT_EQ(reason != nullptr, found == KAOHE_OK);
        kaohe_sheets_free(fresh);
        return found;
    });
}

TEST_F(memory, making_a_builder) {
    making_fails_at_every_allocation(kaohe_builder_free, [&](kaohe_builder** out, kaohe_error** why) {
        return kaohe_builder_new(under.get(), out, why);
    });
}

TEST_F(memory, building_a_cohort) {
    making_fails_at_every_allocation(kaohe_cohort_free, [&](kaohe_cohort** out, kaohe_error** why) {
        return kaohe_builder_build(growing.get(), out, why);
    });
}

constexpr std::string_view long_text =
    "a text that is far too long to stand in a std::string without memory of its own";

TEST_F(memory, adding_subjects) {
    fails_at_every_allocation([&] {
        return kaohe_builder_add_subject(growing.get(), long_text.data(), long_text.size(), nullptr, nullptr);
    });
}

TEST_F(memory, naming_subjects) {
    for (auto const set :
         {kaohe_builder_set_name, kaohe_builder_set_group, kaohe_builder_set_class, kaohe_builder_set_parent})
        fails_at_every_allocation(
            [&] { return set(growing.get(), 0, long_text.data(), long_text.size(), nullptr); });
}

TEST_F(memory, setting_the_period) {
    fails_at_every_allocation([&] { return kaohe_builder_set_period(growing.get(), "2011-Q3", 7, nullptr); });
}

TEST_F(memory, setting_text_facts) {
    fails_at_every_allocation(
        [&] { return kaohe_builder_set_text(growing.get(), 0, "members@prior", 13, "123456", 6, nullptr); });
}

TEST_F(memory, setting_a_fact_of_every_subject) {
    fails_at_every_allocation([&] {
        return kaohe_builder_set_text(growing.get(), KAOHE_EVERY_SUBJECT, "share", 5, "80%", 3, nullptr);
    });
}

TEST_F(memory, setting_numbers_too_large_to_be_held_inline) {
    constexpr std::string_view digits = "123456789012345678901234567890";
    fails_at_every_allocation([&] {
        return kaohe_builder_set_text(growing.get(), 0, "members", 7, digits.data(), digits.size(), nullptr);
    });
}

TEST_F(memory, setting_whole_facts) {
    fails_at_every_allocation(
        [&] { return kaohe_builder_set_int64(growing.get(), 0, "members", 7, 1, nullptr); });
}

TEST_F(memory, setting_flags_dates_and_gaps) {
    fails_at_every_allocation(
        [&] { return kaohe_builder_set_flag(growing.get(), 0, "held", 4, 1, nullptr); });
    fails_at_every_allocation(
        [&] { return kaohe_builder_set_date(growing.get(), 0, "sent", 4, 2011, 11, 30, nullptr); });
    fails_at_every_allocation(
        [&] { return kaohe_builder_set_not_reported(growing.get(), 0, "share", 5, nullptr); });
    fails_at_every_allocation(
        [&] { return kaohe_builder_set_not_applicable(growing.get(), 0, "level", 5, nullptr); });
}

TEST_F(memory, telling_why_a_scheme_is_refused) {
    for (long allowed = 0;; ++allowed) {
        kaohe_scheme* made = nullptr;
        kaohe_error* why = nullptr;
        refused = 0;
        left = allowed;
        kaohe_status const found = kaohe_scheme_read("{\"idd\": 1}", 10, nullptr, &made, &why);
        left = -1;
        EXPECT_EQ(made, nullptr);
        EXPECT_EQ(why != nullptr, found == KAOHE_REFUSED);
        kaohe_error_free(why);
        if (refused == 0) {
            EXPECT_EQ(found, KAOHE_REFUSED);
            return;
        }
        ASSERT_TRUE(found == KAOHE_NO_MEMORY || found == KAOHE_REFUSED) << kaohe_status_name(found);
    }
}

TEST_F(memory, telling_misuse) {
    fails_at_every_allocation([&] {
        kaohe_error* why = nullptr;
        kaohe_status const found = kaohe_builder_set_int64(growing.get(), 9, "members", 7, 1, &why);
        kaohe_error_free(why);
        return found == KAOHE_MISUSE ? KAOHE_OK : found;
    });
}

}  // namespace
}  // namespace kaohe_test
