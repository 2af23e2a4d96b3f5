#include <kaohe/typed/figure.hpp>

#include <gtest/gtest.h>

#include <kaohe/typed/choice.hpp>
#include <kaohe/typed/literals.hpp>
#include <kaohe/typed/plain.hpp>

namespace kaohe::typed {
namespace {

using person = count<"person">;
using yuan = amount<"yuan">;
using quality = choice<"good", "fair">;

TEST(figure, keeps_a_whole_number_exactly) {
    EXPECT_EQ(person{std::uint64_t{18'446'744'073'709'551'615U}}.value(),
              number{std::uint64_t{18'446'744'073'709'551'615U}});
    EXPECT_LT(person{119}, person{120});
}

TEST(figure, reads_the_text_of_its_own_unit_only) {
    EXPECT_EQ(yuan::parse("12.50"), yuan{number::fraction(25, 2)});
    EXPECT_EQ(yuan::parse("12.50%"), std::nullopt);
    EXPECT_EQ(yuan::parse("1,250"), std::nullopt);
    EXPECT_EQ(person::parse("120"), person{120});
    EXPECT_EQ(person::parse("120.5"), std::nullopt);
    EXPECT_EQ(percent::parse("84.37%"), 84.37_percent);
    EXPECT_EQ(percent::parse("84.37"), std::nullopt);
    EXPECT_EQ(percentage_points::parse("3pp"), 3_points);
    EXPECT_EQ(percentage_points::parse("3%"), std::nullopt);
}

TEST(figure, is_read_back_from_what_was_computed) {
    EXPECT_EQ(yuan::read(number::fraction(1, 3)), yuan{number::fraction(1, 3)});
    EXPECT_EQ(yuan::read(state::not_reported), std::nullopt);
    EXPECT_EQ(yuan::read(true), std::nullopt);
    EXPECT_EQ(person::read(number::fraction(1, 3)), std::nullopt);
    EXPECT_EQ(flag::read(true), true);
    EXPECT_EQ(flag::read(number{1}), std::nullopt);
    EXPECT_EQ(day::read(date{15'000}), date{15'000});
}

TEST(figure, literals_are_exact) {
    EXPECT_EQ(0.1_exact, number::fraction(1, 10));
    EXPECT_EQ(12.50_exact, number::fraction(25, 2));
    EXPECT_EQ((84.37_percent).value(), number::fraction(8437, 10'000));
    EXPECT_EQ((0.25_points).value(), number::fraction(1, 400));
}

TEST(percent, differs_by_percentage_points) {
    percentage_points const more = 87_percent - 84.5_percent;
    EXPECT_EQ(more, 2.5_points);
    EXPECT_EQ(84.5_percent + more, 87_percent);
    EXPECT_EQ(87_percent - more, 84.5_percent);
    EXPECT_EQ(percent::of(3, 4), 75_percent);
}

TEST(choice, is_one_of_its_names) {
    quality const fair{"fair"};
    EXPECT_EQ(fair.text(), "fair");
    EXPECT_EQ(quality::parse("fair"), fair);
    EXPECT_EQ(quality::parse("bad"), std::nullopt);
    EXPECT_EQ(quality::read(std::string_view{"good"}), quality{"good"});
    EXPECT_EQ(quality::read(std::string_view{"bad"}), std::nullopt);
}

}  // namespace
}  // namespace kaohe::typed
