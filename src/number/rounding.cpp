#include <kaohe/number/rounding.hpp>

#include <cstdlib>

#include <kaohe/base/limits.hpp>

#include "access.hpp"
#include "digits.hpp"

namespace kaohe {

namespace {

bool is_odd(number const& whole) { return !(whole / 2).is_whole(); }

// Whether x, which lies above `below` by a part of one, goes to the next whole number.
bool goes_up(number const& x, number const& below, rounding mode) {
    std::strong_ordering const part_to_half = x - below <=> number::fraction(1, 2);
    bool const on_half = part_to_half == 0;
    switch (mode) {
        case rounding::half_up: return part_to_half > 0 || (on_half && x.sign() > 0);
        case rounding::half_down: return part_to_half > 0 || (on_half && x.sign() < 0);
        case rounding::half_even: return part_to_half > 0 || (on_half && is_odd(below));
        case rounding::down: return x.sign() < 0;
        case rounding::up: return x.sign() > 0;
        case rounding::floor: return false;
        case rounding::ceiling: return true;
    }
    std::abort();  // no value of `rounding`
}

number to_whole(number const& x, rounding mode) {
    if (x.is_whole()) return x;
    number below = floor(x);
    return goes_up(x, below, mode) ? below + 1 : below;
}

}  // namespace

bool is_number_of_places(number const& x) { return x.is_whole() && abs(x) <= limits{}.exponent; }

number round(number const& x, int places, rounding mode) {
    if (places >= 0 && x.is_whole()) return x;
    number const scale = scaled(1, places);
    return to_whole(x * scale, mode) / scale;
}

number floor(number const& x) {
    if (!number_access::is_inline(x)) return number_access::make({floor(number_access::large(x)), 1});
    std::int64_t const over = number_access::numerator(x);
    std::int64_t const under = number_access::denominator(x);
    return over / under - (over % under < 0 ? 1 : 0);
}

number ceil(number const& x) { return -floor(-x); }

}  // namespace kaohe
