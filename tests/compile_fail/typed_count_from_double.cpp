#include <kaohe/typed/figure.hpp>

// There is no half a person, and nothing is made of a rounded value.
#ifdef KAOHE_BAD
kaohe::typed::count<"person"> const persons{120.0};
#else
kaohe::typed::count<"person"> const persons{120};
#endif
