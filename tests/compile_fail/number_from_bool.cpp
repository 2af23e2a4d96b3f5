#include <kaohe/number/number.hpp>

// A truth value is never a number.
#ifdef KAOHE_BAD
kaohe::number const points = true;
#else
kaohe::number const points = true ? 1 : 0;
#endif
