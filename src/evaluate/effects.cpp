#include <algorithm>

#include "after.hpp"
#include "waits.hpp"

namespace kaohe {
namespace {

std::vector<effect> const& effects_of(world const& in) { return in.scheme().written().effects; }

void decide(world& in, sheet& of, std::uint32_t index) {
    effect_result found{.effect = index, .state = effect_state::yes, .waits_for = {}};
    outcome const holds = evaluate(effects_of(in)[index].when, in.view(of.subject), 0, &found.waits_for);
    if (holds.present() && !holds.as_flag()) return;
    if (!holds.present()) found.state = effect_state::undetermined;
    found.waits_for = facts_behind(in, of.subject, found.waits_for);
    of.effects.push_back(std::move(found));
}

/// Decides all effects for which `wanted` holds.
template <class Wanted>
void decide_all(world& in, sheet& of, Wanted wanted) {
    for (std::uint32_t i = 0; i < effects_of(in).size(); ++i) {
        if (wanted(effects_of(in)[i].does)) decide(in, of, i);
    }
}

}  // namespace

void apply_exclusions(world& in) {
    for (sheet& each : in.sheets()) {
        decide_all(in, each, [](consequence does) { return does == consequence::excluded; });
    }
    for (sheet const& each : in.sheets()) {
        if (has_effect(in, each, consequence::excluded, effect_state::yes)) in.exclude(each.subject);
    }
}

void apply_effects(world& in) {
    for (sheet& each : in.sheets()) {
        decide_all(in, each, [](consequence does) { return does != consequence::excluded; });
        std::sort(each.effects.begin(), each.effects.end(),
                  [](effect_result const& a, effect_result const& b) { return a.effect < b.effect; });
        each.points = each.nodes.front().points;
        each.total = each.points;
        if (each.total && has_effect(in, each, consequence::zeroed, effect_state::yes))
            each.total = number{0};
    }
}

bool has_effect(world const& in, sheet const& of, consequence does, effect_state state) {
    return std::any_of(of.effects.begin(), of.effects.end(), [&](effect_result const& each) {
        return each.state == state && effects_of(in)[each.effect].does == does;
    });
}

}  // namespace kaohe
