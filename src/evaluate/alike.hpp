#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "scored_member.hpp"

namespace kaohe {

using scored_members = std::vector<scored_member*>;

/// Members by what tells them apart: the values of some names.
using alike = std::map<std::vector<std::string>, scored_members>;

/// Nothing where one lacks a name: then it is not known with whom it belongs (language.md 8).
[[nodiscard]] std::optional<alike> told_apart(scored_members const& all, std::span<expression const> names);

/// Drops all of each group but the one that stays; of equals the first listed. `list`: of whose records the
/// first are told by a date; null: of children.
void keep_one_of_each(alike const& groups, keeping which, declaration const* list);

/// The points of the members that are present, joined within each group and then over the groups; nothing
/// where nothing comes of none.
[[nodiscard]] std::optional<number> joined(joining how, alike const& groups);

}  // namespace kaohe
