#include "waits.hpp"

#include <set>

namespace kaohe {
namespace {

void follow(world& in, std::uint32_t subject, waiting const& asked, std::set<fact_reference>& found) {
    for (fact_reference const& each : asked) {
        std::optional<quantity> const& derived = in.indicators()[each.indicator].of;
        if (!derived) {
            found.insert(each);
            continue;
        }
        waiting below;
        static_cast<void>(evaluate(*derived, in.view(subject), each.back, &below));
        follow(in, subject, below, found);
    }
}

}  // namespace

waiting facts_behind(world& in, std::uint32_t subject, waiting const& asked) {
    std::set<fact_reference> found;
    follow(in, subject, asked, found);
    return {found.begin(), found.end()};
}

}  // namespace kaohe
