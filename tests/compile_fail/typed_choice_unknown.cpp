#include <kaohe/typed/choice.hpp>

using quality = kaohe::typed::choice<"good", "fair">;

// Only the declared names can be chosen.
#ifdef KAOHE_BAD
quality const found{"bad"};
#else
quality const found{"fair"};
#endif
