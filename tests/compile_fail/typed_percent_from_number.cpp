#include <kaohe/typed/literals.hpp>

using namespace kaohe::typed::literals;

// 80 % or 0.8 %, or 80 times as much?
#ifdef KAOHE_BAD
kaohe::typed::percent const entered{80};
#else
kaohe::typed::percent const entered{80_percent};
#endif
