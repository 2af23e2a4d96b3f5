#include <algorithm>

#include "after.hpp"
#include "attendance.hpp"

namespace kaohe {
namespace {

/// What a subject is ordered by: its total, or in a scheme without points whether all is met, then `then`,
/// higher first and missing last.
struct contender {
    std::uint32_t subject;
    number total;
    std::vector<outcome> then;
};

/// Negative if a stands before b.
int order_of(outcome const& a, outcome const& b) {
    if (!a.present() || !b.present()) return (b.present() ? 1 : 0) - (a.present() ? 1 : 0);
    std::strong_ordering const order = compare(b.value, a.value);
    return order < 0 ? -1 : (order > 0 ? 1 : 0);
}

bool stands_before(contender const& a, contender const& b) {
    if (a.total != b.total) return a.total > b.total;
    for (std::size_t i = 0; i < a.then.size(); ++i) {
        int const order = order_of(a.then[i], b.then[i]);
        if (order != 0) return order < 0;
    }
    return false;
}

std::vector<contender> contenders(world& in, std::vector<std::uint32_t> const& group, ranking const& by) {
    std::vector<contender> found;
    for (std::uint32_t const subject : group) {
        sheet const& of = in.sheets()[subject];
        number const* const result = of.total ? &*of.total : share_of(of.nodes.front());
        if (!result || in.is_excluded(subject)) continue;
        contender each{subject, *result, {}};
        for (expression const& then : by.then) each.then.push_back(evaluate(then, in.view(subject)));
        found.push_back(std::move(each));
    }
    std::stable_sort(found.begin(), found.end(), stands_before);
    return found;
}

void rank_group(std::vector<contender> const& ordered, tie_rule ties, std::vector<standing>& into) {
    int rank = 0;
    int before = 0;
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        bool const tied = i > 0 && !stands_before(ordered[i - 1], ordered[i]);
        if (!tied) before = static_cast<int>(i);
        if (!tied) rank = ties == tie_rule::dense ? rank + 1 : before + 1;
        into.push_back({ordered[i].subject, rank, before});
    }
}

}  // namespace

std::vector<standing> rank_sheets(world& in) {
    std::vector<standing> standings;
    std::optional<ranking> const& by = in.scheme().written().ranking;
    ranking const unranked;
    ranking const& order = by ? *by : unranked;
    for (std::uint32_t i = 0; i < in.size(); ++i) {
        std::vector<std::uint32_t> const& group = in.members(member_list::group, i);
        if (group.front() == i) rank_group(contenders(in, group, order), order.ties, standings);
    }
    if (!by) return standings;
    for (standing const& each : standings) in.sheets()[each.subject].rank = each.rank;
    return standings;
}

}  // namespace kaohe
