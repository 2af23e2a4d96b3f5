#include <algorithm>

#include "after.hpp"

namespace kaohe {
namespace {

std::vector<effect> const& effects_of(world const& in) { return in.scheme().written().effects; }

/// Yes, no, or undetermined with the facts that would decide.
std::optional<effect_result> decide(world& in, std::uint32_t subject, std::uint32_t index) {
    effect_result found{.effect = index, .state = effect_state::yes, .waits_for = {}};
    outcome const holds = evaluate(effects_of(in)[index].when, in.view(subject), 0, &found.waits_for);
    if (holds.present()) return holds.as_flag() ? std::optional{std::move(found)} : std::nullopt;
    found.state = effect_state::undetermined;
    auto& waits = found.waits_for;
    std::sort(waits.begin(), waits.end());
    waits.erase(std::unique(waits.begin(), waits.end()), waits.end());
    return found;
}

}  // namespace

void apply_exclusions(world& in) {
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < effects_of(in).size(); ++i) {
        if (effects_of(in)[i].does != consequence::excluded) continue;
        for (std::uint32_t subject = 0; subject < in.size(); ++subject) {
            auto const found = decide(in, subject, i);
            if (found && found->state == effect_state::yes) out.push_back(subject);
        }
    }
    for (std::uint32_t const subject : out) in.exclude(subject);
}

void apply_effects(world& in) {
    for (sheet& each : in.sheets()) {
        for (std::uint32_t i = 0; i < effects_of(in).size(); ++i) {
            if (auto found = decide(in, each.subject, i)) each.effects.push_back(*std::move(found));
        }
        each.points = each.nodes.front().points;
        each.total = each.points;
        if (each.total && has_effect(in, each, consequence::zeroed, effect_state::yes)) each.total = number{0};
    }
}

bool has_effect(world const& in, sheet const& of, consequence does, effect_state state) {
    return std::any_of(of.effects.begin(), of.effects.end(), [&](effect_result const& each) {
        return each.state == state && effects_of(in)[each.effect].does == does;
    });
}

}  // namespace kaohe
