#include <kaohe/scheme/definition.hpp>

// What a document must give has no default: a compiler that is asked to says what a program left out.
#pragma GCC diagnostic error "-Wmissing-field-initializers"

#ifdef KAOHE_BAD
kaohe::effect const late{.id = "late", .does = kaohe::consequence::excluded};
#else
kaohe::effect const late{.id = "late", .when = "days_late > 0", .does = kaohe::consequence::excluded};
#endif
