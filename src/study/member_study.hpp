#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include <kaohe/study/explain.hpp>

#include "evaluate/world.hpp"
#include "scored_place.hpp"

namespace kaohe {

/// Shows a visitor what was seen where a member of a section was scored; the points beside it are those that
/// the sheet has.
void see_member(world& in, scored_place const& around, member_result const& of,
                std::function<void(scored_place const&)> const& visit);

/// What names mean there: `技能竞赛`, `province`.
[[nodiscard]] std::vector<std::string> values_of(std::span<expression const> names, environment& there);

/// The members of a section that are present, by the values of its `by`, in their order.
[[nodiscard]] std::vector<joined_group> groups_of(world& in, scored_place const& around,
                                                  std::uint32_t section);

/// Of a section that stopped: the figures of the first record or child of which it is not known whether it
/// is a member, or whether it is like another.
void add_undecided(explained_node& section, scored_place const& around, world& in);

}  // namespace kaohe
