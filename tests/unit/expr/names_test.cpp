#include <kaohe/expr/names.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace kaohe {
namespace {

// language.md 8: "Identifiers: letters of any script, digits, `_`, not starting with a digit".
TEST(is_identifier, takes_letters_of_any_script_digits_and_underlines) {
    for (auto const* text : {"members", "a1", "_a", "会员数", "入会率_2011", "Ärger", "членов"})
        EXPECT_TRUE(is_identifier(text)) << text;
    for (auto const* text : {"", "1a", "a b", "a-b", "a.b", "a\"", "会员（数）", "ａ", "a，b", "“a”", "a\t"})
        EXPECT_FALSE(is_identifier(text)) << text;
}

// language.md 8: "reserved words cannot be ids".
TEST(reserved_words, are_identifiers_in_alphabetical_order) {
    auto const words = reserved_words();
    EXPECT_TRUE(std::is_sorted(words.begin(), words.end()));
    for (auto const word : words) {
        EXPECT_TRUE(is_identifier(word)) << word;
        EXPECT_TRUE(is_reserved_word(word)) << word;
    }
    EXPECT_FALSE(is_reserved_word("members"));
}

TEST(reserved_words, hold_those_that_are_kept_for_later) {
    for (auto const* word : {"each", "member", "records"}) {
        EXPECT_TRUE(is_kept_for_later(word)) << word;
        EXPECT_TRUE(is_reserved_word(word)) << word;
    }
    for (auto const* word : {"growth", "self", "assessor", "final"}) EXPECT_FALSE(is_kept_for_later(word));
}

}  // namespace
}  // namespace kaohe
