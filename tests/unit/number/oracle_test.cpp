#include <kaohe/number/number.hpp>

#include <gtest/gtest.h>

#include <boost/multiprecision/cpp_int.hpp>

#include "literal.hpp"
#include "random_numbers.hpp"

// Boost's fractions, which know no inline form, are asked the same questions.
namespace kaohe {
namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;

constexpr int rounds = 4'000;

cpp_rational theirs(number const& x) {
    return {cpp_int{to_text(x.numerator())}, cpp_int{to_text(x.denominator())}};
}

TEST(number_and_boost, agree_on_the_four_operations) {
    random_numbers random{11};
    for (int i = 0; i < rounds; ++i) {
        number const a = random.next(), b = random.next_other_than_zero();
        ASSERT_EQ(theirs(a + b), theirs(a) + theirs(b)) << to_text(a) << " + " << to_text(b);
        ASSERT_EQ(theirs(a - b), theirs(a) - theirs(b)) << to_text(a) << " - " << to_text(b);
        ASSERT_EQ(theirs(a * b), theirs(a) * theirs(b)) << to_text(a) << " * " << to_text(b);
        ASSERT_EQ(theirs(a / b), theirs(a) / theirs(b)) << to_text(a) << " / " << to_text(b);
    }
}

TEST(number_and_boost, agree_on_order_and_terms) {
    random_numbers random{12};
    for (int i = 0; i < rounds; ++i) {
        number const a = random.next(), b = random.next();
        ASSERT_EQ(a < b, theirs(a) < theirs(b)) << to_text(a) << " < " << to_text(b);
        ASSERT_EQ(a == b, theirs(a) == theirs(b)) << to_text(a) << " = " << to_text(b);
        cpp_rational const sum = theirs(a) + theirs(b);
        ASSERT_EQ(cpp_int{to_text((a + b).denominator())}, denominator(sum))
            << to_text(a) << " + " << to_text(b);
    }
}

// Along such a walk values leave 64 bits and come back many times.
TEST(number_and_boost, agree_along_a_walk_over_the_borders) {
    random_numbers random{13};
    number walker = 1;
    cpp_rational shadow = 1;
    for (int i = 0; i < rounds; ++i) {
        number const step = random.next_other_than_zero();
        bool const grows = abs(walker) < 1'000'000;
        walker = grows ? walker * step + step : walker / step - step;
        shadow = grows ? cpp_rational{shadow * theirs(step) + theirs(step)}
                       : cpp_rational{shadow / theirs(step) - theirs(step)};
        ASSERT_EQ(theirs(walker), shadow) << i;
        if (i % 20 == 0) {
            walker = random.next();
            shadow = theirs(walker);
        }
    }
}

}  // namespace
}  // namespace kaohe
