#include <kaohe/typed/cohort.hpp>
#include <kaohe/typed/plain.hpp>

using plan = kaohe::typed::indicator<"plan", kaohe::typed::flag>;

// 1 is not yes.
void report(kaohe::typed::facts<plan> of) {
#ifdef KAOHE_BAD
    of.set<plan>(1);
#else
    of.set<plan>(true);
#endif
}
