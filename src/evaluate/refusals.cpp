#include "refusals.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/text.hpp>
#include <kaohe/scheme/placed_node.hpp>

#include "model/circles.hpp"

namespace kaohe {
namespace {

using positions = std::map<std::string_view, std::size_t>;

void check_keys(scheme const& by, cohort const& of, diagnostics& findings) {
    for (fact_key const& each : of.keys) {
        std::optional<std::uint32_t> const known = by.indicator_named(each.indicator);
        if (known && !by.indicators()[*known].of) continue;
        findings.push_back(
            {known ? code::fact_of_derived : code::fact_unknown, {}, {{"key", to_text(each)}}});
        if (known) continue;
        std::vector<std::string_view> names;
        for (declaration const& one : by.indicators()) names.push_back(one.id);
        suggest(findings.back().with, each.indicator, names);
    }
}

positions check_ids(cohort const& of, diagnostics& findings) {
    positions found;
    for (std::size_t i = 0; i < of.subjects.size(); ++i) {
        std::string const& id = of.subjects[i].id;
        if (id.empty()) findings.push_back({code::subject_id_empty, {}, {}});
        else if (!found.try_emplace(id, i).second)
            findings.push_back({code::subject_id_repeated, {}, {{"id", id}}});
    }
    return found;
}

/// For each subject the one above it, as far as it is known; unknown ones are told.
parent_list parents(cohort const& of, positions const& by_id, diagnostics& findings) {
    parent_list above(of.subjects.size());
    for (std::size_t i = 0; i < of.subjects.size(); ++i) {
        subject const& each = of.subjects[i];
        if (each.parent.empty()) continue;
        auto const found = by_id.find(each.parent);
        if (found != by_id.end()) above[i] = found->second;
        else findings.push_back({code::parent_unknown, {}, {{"subject", each.id}, {"parent", each.parent}}});
    }
    return above;
}

/// `a → b → a`.
std::string chain_of(cohort const& of, std::vector<std::size_t> const& circle) {
    std::string text;
    for (std::size_t const each : circle) text += of.subjects[each].id + " → ";
    return text + of.subjects[circle.front()].id;
}

void check_parents(cohort const& of, positions const& by_id, diagnostics& findings) {
    parent_list const above = parents(of, by_id, findings);
    for (std::size_t const each : circles_in(above)) {
        findings.push_back(
            {code::parent_circular, {}, {{"chain", chain_of(of, circle_through(above, each))}}});
    }
}

void check_groups(cohort const& of, diagnostics& findings) {
    auto const has_group = [](subject const& each) { return !each.group.empty(); };
    if (std::none_of(of.subjects.begin(), of.subjects.end(), has_group)) return;
    for (subject const& each : of.subjects) {
        if (each.group.empty()) findings.push_back({code::group_missing, {}, {{"subject", each.id}}});
    }
}

/// Every class or group that the scheme, which declares some, does not know: once each.
void check_declared(keyed<named_group> const& declared, std::string subject::* member, code unknown,
                    cohort const& of, diagnostics& findings) {
    if (declared.empty()) return;
    std::vector<std::string_view> names;
    for (named_group const& each : declared) names.push_back(each.id);
    std::set<std::string_view> known(names.begin(), names.end());
    for (subject const& each : of.subjects) {
        std::string const& name = each.*member;
        if (name.empty() || !known.insert(name).second) continue;
        findings.push_back({unknown, {}, {{"name", name}, {"names", join(names, ", ")}}});
        suggest(findings.back().with, name, names);
    }
}

}  // namespace

diagnostics refusals(scheme const& by, cohort const& of) {
    diagnostics findings;
    check_keys(by, of, findings);
    positions const by_id = check_ids(of, findings);
    check_parents(of, by_id, findings);
    check_groups(of, findings);
    check_declared(by.written().groups, &subject::group, code::subject_group_unknown, of, findings);
    check_declared(by.written().classes, &subject::class_name, code::subject_class_unknown, of, findings);
    return findings;
}

}  // namespace kaohe
