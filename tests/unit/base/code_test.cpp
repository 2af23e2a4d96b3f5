#include <kaohe/base/code.hpp>

#include <gtest/gtest.h>

#include <set>
#include <vector>

namespace kaohe {
namespace {

std::vector<code> all_codes() {
    std::vector<code> codes;
    for (std::uint16_t i = 0; i < static_cast<std::uint16_t>(code::last); ++i) codes.push_back(code{i});
    return codes;
}

TEST(code, every_code_has_its_own_entry) {
    for (code const each : all_codes()) EXPECT_EQ(entry_of(each).what, each) << name_of(each);
}

TEST(code, every_name_is_distinct_and_in_small_letters) {
    std::set<std::string_view> names;
    for (code const each : all_codes()) {
        std::string_view const name = name_of(each);
        EXPECT_FALSE(name.empty());
        EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), name.npos) << name;
        EXPECT_TRUE(names.insert(name).second) << name;
    }
}

TEST(code, every_message_is_distinct_and_every_text_is_in_both_languages) {
    for (language const in : {language::zh, language::en}) {
        std::set<std::string_view> messages;
        for (code const each : all_codes()) {
            code_entry const& entry = entry_of(each);
            EXPECT_FALSE(entry.message.in(in).empty()) << entry.name;
            EXPECT_TRUE(messages.insert(entry.message.in(in)).second) << entry.name;
            EXPECT_EQ(entry.hint.zh.empty(), entry.hint.en.empty()) << entry.name;
        }
    }
}

}  // namespace
}  // namespace kaohe
