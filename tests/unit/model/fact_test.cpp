#include <kaohe/model/fact.hpp>

#include <gtest/gtest.h>

namespace kaohe {
namespace {

TEST(fact, reads_as_the_value_reported) {
    EXPECT_EQ((fact{.state = state::present, .value = number{12}}.read().as_number()), number{12});
    EXPECT_TRUE((fact{.state = state::present, .value = true}.read().as_flag()));
    EXPECT_EQ((fact{.state = state::present, .value = date{}}.read().value), value{date{}});
    fact const named{.state = state::present, .value = std::string{"good"}};
    EXPECT_EQ(named.read().value, value{std::string_view{"good"}});
}

// The contract of facts: "Facts are reported, not reported or not applicable, and none of these is 0."
TEST(fact, without_a_value_says_why) {
    EXPECT_EQ(fact{}.read().state, state::not_reported);
    EXPECT_EQ(fact{.state = state::not_applicable}.read().state, state::not_applicable);
    EXPECT_EQ((fact{.state = state::invalid, .value = number{-1}}.read().state), state::invalid);
    EXPECT_EQ(fact{.state = state::present}.read().state, state::not_reported);
}

// language.md 2: "Keys members, members@prior, members@-2; layers self, assessor, final".
TEST(fact_key, is_read_and_written_as_the_same_text) {
    for (auto const& [text, key] : {std::pair{"members", fact_key{"members", 0}},
                                    {"members@prior", {"members", 1}},
                                    {"members@-2", {"members", 2}},
                                    {"7.body@-12", {"7.body", 12}},
                                    {"会员数@prior", {"会员数", 1}},
                                    {"members@self", {"members", 0, layer::self}},
                                    {"members@prior@assessor", {"members", 1, layer::assessor}},
                                    {"7.body@-2@final", {"7.body", 2, layer::final}}}) {
        EXPECT_EQ(parse_fact_key(text), key) << text;
        EXPECT_EQ(to_text(key), text);
    }
}

TEST(fact_key, refuses_text_that_names_no_column) {
    for (auto const* text : {"", "@prior", "members@", "members@last", "members@2", "members@-0",
                             "members@-1", "members@0", "members@--2", "members@-2x", "members@prior@prior",
                             "members@-02", "members@-10000", "members@-2147483648", "members@-99999999999",
                             "members@self@prior", "members@self@self", "members@Self", "@self"})
        EXPECT_FALSE(parse_fact_key(text)) << text;
}

// language.md 2: "the default reads final, else assessor, else self"; 8: "A fact without by serves every
// layer that has none of its own".
TEST(layers_read, go_from_the_last_word_to_the_first_and_end_with_what_serves_every_layer) {
    auto const in_turn = [](std::optional<layer> asked) {
        auto const found = layers_read(asked);
        return std::vector(found.begin(), found.end());
    };
    using order = std::vector<std::optional<layer>>;
    EXPECT_EQ(in_turn({}), (order{layer::final, layer::assessor, layer::self, {}}));
    EXPECT_EQ(in_turn(layer::self), (order{layer::self, {}}));
    EXPECT_EQ(in_turn(layer::assessor), (order{layer::assessor, {}}));
    EXPECT_EQ(in_turn(layer::final), (order{layer::final, {}}));
}

}  // namespace
}  // namespace kaohe
