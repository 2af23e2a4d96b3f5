#include <utility>

#include <kaohe/typed/check.hpp>
#include <kaohe/typed/line.hpp>
#include <kaohe/typed/percent.hpp>

using growth = kaohe::typed::line<"growth", kaohe::typed::percent>;

// What was checked borrows the scheme: it must be kept.
int program(kaohe::scheme scheme) {
#ifdef KAOHE_BAD
    return kaohe::typed::check<growth>(std::move(scheme)) ? 1 : 0;
#else
    return kaohe::typed::check<growth>(scheme) ? 1 : 0;
#endif
}
