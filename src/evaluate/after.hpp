#pragma once

#include "world.hpp"

namespace kaohe {

/// Who is taken out of every set; before any node is scored.
void apply_exclusions(world& in);

/// All effects of every sheet and what they do to totals; after the nodes.
void apply_effects(world& in);

/// One subject's place among those it is ranked with.
struct standing {
    std::uint32_t subject = 0;
    int rank = 0;
    int before = 0;  ///< how many stand strictly before
};

/// Every group's subjects by exact totals, best first; where the scheme ranks, the ranks stand in the sheets
/// too.
[[nodiscard]] std::vector<standing> rank_sheets(world& in);

/// The grades of all that are ranked, in their sheets; after ranks and effects.
void give_grades(world& in, std::vector<standing> const& standings);

/// What each subject has won or may have won, in its sheet; after ranks and effects.
void give_awards(world& in, std::vector<standing> const& standings);

/// True if the sheet has this effect in this state.
[[nodiscard]] bool has_effect(world const& in, sheet const& of, consequence does, effect_state state);

}  // namespace kaohe
