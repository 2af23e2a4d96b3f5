#pragma once

#include <cstdint>
#include <span>

#include <kaohe/study/explain.hpp>

#include "recorder.hpp"
#include "scored_place.hpp"

namespace kaohe {

/// The items of a section, and where they were scored.
struct family {
    std::span<placed_node const> placed;
    std::uint32_t section;
    scored_place const& where;

    template <class Visit>
    void for_each(Visit const& visit) const {
        for (std::uint32_t item = section + 1; item < placed[section].end; item = placed[item].end)
            visit(item, *placed[item].written);
    }
};

/// Runs the steps of language.md 5 again for one node, as far as the evaluation took them, and writes down
/// what they read and came to: into `of`, and into `in` the figures.
void study_node(explained_node& of, recorder& in, family const& items);

/// The same for a section with `each` as it is for one member: the modifiers come after all are joined.
void study_member(explained_node& of, recorder& in, family const& items);

}  // namespace kaohe
