#include <kaohe/evaluate/evaluate.hpp>

#include "admit.hpp"
#include "after.hpp"
#include "notes.hpp"

namespace kaohe {
namespace {

evaluation evaluated(scheme const& by, cohort const& of) {
    world in{by, of};
    apply_exclusions(in);
    for (std::uint32_t subject = 0; subject < in.size(); ++subject) static_cast<void>(in.score(subject, 0));
    apply_effects(in);
    give_awards(in, rank_sheets(in));
    evaluation made{.scheme = &by, .cohort = &of, .sheets = std::move(in.sheets()), .notes = {}};
    add_notes(made);
    return made;
}

}  // namespace

result<evaluation> evaluate(scheme const& by, cohort const& of) {
    diagnostics refused = refusals(by, of);
    if (!refused.empty()) return refused;
    try {
        return evaluated(by, of);
    } catch (number_too_large const&) {
        return diagnostic{code::number_too_large, {}, {}};
    }
}

}  // namespace kaohe
