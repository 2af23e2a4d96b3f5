#include "admit.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include <kaohe/base/text.hpp>

namespace kaohe {
namespace {

using positions = std::map<std::string_view, std::size_t>;

void check_keys(scheme const& by, cohort const& of, diagnostics& findings) {
    for (fact_key const& each : of.keys) {
        std::optional<std::uint32_t> const known = by.indicator_named(each.indicator);
        if (known && !by.indicators()[*known].of) continue;
        findings.push_back({known ? code::fact_of_derived : code::fact_unknown, {}, {{"key", to_text(each)}}});
        if (known) continue;
        std::vector<std::string_view> names;
        for (declaration const& one : by.indicators()) names.push_back(one.id);
        if (auto const near = closest(each.indicator, names)) findings.back().with.emplace_back("suggestion", *near);
    }
}

positions check_ids(cohort const& of, diagnostics& findings) {
    positions found;
    for (std::size_t i = 0; i < of.subjects.size(); ++i) {
        std::string const& id = of.subjects[i].id;
        if (id.empty()) findings.push_back({code::subject_id_empty, {}, {}});
        else if (!found.try_emplace(id, i).second) findings.push_back({code::subject_id_repeated, {}, {{"id", id}}});
    }
    return found;
}

/// The ids from a subject upwards until one comes again; empty if the line of parents ends.
std::vector<std::string> circle_from(cohort const& of, positions const& by_id, std::size_t start) {
    std::vector<std::string> chain;
    std::set<std::size_t> seen;
    for (std::size_t at = start; seen.insert(at).second;) {
        chain.push_back(of.subjects[at].id);
        auto const above = by_id.find(of.subjects[at].parent);
        if (above == by_id.end()) return {};
        at = above->second;
        if (at == start) return chain;
    }
    return {};
}

void check_parents(cohort const& of, positions const& by_id, diagnostics& findings) {
    std::set<std::string> told;
    for (std::size_t i = 0; i < of.subjects.size(); ++i) {
        subject const& each = of.subjects[i];
        if (each.parent.empty()) continue;
        if (!by_id.contains(each.parent)) {
            findings.push_back({code::parent_unknown, {}, {{"subject", each.id}, {"parent", each.parent}}});
            continue;
        }
        std::vector<std::string> const chain = told.contains(each.id) ? std::vector<std::string>{} : circle_from(of, by_id, i);
        if (chain.empty()) continue;
        std::string text;
        for (std::string const& id : chain) text += id + " → ";
        told.insert(chain.begin(), chain.end());
        findings.push_back({code::parent_circular, {}, {{"chain", text + each.id}}});
    }
}

void check_groups(cohort const& of, diagnostics& findings) {
    auto const has_group = [](subject const& each) { return !each.group.empty(); };
    if (std::none_of(of.subjects.begin(), of.subjects.end(), has_group)) return;
    for (subject const& each : of.subjects) {
        if (each.group.empty()) findings.push_back({code::group_missing, {}, {{"subject", each.id}}});
    }
}

}  // namespace

diagnostics refusals(scheme const& by, cohort const& of) {
    diagnostics findings;
    check_keys(by, of, findings);
    positions const by_id = check_ids(of, findings);
    check_parents(of, by_id, findings);
    check_groups(of, findings);
    return findings;
}

}  // namespace kaohe
