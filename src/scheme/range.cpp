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

/// A clamp leaves what lies within; what is unbounded takes the limit.
interval clamped(interval in, node const& by, environment* subject) {
    if (by.floor) {
        std::optional<number> const floor = range_of(*by.floor, subject).least;
        if (floor && (!in.least || *in.least < *floor)) in.least = floor;
        if (floor && in.most && *in.most < *floor) in.most = floor;
    }
    if (by.cap) {
        std::optional<number> const cap = range_of(*by.cap, subject).most;
        if (cap && (!in.most || *in.most > *cap)) in.most = cap;
        if (cap && in.least && *in.least > *cap) in.least = cap;
    }
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
