#include <kaohe/scheme/range.hpp>

#include <algorithm>

namespace kaohe {
namespace {

interval zero() { return interval::only(0); }

bool can_be_absent(std::span<placed_node const> nodes, std::uint32_t at);

/// A section is absent where all its children are.
bool can_items_be_absent(std::span<placed_node const> nodes, std::uint32_t section) {
    for (std::uint32_t child = section + 1; child < nodes[section].end; child = nodes[child].end) {
        if (!can_be_absent(nodes, child)) return false;
    }
    return !nodes[section].is_line();
}

bool can_be_absent(std::span<placed_node const> nodes, std::uint32_t at) {
    placed_node const& of = nodes[at];
    auto const excludes = [](policy const* each) { return each && each->action == policy_action::exclude; };
    return of.written->when.has_value() || of.written->voided.has_value() || excludes(of.not_reported) ||
           excludes(of.not_applicable) || excludes(of.undefined) || can_items_be_absent(nodes, at);
}

/// Rescaling multiplies by at least 1 and by an amount that depends on who is absent.
interval rescaled(interval const& sum) { return hull(sum, sum * interval{number{1}, std::nullopt}); }

interval range_of_items(std::span<placed_node const> nodes, std::uint32_t section, environment* subject) {
    interval sum = zero();
    for (std::uint32_t child = section + 1; child < nodes[section].end; child = nodes[child].end) {
        if (!nodes[child].written->counts || nodes[child].is_unprinted()) continue;
        interval const one = range_of(nodes, child, subject);
        sum = sum + (can_be_absent(nodes, child) ? hull(one, zero()) : one);
    }
    node const& written = *nodes[section].written;
    if (written.absent == absence::rescale) sum = rescaled(sum);
    return written.base ? sum + range_of(*written.base, subject) : sum;
}

/// All that the larger of two can be: where one has no most, neither has the result.
interval larger_of(interval const& x, interval const& y) {
    interval found{std::max(x.least, y.least), std::max(x.most, y.most)};
    if (!x.most || !y.most) found.most.reset();
    return found;
}

interval mirrored(interval const& x) { return x * interval::only(-1); }

interval clamped(interval in, node const& by, environment* subject) {
    if (by.floor) in = larger_of(in, range_of(*by.floor, subject));
    if (by.cap) in = mirrored(larger_of(mirrored(in), mirrored(range_of(*by.cap, subject))));
    return in;
}

}  // namespace

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
