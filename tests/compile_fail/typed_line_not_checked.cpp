#include <kaohe/typed/check.hpp>
#include <kaohe/typed/line.hpp>
#include <kaohe/typed/percent.hpp>

using growth = kaohe::typed::line<"growth", kaohe::typed::percent>;
using decline = kaohe::typed::line<"decline", kaohe::typed::percent>;

// Only what was checked against the scheme can be read.
std::uint32_t place(kaohe::typed::checked<growth> const& program) {
#ifdef KAOHE_BAD
    return program.node<decline>();
#else
    return program.node<growth>();
#endif
}
