#include <kaohe/io/parse_fact.hpp>

#include <gtest/gtest.h>

#include <kaohe/model/why_invalid.hpp>

#include <string>
#include <vector>

namespace kaohe {
namespace {

indicator const members{.id = "members", .type = indicator_type::count, .unit = "person"};
indicator const paid{.id = "paid", .type = indicator_type::amount};
indicator const entered{.id = "entered", .type = indicator_type::percent};
indicator const in_percent{
    .id = "entered", .type = indicator_type::percent, .written = percent_form::percent};
indicator const as_ratio{.id = "entered", .type = indicator_type::percent, .written = percent_form::ratio};
indicator const met{.id = "met", .type = indicator_type::flag};
indicator const sent{.id = "sent", .type = indicator_type::date};
indicator const grade{.id = "grade", .type = indicator_type::choice, .values = {"good", "fair", "良好"}};
indicator const marked{.id = "marked", .type = indicator_type::mark, .least = 0, .most = 10};
indicator const result_of_exam{.id = "exam", .type = indicator_type::score, .least = 0, .most = 100};

struct reading {
    std::string text;
    indicator of;
    std::string value;
};

TEST(parse_fact, reads_each_type_by_its_own_grammar) {
    for (reading const& each : std::vector<reading>{
             {"1234", members, "1234"},
             {"-0", members, "0"},
             {"1.2e3", members, "1200"},
             {"-3/4", paid, "-0.75"},
             {"84.37%", entered, "0.8437"},
             {"100%", entered, "1"},
             {"84.37", in_percent, "0.8437"},
             {"84.37%", in_percent, "0.8437"},
             {"0.8437", as_ratio, "0.8437"},
             {"84.37%", as_ratio, "0.8437"},
             {"true", met, "true"},
             {"1", met, "true"},
             {"是", met, "true"},
             {"false", met, "false"},
             {"0", met, "false"},
             {"否", met, "false"},
             {"2011-11-30", sent, "2011-11-30"},
             {"fair", grade, "fair"},
             {"良好", grade, "良好"},
             {"9.5", marked, "9.5"},
             {"87.5", result_of_exam, "87.5"},
         }) {
        auto const found = parse_fact(each.text, each.of);
        ASSERT_TRUE(found) << each.text;
        EXPECT_EQ(found->state, state::present) << each.text;
        EXPECT_EQ(to_text(found->read().value), each.value) << each.text;
        EXPECT_FALSE(found->normalised) << each.text;
        EXPECT_FALSE(why_invalid(*found, each.of)) << each.text;
    }
}

// language.md 1: "Full-width digits and signs are accepted in facts (and noted)".
TEST(parse_fact, accepts_full_width_forms_and_notes_them) {
    for (reading const& each : std::vector<reading>{{"１２３４", members, "1234"},
                                                    {"１２．５％", entered, "0.125"},
                                                    {"－３", paid, "-3"},
                                                    {"１", met, "true"},
                                                    {"２０１１－１１－３０", sent, "2011-11-30"}}) {
        auto const found = parse_fact(each.text, each.of);
        ASSERT_TRUE(found) << each.text;
        EXPECT_EQ(to_text(found->read().value), each.value) << each.text;
        EXPECT_TRUE(found->normalised) << each.text;
    }
}

// language.md 8: "n/a or 不适用 is not applicable"; 2: "null or absent = not reported".
TEST(parse_fact, of_nothing_is_not_reported_and_says_when_nothing_applies) {
    for (indicator const& of : {members, paid, entered, met, sent, grade, marked, result_of_exam}) {
        EXPECT_EQ(parse_fact("", of)->state, state::not_reported) << of.id;
        EXPECT_EQ(parse_fact("n/a", of)->state, state::not_applicable) << of.id;
        EXPECT_EQ(parse_fact("不适用", of)->state, state::not_applicable) << of.id;
    }
}

struct refusal {
    std::string text;
    indicator of;
    code what;
};

// language.md 8: "Text outside the type's grammar (abc, a bare percent) refuses the whole cohort."
TEST(parse_fact, refuses_text_outside_the_grammar_of_its_type) {
    for (refusal const& each : std::vector<refusal>{
             {"abc", members, code::number_syntax},
             {"true", members, code::number_syntax},
             {"3万", members, code::number_magnitude},
             {"1,234", members, code::number_thousands},
             {"1e999999999", members, code::number_exponent},
             {"1/0", paid, code::number_zero_denominator},
             {"80%", members, code::fact_sign_unexpected},
             {"1pp", entered, code::fact_sign_unexpected},
             {"80", entered, code::percent_without_sign},
             {"八成", entered, code::number_syntax},
             {"N/A", members, code::fact_placeholder},
             {"—", paid, code::fact_placeholder},
             {"-", entered, code::fact_placeholder},
             {"/", sent, code::fact_placeholder},
             {"无", met, code::fact_placeholder},
             {"yes", met, code::flag_syntax},
             {"TRUE", met, code::flag_syntax},
             {"2", met, code::flag_syntax},
             {"2011/11/30", sent, code::date_syntax},
             {"11", sent, code::date_syntax},
             {"2011-02-29", sent, code::date_impossible},
             {"20000", sent, code::date_serial},
             {"60000", sent, code::date_serial},
             {"19999", sent, code::date_syntax},
             {"60001", sent, code::date_syntax},
         }) {
        auto const found = parse_fact(each.text, each.of);
        ASSERT_FALSE(found) << each.text;
        ASSERT_EQ(found.diagnostics().size(), 1U) << each.text;
        EXPECT_EQ(found.diagnostics().front().what, each.what) << each.text;
    }
}

// language.md 8: "A well-formed value outside its domain … is invalid".
TEST(parse_fact, keeps_a_value_outside_its_domain_as_invalid) {
    for (refusal const& each : std::vector<refusal>{{"0.5", members, code::fact_not_whole},
                                                    {"-3", members, code::fact_too_small},
                                                    {"100.01%", entered, code::fact_too_large},
                                                    {"8437", in_percent, code::fact_too_large},
                                                    {"-1%", entered, code::fact_too_small},
                                                    {"10.5", marked, code::fact_too_large},
                                                    {"-1", result_of_exam, code::fact_too_small},
                                                    {"faire", grade, code::fact_choice_unknown}}) {
        auto const found = parse_fact(each.text, each.of);
        ASSERT_TRUE(found) << each.text;
        EXPECT_EQ(found->state, state::invalid) << each.text;
        EXPECT_EQ(why_invalid(*found, each.of).value().what, each.what) << each.text;
    }
}

struct wording {
    std::string text;
    indicator of;
    std::string message;
    std::string hint;
};

TEST(parse_fact, says_what_was_expected_what_was_found_and_what_to_do) {
    for (
        wording const& each : std::vector<wording>{
            {"80%", members, "expected no \"%\" behind a value of \"members\", found \"80%\"",
             "check that the value stands in the right column"},
            {"0.8", entered, "expected a percentage with its sign, found \"0.8\": 0.8%, or 80%?",
             "write the sign, or let the scheme say \"written\": \"percent\" or \"ratio\" of this indicator"},
            {"yes", met, "expected yes or no, found \"yes\"", "write it as true or false, 1 or 0, 是 or 否"},
            {"TRUE", met, "expected yes or no, found \"TRUE\"", "did you mean \"true\"?"},
            {"False", met, "expected yes or no, found \"False\"", "did you mean \"false\"?"},
            {"—", members, "expected a value, found \"—\": is it not reported, or not applicable?",
             "leave it empty (in JSON: null) if it is not reported; write n/a if it does not apply"},
            {"无", grade, "expected one of good, fair, 良好 for \"grade\", found \"无\"",
             "write one of these; leave it empty if it is not reported, write n/a if it does not apply"},
            {"2011-13-01", sent, "expected a day of the calendar, found \"2011-13-01\"",
             "check the month, and how many days it has"},
            {"40877", sent, "expected a date, found the number 40877",
             "if this is a spreadsheet's day number it stands for 2011-11-30: write 2011-11-30"},
            {"0.5", members, "expected a whole number for \"members\", found 0.5", "check what was reported"},
            {"120%", entered, "expected at most 100% for \"entered\", found 120%", "check what was reported"},
            {"faire", grade, "expected one of good, fair, 良好 for \"grade\", found \"faire\"",
             "did you mean \"fair\"?"},
        }) {
        auto const found = parse_fact(each.text, each.of);
        diagnostic const why = found ? why_invalid(*found, each.of).value() : found.diagnostics().front();
        EXPECT_EQ(message(why, language::en), each.message);
        EXPECT_EQ(hint(why, language::en), each.hint);
    }
}

TEST(parse_fact, keeps_to_the_limits_it_is_given) {
    EXPECT_EQ(parse_fact("12345", members, {.digits = 4}).diagnostics().front().what, code::number_digits);
}

}  // namespace
}  // namespace kaohe
