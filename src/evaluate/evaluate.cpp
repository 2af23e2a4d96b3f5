#include <kaohe/evaluate/evaluate.hpp>

#include <vector>

#include "after.hpp"
#include "notes.hpp"
#include "refusals.hpp"

namespace kaohe {
namespace {

evaluation evaluated(world& in) {
    apply_exclusions(in);
    in.score_all();
    apply_effects(in);
    std::vector<standing> const standings = rank_sheets(in);
    give_grades(in, standings);
    give_awards(in, standings);
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

diagnostic too_many(world const& in, too_many_members const& found) {
    std::string const& id = in.scheme().nodes()[found.section].written->id;
    wording const what = bilingual{.zh = id + " 的成员", .en = "members of " + id};
    return {code::too_many, {}, {{"what", what}, {"most", std::to_string(in.within().members)}}};
}

}  // namespace

result<evaluation> evaluate(scheme const& by, cohort const& of, evaluate_options const& how) {
    diagnostics refused = refusals(by, of);
    if (!refused.empty()) return refused;
    world in{by, of, how};
    try {
        return evaluated(in);
    } catch (number_too_large const&) {
        return too_large(in);
    } catch (too_many_members const& found) {
        return too_many(in, found);
    } catch (stopped const&) {
        return diagnostic{code::cancelled, {}, {}};
    }
}

}  // namespace kaohe
