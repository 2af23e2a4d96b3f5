#include <kaohe/typed/literals.hpp>

using namespace kaohe::typed::literals;

// A difference of percentages is no percentage.
#ifdef KAOHE_BAD
kaohe::typed::percent const more = 87_percent - 84_percent;
#else
kaohe::typed::percentage_points const more = 87_percent - 84_percent;
#endif
