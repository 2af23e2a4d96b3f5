#include <kaohe/base/result.hpp>

#include <gtest/gtest.h>

#include <string>

namespace kaohe {
namespace {

result<std::string> refused() { return diagnostic{code::number_syntax, {}, {{"text", "abc"}}}; }

TEST(result, holds_a_value) {
    result<std::string> const given = std::string{"here"};
    ASSERT_TRUE(given);
    EXPECT_EQ(*given, "here");
    EXPECT_EQ(given->size(), 4U);
    EXPECT_EQ(given.value(), "here");
}

TEST(result, or_the_diagnostics_that_say_why_there_is_none) {
    auto const given = refused();
    ASSERT_FALSE(given);
    ASSERT_EQ(given.diagnostics().size(), 1U);
    EXPECT_EQ(given.diagnostics().front().what, code::number_syntax);
}

TEST(result, throws_a_failure_that_carries_the_diagnostics_and_reads_well) {
    try {
        static_cast<void>(refused().value());
        FAIL() << "value() of a refusal returned";
    } catch (failure const& thrown) {
        EXPECT_EQ(thrown.diagnostics(), refused().diagnostics());
        EXPECT_STREQ(thrown.what(), "number_syntax: expected a number, found \"abc\"");
    }
}

}  // namespace
}  // namespace kaohe
