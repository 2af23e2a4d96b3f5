#include <algorithm>
#include <string>

#include "checking.hpp"

namespace kaohe {
namespace {

bool fits_a_frame(indicator_type type) {
    switch (type) {
        case indicator_type::count:
        case indicator_type::amount:
        case indicator_type::percent:
        case indicator_type::flag:
        case indicator_type::date:
        case indicator_type::choice:
        case indicator_type::text: return true;
        case indicator_type::mark:
        case indicator_type::score:
        case indicator_type::records: return false;
    }
    return false;
}

scope check_fields(checking& work, sampling_plan const& plan) {
    scope names;
    names.within = work.within;
    for (frame_field const& each : plan.columns) {
        std::string const pointer = pointer_below("/sampling/fields", each.id);
        check_measured(work, each, candidate_members, pointer);
        if (!fits_a_frame(each.type)) {
            work.say(code::sampling_field_type, pointer + "/type", {{"type", std::string{word(each.type)}}});
        }
        names.add(each, false);
    }
    return names;
}

/// A candidate has no class, period, history, points or peers.
bool looks_past_fields(expression const& bound) {
    return std::ranges::any_of(bound.nodes, [](expression_node const& each) {
        switch (each.what) {
            case operation::own_class:
            case operation::own_group:
            case operation::year:
            case operation::growth:
            case operation::moved_back:
            case operation::in_layer: return true;
            default: return each.what >= operation::set_count;
        }
    });
}

void check_where(checking& work, sampling_stage& stage, scope const& names, std::string const& pointer) {
    place const at = checking::at(pointer + "/where");
    if (!stage.where || !bind_condition(*stage.where, names, at, work.findings)) return;
    if (looks_past_fields(*stage.where)) work.say(code::stage_reads_past_fields, at.pointer);
}

/// Whose units a stage goes through must be drawn before it, if they are drawn at all.
void check_within(checking& work, std::vector<sampling_stage> const& stages, std::size_t index,
                  std::string const& pointer) {
    std::string const& within = stages[index].within;
    auto const first = std::ranges::find(stages, within, &sampling_stage::of);
    if (within.empty() || first == stages.end() ||
        first < stages.begin() + static_cast<std::ptrdiff_t>(index))
        return;
    work.say(code::stage_within_later, pointer + "/within", {{"stratum", within}});
}

}  // namespace

void check_sampling(checking& work) {
    if (!work.written.sampling) return;
    sampling_plan& plan = *work.written.sampling;
    scope const names = check_fields(work, plan);
    if (plan.stages.empty()) work.say(code::sampling_without_stages, "/sampling/stages");
    for (std::size_t i = 0; i < plan.stages.size(); ++i) {
        sampling_stage& stage = plan.stages[i];
        std::string const pointer = pointer_below("/sampling/stages", i);
        if (stage.draw < 1)
            work.say(code::stage_draws_none, pointer + "/draw", {{"found", std::to_string(stage.draw)}});
        if (stage.of.empty()) work.say(code::stage_without_stratum, pointer + "/of");
        check_where(work, stage, names, pointer);
        check_within(work, plan.stages, i, pointer);
    }
}

}  // namespace kaohe
