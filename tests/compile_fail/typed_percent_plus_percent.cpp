#include <kaohe/typed/literals.hpp>

using namespace kaohe::typed::literals;

// 80 % of one whole and 5 % of another have no sum.
#ifdef KAOHE_BAD
auto const more = 80_percent + 5_percent;
#else
auto const more = 80_percent + 5_points;
#endif
