#include "alike.hpp"

#include <algorithm>
#include <utility>

#include <kaohe/expr/evaluate.hpp>

#include "attendance.hpp"
#include "tally.hpp"

namespace kaohe {
namespace {

/// The field that says which record is the first: the list's first date.
std::optional<std::uint32_t> date_of(declaration const* list) {
    if (!list) return std::nullopt;
    auto const found = std::ranges::find(list->record_fields, indicator_type::date, &record_field::type);
    if (found == list->record_fields.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - list->record_fields.begin() + 1);  // before them stands the id
}

/// One without a date comes last.
bool is_earlier(scored_member& a, scored_member& b, std::uint32_t date_field) {
    outcome const mine = a.sees().field(0, date_field);
    outcome const theirs = b.sees().field(0, date_field);
    if (!mine.present() || !theirs.present()) return mine.present() && !theirs.present();
    return compare(mine.value, theirs.value) < 0;
}

/// One that is absent comes last.
bool is_preferred(scored_member const& a, scored_member const& b, keeping which) {
    number const* const mine = share_of(a.whole());
    number const* const theirs = share_of(b.whole());
    if (!mine || !theirs) return mine && !theirs;
    return which == keeping::best ? *mine > *theirs : *mine < *theirs;
}

std::optional<number> joined(joining how, scored_members const& all) {
    tally points{combination_of(how)};
    for (scored_member const* const each : all)
        if (number const* const share = share_of(each->whole())) points.add(*share);
    return points.has_result() ? std::optional{points.result()} : std::nullopt;
}

bool is_anyone_present(scored_members const& all) {
    return std::ranges::any_of(all, [](scored_member* each) { return share_of(each->whole()) != nullptr; });
}

}  // namespace

std::optional<alike> told_apart(scored_members const& all, std::span<expression const> names) {
    alike found;
    for (scored_member* const each : all) {
        std::vector<std::string> key;
        for (expression const& name : names) {
            outcome const is = evaluate(name, each->sees());
            if (!is.present()) return std::nullopt;
            key.push_back(to_text(is.value));
        }
        found[std::move(key)].push_back(each);
    }
    return found;
}

void keep_one_of_each(alike const& groups, keeping which, declaration const* list) {
    std::optional<std::uint32_t> const date = date_of(list);
    auto const stands_before = [&](scored_member* a, scored_member* b) {
        if (which == keeping::first) return date && is_earlier(*a, *b, *date);
        return is_preferred(*a, *b, which);
    };
    for (auto const& [key, group] : groups) {
        scored_member* const kept = *std::ranges::min_element(group, stands_before);
        for (scored_member* const each : group)
            if (each != kept) each->drop();
    }
}

std::optional<number> joined(joining how, alike const& groups) {
    tally points{combination_of(how)};
    for (auto const& [key, group] : groups)
        if (is_anyone_present(group)) points.add(*joined(how, group));
    return points.has_result() ? std::optional{points.result()} : std::nullopt;
}

}  // namespace kaohe
