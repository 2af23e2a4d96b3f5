#include <kaohe/number/number.hpp>

// '5' is 53 to the compiler, and five to its author.
#ifdef KAOHE_BAD
kaohe::number const points = '5';
#else
kaohe::number const points = 5;
#endif
