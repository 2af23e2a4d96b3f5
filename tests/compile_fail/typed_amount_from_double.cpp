#include <kaohe/typed/literals.hpp>

using namespace kaohe::typed::literals;

// 12.1 is no binary fraction; the literal hands its characters over.
#ifdef KAOHE_BAD
kaohe::typed::amount<"yuan"> const dues{12.1};
#else
kaohe::typed::amount<"yuan"> const dues{12.1_exact};
#endif
