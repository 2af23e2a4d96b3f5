#include <kaohe/typed/cohort.hpp>
#include <kaohe/typed/figure.hpp>

using person = kaohe::typed::count<"person">;
using members = kaohe::typed::indicator<"members", person>;

// 120 of what?
void report(kaohe::typed::facts<members> of) {
#ifdef KAOHE_BAD
    of.set<members>(120);
#else
    of.set<members>(person{120});
#endif
}
