#include <kaohe/typed/cohort.hpp>
#include <kaohe/typed/figure.hpp>

using person = kaohe::typed::count<"person">;
using yuan = kaohe::typed::amount<"yuan">;
using members = kaohe::typed::indicator<"members", person>;

// Members are counted in persons, not in money.
void report(kaohe::typed::facts<members> of) {
#ifdef KAOHE_BAD
    of.set<members>(yuan{120});
#else
    of.set<members>(person{120});
#endif
}
