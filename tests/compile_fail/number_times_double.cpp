#include <kaohe/number/number.hpp>

kaohe::number half_of(kaohe::number const& whole) {
#ifdef KAOHE_BAD
    return whole * 0.5;
#else
    return whole / 2;
#endif
}
