#include <gtest/gtest.h>

#include <ostream>
#include <utility>

#include "face.hpp"

namespace kaohe_test {
namespace {

struct built : testing::Test {
    scheme under = read_scheme();
    builder of{[this] {
        kaohe_builder* made = nullptr;
        EXPECT_EQ(kaohe_builder_new(under.get(), &made, nullptr), KAOHE_OK);
        return made;
    }()};

    std::size_t add(std::string_view id) {
        std::size_t at = 99;
        EXPECT_EQ(kaohe_builder_add_subject(of.get(), id.data(), id.size(), &at, nullptr), KAOHE_OK);
        return at;
    }
    kaohe_status text(std::size_t subject, std::string_view key, std::string_view value,
                      kaohe_error** error = nullptr) {
        return kaohe_builder_set_text(of.get(), subject, key.data(), key.size(), value.data(), value.size(),
                                      error);
    }
    kaohe_status whole(std::size_t subject, std::string_view key, std::int64_t value) {
        return kaohe_builder_set_int64(of.get(), subject, key.data(), key.size(), value, nullptr);
    }
    std::string total(std::size_t sheet) {
        kaohe_cohort* made = nullptr;
        EXPECT_EQ(kaohe_builder_build(of.get(), &made, nullptr), KAOHE_OK);
        sheets const scored = score(under, cohort{made});
        char const* found = nullptr;
        EXPECT_EQ(kaohe_sheet_total(scored.get(), sheet, &found), KAOHE_OK);
        return found ? found : "none";
    }
};

TEST_F(built, facts_of_every_type_score_as_a_document_does) {
    std::size_t const a = add("a");
    EXPECT_EQ(a, 0u);
    EXPECT_EQ(kaohe_builder_set_period(of.get(), "2011", 4, nullptr), KAOHE_OK);
    EXPECT_EQ(whole(a, "members", 108631), KAOHE_OK);
    EXPECT_EQ(whole(a, "members@prior", 1), KAOHE_OK);
    EXPECT_EQ(text(a, "share", "80%"), KAOHE_OK);
    EXPECT_EQ(text(a, "level", "tin"), KAOHE_OK);
    EXPECT_EQ(kaohe_builder_set_flag(of.get(), a, "held", 4, 7, nullptr), KAOHE_OK);
    EXPECT_EQ(kaohe_builder_set_date(of.get(), a, "sent", 4, 2011, 11, 30, nullptr), KAOHE_OK);
    EXPECT_EQ(total(0), "241");  // 217 + 20 + 1 + 3
}

TEST_F(built, a_later_fact_replaces_an_earlier_one) {
    std::size_t const a = add("a");
    EXPECT_EQ(text(a, "level", "tin"), KAOHE_OK);
    EXPECT_EQ(text(a, "level", "gold"), KAOHE_OK);
    EXPECT_EQ(total(0), "2");
    EXPECT_EQ(kaohe_builder_set_not_reported(of.get(), a, "level", 5, nullptr), KAOHE_OK);
    EXPECT_EQ(total(0), "0");
}

// "facts": {…for all…} of a document.
TEST_F(built, a_fact_for_every_subject_is_one_of_each_that_is_there) {
    add("a");
    add("b");
    EXPECT_EQ(text(KAOHE_EVERY_SUBJECT, "level", "gold"), KAOHE_OK);
    EXPECT_EQ(text(1, "level", "tin"), KAOHE_OK);
    add("c");
    EXPECT_EQ(total(0), "2");
    EXPECT_EQ(total(1), "1");
    EXPECT_EQ(total(2), "0");
}

TEST_F(built, a_refused_fact_says_where_it_would_stand) {
    add("a");
    add("b");
    kaohe_error* why = nullptr;
    EXPECT_EQ(text(1, "level", "silver", &why), KAOHE_REFUSED);
    error const first{why};
    EXPECT_STREQ(kaohe_error_path(why, 0), "/subjects/1/facts/level");
    EXPECT_EQ(text(KAOHE_EVERY_SUBJECT, "levels", "gold", &why), KAOHE_REFUSED);
    error const second{why};
    EXPECT_STREQ(kaohe_error_path(why, 0), "/facts/levels");
}

TEST_F(built, a_cohort_that_was_built_does_not_change_with_its_builder) {
    add("a");
    kaohe_cohort* made = nullptr;
    EXPECT_EQ(kaohe_builder_build(of.get(), &made, nullptr), KAOHE_OK);
    cohort const first{made};
    add("b");
    std::size_t count = 0;
    EXPECT_EQ(kaohe_cohort_count(first.get(), &count), KAOHE_OK);
    EXPECT_EQ(count, 1u);
}

struct bad_fact {
    std::string_view key;
    std::string_view value;
    std::string_view code;
};

void PrintTo(bad_fact const& of, std::ostream* out) { *out << of.key << " = " << of.value; }

class bad_facts : public built, public testing::WithParamInterface<bad_fact> {};

// Given a value that people write, when it is set, then it is refused by the same code as in a document.
TEST_P(bad_facts, are_refused_and_change_nothing) {
    std::size_t const a = add("a");
    kaohe_error* why = nullptr;
    EXPECT_EQ(text(a, GetParam().key, GetParam().value, &why), KAOHE_REFUSED);
    error const owned{why};
    ASSERT_EQ(kaohe_error_count(why), 1u);
    EXPECT_EQ(kaohe_error_code(why, 0), GetParam().code);
    EXPECT_STRNE(kaohe_error_message(why, 0, KAOHE_ZH), "");
    EXPECT_STRNE(kaohe_error_message(why, 0, KAOHE_EN), "");
    EXPECT_EQ(total(0), "0");
}

INSTANTIATE_TEST_SUITE_P(
    all, bad_facts,
    testing::Values(bad_fact{"members", "3万", "number_magnitude"},
                    bad_fact{"members", "1,234", "number_thousands"},
                    bad_fact{"members", "0.5", "fact_not_whole"}, bad_fact{"members", "-1", "fact_too_small"},
                    bad_fact{"members", "1e999999999", "number_exponent"},
                    bad_fact{"share", "80", "percent_without_sign"},
                    bad_fact{"share", "120%", "fact_too_large"}, bad_fact{"sent", "45000", "date_serial"},
                    bad_fact{"level", "silver", "fact_choice_unknown"},
                    bad_fact{"held", "yes", "flag_syntax"}, bad_fact{"memebrs", "1", "fact_unknown"},
                    bad_fact{"members@last", "1", "fact_key_syntax"}));

TEST_F(built, a_day_that_does_not_exist_is_refused) {
    std::size_t const a = add("a");
    for (auto const& [month, day] :
         {std::pair{2, 29}, {13, 1}, {4, 31}, {260, 1}, {4, 257}, {65537, 1}, {0, 1}})
        EXPECT_EQ(kaohe_builder_set_date(of.get(), a, "sent", 4, 2011, month, day, nullptr), KAOHE_REFUSED)
            << month << '-' << day;
    EXPECT_EQ(kaohe_builder_set_date(of.get(), a, "members", 7, 2011, 2, 28, nullptr), KAOHE_REFUSED);
}

TEST_F(built, a_cohort_of_nobody_is_refused) {
    kaohe_cohort* made = nullptr;
    kaohe_error* why = nullptr;
    EXPECT_EQ(kaohe_builder_build(of.get(), &made, &why), KAOHE_REFUSED);
    error const owned{why};
    EXPECT_STREQ(kaohe_error_code(why, 0), "cohort_empty");
}

TEST_F(built, an_id_that_was_added_before_is_refused) {
    add("a");
    kaohe_error* why = nullptr;
    EXPECT_EQ(kaohe_builder_add_subject(of.get(), "a", 1, nullptr, &why), KAOHE_REFUSED);
    error const owned{why};
    EXPECT_STREQ(kaohe_error_code(why, 0), "subject_id_repeated");
    EXPECT_EQ(add("b"), 1u);
}

TEST_F(built, a_fact_of_every_subject_needs_one) {
    EXPECT_EQ(text(KAOHE_EVERY_SUBJECT, "level", "gold"), KAOHE_REFUSED);
}

TEST_F(built, what_a_cohort_cannot_be_is_refused_when_it_is_scored) {
    add("a");
    EXPECT_EQ(kaohe_builder_set_parent(of.get(), 0, "z", 1, nullptr), KAOHE_OK);
    kaohe_cohort* made = nullptr;
    EXPECT_EQ(kaohe_builder_build(of.get(), &made, nullptr), KAOHE_OK);
    cohort const orphan{made};
    kaohe_sheets* scored = nullptr;
    kaohe_error* why = nullptr;
    EXPECT_EQ(kaohe_score(under.get(), orphan.get(), nullptr, &scored, &why), KAOHE_REFUSED);
    error const owned{why};
    EXPECT_EQ(scored, nullptr);
    EXPECT_EQ(std::string_view{kaohe_error_code(why, 0)}, "parent_unknown");
}

}  // namespace
}  // namespace kaohe_test
