#include <kaohe/study/explain.hpp>

#include <algorithm>
#include <map>
#include <string_view>

#include "evaluate/after.hpp"
#include "evaluate/world.hpp"
#include "explain_node.hpp"

namespace kaohe {

/// The world in which an evaluation took place, made again: it gives the figures that the sheets do not
/// carry.
class explainer::looking {
public:
    looking(evaluation const& of, detail wanted)
        : of_{of}, world_{*of.scheme, *of.cohort, {.read_in = of.layer}},
          wanted_{figures_are_told(of) ? detail::full : wanted} {
        for (sheet const& each : of.sheets) {
            if (has_effect(world_, each, consequence::excluded, effect_state::yes))
                world_.exclude(each.subject);
            head_count& group = groups_[of.cohort->subjects[each.subject].group];
            ++group.all;
            if (each.rank) ++group.ranked;
        }
    }

    [[nodiscard]] explanation at(std::size_t sheet) {
        kaohe::sheet const& shown = of_.sheets[sheet];
        subject const& about = of_.cohort->subjects[shown.subject];
        head_count const& group = groups_[about.group];
        return {.sheet = &shown,
                .subject = &about,
                .nodes = explain_nodes(of_, shown, world_, wanted_),
                .ranked = group.ranked,
                .group_size = group.all};
    }

private:
    struct head_count {
        std::size_t all = 0;
        std::size_t ranked = 0;
    };

    [[nodiscard]] static bool figures_are_told(evaluation const& of) {
        return of.scheme->asks_sets() || std::ranges::any_of(of.cohort->keys, [](fact_key const& each) {
                   return each.layer.has_value();
               });
    }

    evaluation const& of_;
    world world_;
    detail wanted_;
    std::map<std::string_view, head_count> groups_;
};

explainer::explainer(evaluation const& of, detail wanted) : looking_{std::make_unique<looking>(of, wanted)} {}
explainer::explainer(explainer&&) noexcept = default;
explainer& explainer::operator=(explainer&&) noexcept = default;
explainer::~explainer() = default;

explanation explainer::operator()(std::size_t sheet) { return looking_->at(sheet); }

explanation explain(evaluation const& of, std::size_t sheet) { return explainer{of}(sheet); }

}  // namespace kaohe
