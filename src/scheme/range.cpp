#include <kaohe/scheme/range.hpp>

#include <algorithm>
#include <vector>

namespace kaohe {
namespace {

interval zero() { return interval::only(0); }

/// A section is absent where all its children are.
bool can_items_be_absent(std::span<placed_node const> nodes, std::uint32_t section) {
    for (std::uint32_t child = section + 1; child < nodes[section].end; child = nodes[child].end) {
        if (!can_be_absent(nodes, child)) return false;
    }
    return !nodes[section].is_line();
}

/// Rescaling multiplies by at least 1 and by an amount that depends on who is absent.
interval rescaled(interval const& sum) { return hull(sum, sum * interval{number{1}, std::nullopt}); }

/// All that the larger of two can be: where one has no most, neither has the result.
interval larger_of(interval const& x, interval const& y) {
    interval found{std::max(x.least, y.least), std::max(x.most, y.most)};
    if (!x.most || !y.most) found.most.reset();
    return found;
}

interval mirrored(interval const& x) { return x * interval::only(-1); }

/// What one child of a section can give; voided it is there and gives 0 points.
struct share {
    interval points;
    bool can_be_absent = false;
};

std::vector<share> mirrored(std::vector<share> of) {
    for (share& each : of) each.points = mirrored(each.points);
    return of;
}

std::vector<share> shares_of(std::span<placed_node const> nodes, std::uint32_t section,
                             environment* subject) {
    std::vector<share> found;
    for (std::uint32_t child = section + 1; child < nodes[section].end; child = nodes[child].end) {
        node const& written = *nodes[child].written;
        if (!written.counts || nodes[child].is_unprinted()) continue;
        interval points = range_of(nodes, child, subject);
        if (written.weight) points = points * range_of(*written.weight, subject);
        if (written.voided) points = hull(points, zero());
        found.push_back({std::move(points), can_be_absent(nodes, child)});
    }
    return found;
}

interval sum_of(std::vector<share> const& shares) {
    interval sum = zero();
    for (share const& each : shares)
        sum = sum + (each.can_be_absent ? hull(each.points, zero()) : each.points);
    return sum;
}

/// The best is at least what every child gives that is surely there.
interval best_of(std::vector<share> const& shares) {
    interval found = shares.front().points;
    std::optional<interval> surely;
    for (share const& each : shares) {
        found = hull(found, each.points);
        if (!each.can_be_absent) surely = surely ? larger_of(*surely, each.points) : each.points;
    }
    if (surely) found.least = surely->least;
    return found;
}

/// The least mean: of those that are surely there and of every other that pulls it down.
std::optional<number> least_mean_of(std::vector<share> const& shares) {
    number sum;
    int count = 0;
    std::vector<number> others;
    for (share const& each : shares) {
        if (!each.points.least) return std::nullopt;
        if (each.can_be_absent) others.push_back(*each.points.least);
        else sum += *each.points.least, ++count;
    }
    std::sort(others.begin(), others.end());
    for (number const& each : others) {
        if (count > 0 && each * count >= sum) break;
        sum += each;
        ++count;
    }
    return sum / number{count};
}

interval mean_of(std::vector<share> const& shares) {
    std::optional<number> most = least_mean_of(mirrored(shares));
    if (most) most = -*most;
    return {least_mean_of(shares), most};
}

interval combined(combination how, std::vector<share> const& shares) {
    switch (how) {
        case combination::mean: return shares.empty() ? zero() : mean_of(shares);
        case combination::any:
        case combination::best: return shares.empty() ? zero() : best_of(shares);
        case combination::all:
        case combination::least: return shares.empty() ? zero() : mirrored(best_of(mirrored(shares)));
        case combination::sum:
        case combination::weighted: break;
    }
    return sum_of(shares);
}

/// Any number of members, or one of them; a sum of none is 0.
interval over_members(interval const& one, joining how) {
    return how == joining::sum ? hull(zero(), one * interval{number{0}, std::nullopt}) : one;
}

interval range_of_items(std::span<placed_node const> nodes, std::uint32_t section, environment* subject) {
    node const& written = *nodes[section].written;
    if (written.each && written.each->is_over_children())
        subject = nullptr;  // not the one whose items these are
    interval all = combined(written.combine.value_or(combination::sum), shares_of(nodes, section, subject));
    if (written.absent == absence::rescale) all = rescaled(all);
    if (written.base) all = all + range_of(*written.base, subject);
    return written.each ? over_members(all, written.each->join) : all;
}

interval clamped(interval in, node const& by, environment* subject) {
    if (by.floor) in = larger_of(in, range_of(*by.floor, subject));
    if (by.cap) in = mirrored(larger_of(mirrored(in), mirrored(range_of(*by.cap, subject))));
    return in;
}

}  // namespace

bool can_be_absent(std::span<placed_node const> nodes, std::uint32_t at) {
    placed_node const& of = nodes[at];
    auto const excludes = [](policy const* each) { return each && each->action == policy_action::exclude; };
    return of.written->when.has_value() || excludes(of.not_reported) || excludes(of.not_applicable) ||
           excludes(of.undefined) || can_items_be_absent(nodes, at);
}

interval unclamped_range_of(std::span<placed_node const> nodes, std::uint32_t at, environment* subject) {
    node const& written = *nodes[at].written;
    interval raw = zero();
    if (written.rule) raw = range(*written.rule, subject);
    else if (!nodes[at].is_unprinted()) raw = range_of_items(nodes, at, subject);
    return written.scale ? raw * range_of(*written.scale, subject) : raw;
}

interval range_of(std::span<placed_node const> nodes, std::uint32_t at, environment* subject) {
    return clamped(unclamped_range_of(nodes, at, subject), *nodes[at].written, subject);
}

}  // namespace kaohe
