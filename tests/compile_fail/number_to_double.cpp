#include <kaohe/number/number.hpp>

// There is no way out to floating point either.
#ifdef KAOHE_BAD
double rounded(kaohe::number const& exact) { return static_cast<double>(exact); }
#else
bool whole(kaohe::number const& exact) { return exact.to_int64().has_value(); }
#endif
