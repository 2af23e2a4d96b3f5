#include <kaohe/number/number.hpp>

// 0.1 is not one tenth: nothing that holds a rounded value becomes a number.
#ifdef KAOHE_BAD
kaohe::number const tenth = 0.1;
#else
kaohe::number const tenth = kaohe::number::fraction(1, 10);
#endif
