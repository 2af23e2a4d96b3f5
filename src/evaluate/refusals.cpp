#include "refusals.hpp"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <kaohe/base/text.hpp>
#include <kaohe/scheme/placed_node.hpp>

#include "model/subject_faults.hpp"

namespace kaohe {
namespace {

void check_keys(scheme const& by, cohort const& of, diagnostics& findings) {
    for (fact_key const& each : of.keys)
        if (auto wrong = fault_of_key(by, each)) findings.push_back(std::move(*wrong));
}

void check_ids(cohort const& of, diagnostics& findings) {
    std::unordered_set<std::string_view> seen;
    seen.reserve(of.subjects.size());
    for (subject const& each : of.subjects) {
        if (each.id.empty()) findings.push_back({code::subject_id_empty, {}, {}});
        else if (!seen.insert(each.id).second)
            findings.push_back({code::subject_id_repeated, {}, {{"id", each.id}}});
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

std::optional<diagnostic> fault_of_key(scheme const& by, fact_key const& key) {
    std::optional<std::uint32_t> const known = by.indicator_named(key.indicator);
    if (known && !by.indicators()[*known].of) return std::nullopt;
    diagnostic fault{known ? code::fact_of_derived : code::fact_unknown, {}, {{"key", to_text(key)}}};
    if (known) return fault;
    std::vector<std::string_view> names;
    for (declaration const& each : by.indicators()) names.push_back(each.id);
    suggest(fault.with, key.indicator, names);
    return fault;
}

diagnostics refusals(scheme const& by, cohort const& of) {
    diagnostics findings;
    check_keys(by, of, findings);
    check_ids(of, findings);
    for (subject_fault& each : subject_faults(of)) findings.push_back(std::move(each.found));
    check_declared(by.written().groups, &subject::group, code::subject_group_unknown, of, findings);
    check_declared(by.written().classes, &subject::class_name, code::subject_class_unknown, of, findings);
    return findings;
}

}  // namespace kaohe
