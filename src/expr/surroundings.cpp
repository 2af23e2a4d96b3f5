#include "surroundings.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace kaohe {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

}  // namespace

// What stands around a node stands behind it.
surroundings::surroundings(expression const& of, scope const& names)
    : of_{of}, names_{names}, set_around_(of.nodes.size(), none), is_asked_for_(of.nodes.size()) {
    for (auto i = static_cast<std::uint32_t>(of.nodes.size()); i-- > 0;) {
        expression_node const& at = of.nodes[i];
        bool const is_set = at.what >= operation::set_count;
        bool const asks = at.what == operation::is_reported || at.what == operation::is_applicable;
        bool const passes =
            (at.what == operation::moved_back || at.what == operation::in_layer) && is_asked_for_[i];
        for (std::uint32_t const each : at.operands) {
            set_around_[each] = is_set ? i : set_around_[i];
            is_asked_for_[each] = asks || passes;
        }
    }
}

bool surroundings::sees_one(expression_node const& at) const {
    std::optional<std::uint32_t> const by = names_.repeated_by[at.target];
    bool const is_in_set = set_around_[index_of(at)] != none;
    return !by || (!is_in_set && std::ranges::find(names_.member_of, *by) != names_.member_of.end());
}

std::vector<record_scope const*> surroundings::records_around(expression_node const& at) const {
    std::vector<record_scope const*> found;
    for (std::uint32_t set = set_around_[index_of(at)]; set != none; set = set_around_[set]) {
        record_scope const* const list = records_of(of_.nodes[set]);
        if (!list) return found;
        found.push_back(list);
    }
    found.insert(found.end(), names_.around.rbegin(), names_.around.rend());
    return found;
}

record_scope const* surroundings::records_of(expression_node const& set) const {
    auto const declared =
        set.over == member_set::records ? names_.indicator_names.find(set.text) : std::nullopt;
    auto const found = declared ? names_.records.find(*declared) : names_.records.end();
    return found == names_.records.end() ? nullptr : &found->second;
}

}  // namespace kaohe
