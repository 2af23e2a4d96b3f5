#include <kaohe/typed/cohort.hpp>
#include <kaohe/typed/figure.hpp>

using person = kaohe::typed::count<"person">;
using members = kaohe::typed::indicator<"members", person>;
using staff = kaohe::typed::indicator<"staff", person>;

// Only what was checked against the scheme can be reported.
void report(kaohe::typed::facts<members> of) {
#ifdef KAOHE_BAD
    of.set<staff>(person{12});
#else
    of.set<members>(person{12});
#endif
}
