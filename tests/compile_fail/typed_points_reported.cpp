#include <kaohe/typed/indicator.hpp>
#include <kaohe/typed/percent.hpp>

// No indicator is reported in percentage points.
#ifdef KAOHE_BAD
using entered = kaohe::typed::indicator<"entered", kaohe::typed::percentage_points>;
#else
using entered = kaohe::typed::indicator<"entered", kaohe::typed::percent>;
#endif

kaohe::fact_key const key = entered::key();
