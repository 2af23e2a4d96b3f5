#include "merge_parts.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/named.hpp"
#include "model/subject_faults.hpp"

namespace kaohe {

namespace {

bool is_reported(fact const& of) { return of.state != state::not_reported; }

bool says_the_same(fact const& a, fact const& b) { return a.state == b.state && a.value == b.value; }

std::string text_of(fact const& of) {
    if (of.state == state::not_applicable) return "n/a";
    return to_text(fact{.state = state::present, .value = of.value}.read().value);
}

// Takes over what is said of facts; their origins move on by the result.
std::uint32_t take_origins(cohort const& from, cohort& to) {
    auto const moved_by = static_cast<std::uint32_t>(to.origins.size());
    to.origins.insert(to.origins.end(), from.origins.begin(), from.origins.end());
    return moved_by;
}

fact with_origin_moved(fact of, std::uint32_t by) {
    if (of.origin != 0) of.origin += by;
    if (auto* const list = std::get_if<record_list>(&of.value)) {
        for (record& each : *list) {
            for (fact& field : each.fields) field = with_origin_moved(std::move(field), by);
        }
    }
    return of;
}

// Gives the facts of what is held as a subject to all that are meant by it.
template <class Meant>
void spread(cohort const& from, cohort& to, Meant const& is_meant) {
    std::uint32_t const origins = take_origins(from, to);
    for (subject const& holder : from.subjects) {
        for (std::size_t column = 0; column < holder.facts.size(); ++column) {
            if (!is_reported(holder.facts[column])) continue;
            for (subject& each : to.subjects)
                if (is_meant(holder, each))
                    to.put(each, from.keys[column], with_origin_moved(holder.facts[column], origins));
        }
    }
}

}  // namespace

void part_merger::add(cohort_part const& part) {
    begin(part);
    for (std::size_t index = 0; index < part.content.subjects.size(); ++index) {
        auto const [known, is_new] =
            by_id_.try_emplace(part.content.subjects[index].id, merged_.subjects.size());
        if (is_new) merged_.subjects.push_back({.id = known->first});
        merge_subject({part, index, merged_.subjects[known->second]});
    }
}

std::vector<std::string> part_merger::add_to_known(cohort_part const& part) {
    begin(part);
    std::vector<std::string> unknown;
    for (std::size_t index = 0; index < part.content.subjects.size(); ++index) {
        std::string const& id = part.content.subjects[index].id;
        auto const known = by_id_.find(id);
        if (known != by_id_.end()) merge_subject({part, index, merged_.subjects[known->second]});
        else if (!id.empty()) unknown.push_back(id);
    }
    return unknown;
}

subject const* part_merger::find(std::string const& id) const {
    auto const known = by_id_.find(id);
    return known == by_id_.end() ? nullptr : &merged_.subjects[known->second];
}

diagnostics part_merger::faults() const {
    diagnostics faults;
    for (subject_fault& each : subject_faults(merged_)) {
        auto const text =
            std::ranges::find(subject_texts, each.member, [](auto const& one) { return one.first; });
        each.found.where = first_text(merged_.subjects[each.subject], each.member, text->second);
        faults.push_back(std::move(each.found));
    }
    return faults;
}

std::vector<std::string_view> part_merger::groups() const {
    std::set<std::string_view> known;
    for (subject const& each : merged_.subjects) known.insert(each.group);
    return {known.begin(), known.end()};
}

cohort part_merger::take() {
    for (subject& each : merged_.subjects)
        if (each.period == merged_.period) each.period.reset();
    return std::move(merged_);
}

void part_merger::begin(cohort_part const& part) {
    parts_.push_back(&part);
    origins_moved_by_ = take_origins(part.content, merged_);
    columns_.clear();
    for (fact_key const& key : part.content.keys) columns_.push_back(merged_.column(key));
    if (!merged_.period) merged_.period = part.content.period;
}

void part_merger::merge_subject(meeting const& of) {
    merge_texts(of);
    merge_period(of);
    merge_facts(of);
    merge_history(of);
}

void part_merger::merge_texts(meeting const& of) {
    for (auto const& [name, member] : subject_texts) {
        std::string const& here = of.from().*member;
        std::string& there = of.into.*member;
        if (there.empty()) there = here;
        if (here.empty() || here == there) continue;
        refuse({named(std::string{name}, {}), here, there}, of.part.member_place(of.index, name),
               first_text(of.into, name, member), of);
    }
}

void part_merger::merge_period(meeting const& of) {
    auto const here = period_of(of.from(), of.part.content);
    auto& there = of.into.period;
    if (!there) there = here;
    if (!here || here == there) return;
    auto const says_there = [&](cohort_part const& part, subject const& each) {
        return period_of(each, part.content) == there;
    };
    refuse({named("period", {}), here->text(), there->text()}, of.part.member_place(of.index, "period"),
           first_place(of.into.id, "period", says_there), of);
}

void part_merger::merge_facts(meeting const& of) {
    std::vector<fact> const& given = of.from().facts;
    of.into.facts.resize(merged_.keys.size());
    for (std::size_t column = 0; column < given.size(); ++column) {
        if (!is_reported(given[column])) continue;
        fact& known = of.into.facts[columns_[column]];
        if (!is_reported(known)) known = with_origin_moved(given[column], origins_moved_by_);
        if (says_the_same(given[column], known)) continue;
        fact_key const& key = of.part.content.keys[column];
        refuse({named(to_text(key), reading_.names.with_id(key.indicator)->title), text_of(given[column]),
                text_of(known)},
               of.part.fact_place(of.index, column), first_fact(of.into.id, key, known), of);
    }
}

void part_merger::merge_history(meeting const& of) {
    for (auto const& [when, entry] : of.from().history) {
        auto const known = of.into.history.try_emplace(when, entry).first;
        if (known->second == entry) continue;
        auto const says_there = [&](cohort_part const&, subject const& each) {
            auto const found = each.history.find(when);
            return found != each.history.end() && found->second == known->second;
        };
        std::string const member = "history/" + when;
        reading_.findings.refuse({.what = code::history_conflict,
                                  .where = of.part.member_place(of.index, member),
                                  .with = {{"subject", of.into.id}, {"period", when}},
                                  .also = first_place(of.into.id, member, says_there)});
    }
}

// Where a subject got the value that it has: in the first part that says so.
template <class Says>
place part_merger::first_place(std::string const& id, std::string_view member, Says const& says) const {
    for (cohort_part const* const part : parts_) {
        auto const found = part->by_id.find(id);
        if (found != part->by_id.end() && says(*part, part->content.subjects[found->second]))
            return part->member_place(found->second, member);
    }
    return {};
}

// One that nobody says should stand in the first document that knows the subject.
place part_merger::first_text(subject const& of, std::string_view name, std::string subject::* member) const {
    return first_place(of.id, name,
                       [&](cohort_part const&, subject const& each) { return each.*member == of.*member; });
}

place part_merger::first_fact(std::string const& id, fact_key const& key, fact const& known) const {
    for (cohort_part const* const part : parts_) {
        auto const found = part->by_id.find(id);
        auto const& keys = part->content.keys;
        auto const column = static_cast<std::size_t>(std::ranges::find(keys, key) - keys.begin());
        if (found == part->by_id.end() || column == keys.size()) continue;
        auto const& facts = part->content.subjects[found->second].facts;
        if (column < facts.size() && says_the_same(facts[column], known))
            return part->fact_place(found->second, column);
    }
    return {};
}

void part_merger::refuse(clash found, place here, place there, meeting const& of) {
    reading_.findings.refuse({.what = code::fact_conflict,
                              .where = std::move(here),
                              .with = {{"subject", of.into.id},
                                       {"key", std::move(found.key)},
                                       {"value", std::move(found.here)},
                                       {"other_value", std::move(found.there)}},
                              .also = std::move(there)});
}

cohort_part moved_back(cohort_part part) {
    for (fact_key& key : part.content.keys) ++key.back;
    part.content.period.reset();
    for (subject& each : part.content.subjects)
        each = {.id = std::move(each.id), .facts = std::move(each.facts)};
    return part;
}

void spread_groups(cohort const& groups, cohort& to) {
    spread(groups, to, [](subject const& group, subject const& each) { return each.group == group.id; });
}

void spread_everyone(cohort const& everyone, cohort& to) {
    spread(everyone, to, [](subject const&, subject const&) { return true; });
}

}  // namespace kaohe
