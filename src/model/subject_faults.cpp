#include "subject_faults.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "circles.hpp"

namespace kaohe {
namespace {

using positions = std::unordered_map<std::string_view, std::size_t>;

positions positions_of(std::vector<subject> const& all) {
    positions found;
    for (std::size_t i = 0; i < all.size(); ++i) found.try_emplace(all[i].id, i);
    return found;
}

/// For each subject the one above it, as far as it is known; unknown ones are told.
parent_list parents(std::vector<subject> const& all, std::vector<subject_fault>& faults) {
    positions const by_id = positions_of(all);
    parent_list above(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::string const& parent = all[i].parent;
        if (parent.empty()) continue;
        auto const found = by_id.find(parent);
        if (found != by_id.end()) above[i] = found->second;
        else
            faults.push_back(
                {i, "parent", {code::parent_unknown, {}, {{"subject", all[i].id}, {"parent", parent}}}});
    }
    return above;
}

void add_parents(std::vector<subject> const& all, std::vector<subject_fault>& faults) {
    if (std::ranges::all_of(all, &std::string::empty, &subject::parent)) return;
    parent_list const above = parents(all, faults);
    for (std::size_t const start : circles_in(above)) {
        std::vector<std::string_view> ids;
        for (std::size_t const each : circle_through(above, start)) ids.push_back(all[each].id);
        faults.push_back({start, "parent", {code::parent_circular, {}, {{"chain", chain_text(ids)}}}});
    }
}

void add_groups(std::vector<subject> const& all, std::vector<subject_fault>& faults) {
    if (std::ranges::all_of(all, &std::string::empty, &subject::group)) return;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].group.empty())
            faults.push_back({i, "group", {code::group_missing, {}, {{"subject", all[i].id}}}});
    }
}

}  // namespace

std::vector<subject_fault> subject_faults(cohort const& of) {
    std::vector<subject_fault> faults;
    add_parents(of.subjects, faults);
    add_groups(of.subjects, faults);
    return faults;
}

}  // namespace kaohe
