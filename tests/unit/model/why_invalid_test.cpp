#include <kaohe/model/why_invalid.hpp>

#include <gtest/gtest.h>

namespace kaohe {
namespace {

struct example {
    indicator of;
    fact::content found;
    code what;
    std::string_view said;
};

// language.md 8: "A well-formed value outside its domain (`min`, `max`, whole, `least`, `most`, `values` …)".
TEST(why_invalid, says_what_the_value_is_and_what_it_should_keep_to) {
    for (example const& each : {
             example{
                 {.id = "n"}, number{-1}, code::fact_too_small, "expected at least 0 for \"n\", found -1"},
             // Whoever fills in figures knows the title.
             example{{.id = "n", .title = {.zh = "会员数", .en = "Members"}},
                     number{-1},
                     code::fact_too_small,
                     "expected at least 0 for \"Members\" (n), found -1"},
             example{{.id = "n"},
                     number{1} / 2,
                     code::fact_not_whole,
                     "expected a whole number for \"n\", found 0.5"},
             example{{.id = "p", .type = indicator_type::percent},
                     number{2},
                     code::fact_too_large,
                     "expected at most 100% for \"p\", found 200%"},
             example{{.id = "m", .type = indicator_type::mark, .most = 5},
                     number{6},
                     code::fact_too_large,
                     "expected at most 5 for \"m\", found 6"},
             example{{.id = "c", .type = indicator_type::choice, .values = {"a", "b"}},
                     std::string{"x"},
                     code::fact_choice_unknown,
                     "expected one of a, b for \"c\", found \"x\""},
             example{{.id = "n"},
                     true,
                     code::fact_type,
                     "expected a value of the type number for \"n\", found true"},
             example{{.id = "d", .type = indicator_type::date},
                     number{3},
                     code::fact_type,
                     "expected a value of the type date for \"d\", found 3"},
             example{{.id = "c", .type = indicator_type::choice, .values = {"1"}},
                     number{1},
                     code::fact_type,
                     "expected a value of the type choice for \"c\", found 1"},
         }) {
        for (state const as : {state::present, state::invalid}) {
            auto const why = why_invalid({.state = as, .value = each.found}, each.of);
            ASSERT_TRUE(why) << each.said;
            EXPECT_EQ(why->what, each.what);
            EXPECT_EQ(message(*why, language::en), each.said);
        }
    }
}

TEST(why_invalid, has_nothing_to_say_of_a_good_value_or_none) {
    EXPECT_FALSE(why_invalid({.state = state::present, .value = number{3}}, {.id = "n"}));
    EXPECT_FALSE(why_invalid({}, {.id = "n"}));
    EXPECT_FALSE(why_invalid({.state = state::not_applicable}, {.id = "n"}));
    EXPECT_FALSE(why_invalid({.state = state::invalid}, {.id = "n"}));
}

TEST(why_invalid, names_types_in_each_language) {
    diagnostic const why = why_invalid({.state = state::present, .value = true}, {.id = "n"}).value();
    EXPECT_EQ(message(why, language::zh), "指标“n”的数据类型应为“数值”，实为 true");
}

}  // namespace
}  // namespace kaohe
