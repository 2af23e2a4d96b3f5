#include <kaohe/number/number.hpp>

bool reaches(kaohe::number const& share) {
#ifdef KAOHE_BAD
    return share >= 0.8;
#else
    return share >= kaohe::number::fraction(4, 5);
#endif
}
