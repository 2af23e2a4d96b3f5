#include <kaohe/typed/literals.hpp>

using namespace kaohe::typed::literals;

// A literal says its digits, all of them.
#ifdef KAOHE_BAD
kaohe::number const many = 1e3_exact;
#else
kaohe::number const many = 1000_exact;
#endif
