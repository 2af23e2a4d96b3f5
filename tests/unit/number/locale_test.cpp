#include <kaohe/number/format.hpp>

#include <gtest/gtest.h>

#include <locale>
#include <string>

#include "literal.hpp"

namespace kaohe {
namespace {

struct comma_and_groups : std::numpunct<char> {
    [[nodiscard]] char do_decimal_point() const override { return ','; }
    [[nodiscard]] char do_thousands_sep() const override { return '.'; }
    [[nodiscard]] std::string do_grouping() const override { return "\3"; }
};

class under_a_foreign_locale : public testing::Test {
protected:
    void SetUp() override { before_ = std::locale::global(std::locale{std::locale{}, new comma_and_groups}); }
    void TearDown() override { std::locale::global(before_); }

private:
    std::locale before_;
};

TEST_F(under_a_foreign_locale, numbers_read_the_same) {
    EXPECT_EQ("1234567.25"_n, number::fraction(4938269, 4));
    EXPECT_EQ(parse_number("1,5").diagnostics().front().what, code::number_syntax);
    EXPECT_EQ(parse_number("1.234.567").diagnostics().front().what, code::number_syntax);
}

TEST_F(under_a_foreign_locale, numbers_print_the_same) {
    EXPECT_EQ(to_text(1234567), "1234567");
    EXPECT_EQ(to_text("1234567.25"_n), "1234567.25");
    EXPECT_EQ(to_text("123456789012345678901234567890.5"_n), "123456789012345678901234567890.5");
    EXPECT_EQ(to_fixed("10000/3"_n, 2, rounding::half_up), "3333.33");
    EXPECT_EQ(to_percent_text("12345.678"_n), "1234567.8%");
}

TEST_F(under_a_foreign_locale, messages_read_the_same) {
    auto const refused = parse_number(std::string(1001, '1'));
    EXPECT_NE(message(refused.diagnostics().front(), language::en).find("found 1001"), std::string::npos);
}

}  // namespace
}  // namespace kaohe
