#include <kaohe/evaluate/evaluate.hpp>

#include "after.hpp"
#include "notes.hpp"
#include "refusals.hpp"

namespace kaohe {
namespace {

evaluation evaluated(world& in) {
    apply_exclusions(in);
    in.score_all();
    apply_effects(in);
    give_awards(in, rank_sheets(in));
    evaluation made = in.finish();
    add_notes(made);
    return made;
}

diagnostic too_large(world const& in) {
    diagnostic found{code::number_too_large, {}, {}};
    if (auto const node = in.too_large_at())
        found.with.emplace_back("node", in.scheme().nodes()[*node].written->id);
    return found;
}

}  // namespace

result<evaluation> evaluate(scheme const& by, cohort const& of) {
    diagnostics refused = refusals(by, of);
    if (!refused.empty()) return refused;
    world in{by, of};
    try {
        return evaluated(in);
    } catch (number_too_large const&) {
        return too_large(in);
    }
}

}  // namespace kaohe
