#include "notes.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <kaohe/base/text.hpp>
#include <kaohe/scheme/placed_node.hpp>
#include <kaohe/scheme/scheme.hpp>

#include "base/named.hpp"

namespace kaohe {
namespace {

template <class Words>
std::string joined(Words const& words) {
    return join(words, ", ");
}

void note_groups(evaluation& of) {
    bool const ranked = of.scheme->written().ranking.has_value();
    bool const none = std::all_of(of.cohort->subjects.begin(), of.cohort->subjects.end(),
                                  [](subject const& each) { return each.group.empty(); });
    if (!ranked || !none || of.cohort->subjects.empty()) return;
    std::vector<std::string> groups;
    for (named_group const& each : of.scheme->written().groups) groups.push_back(each.id);
    arguments with;
    if (!groups.empty()) with.emplace_back("groups", joined(groups));
    of.notes.push_back({code::groups_absent, {}, std::move(with)});
}

/// The ids of the subjects for which it holds; of many only the first.
template <class Holds>
std::vector<std::string> some_subjects(evaluation const& of, Holds holds) {
    constexpr std::size_t most = 10;
    std::vector<std::string> found;
    for (subject const& each : of.cohort->subjects) {
        if (!holds(each)) continue;
        if (found.size() == most) return found.push_back("…"), found;
        found.push_back(each.id);
    }
    return found;
}

void note_periods(evaluation& of) {
    std::set<std::string> periods;
    for (subject const& each : of.cohort->subjects) {
        if (auto const& known = period_of(each, *of.cohort)) periods.insert(known->text());
    }
    if (periods.size() > 1) of.notes.push_back({code::periods_differ, {}, {{"periods", joined(periods)}}});
    if (!of.scheme->asks_period()) return;
    auto const without = some_subjects(of, [&](subject const& each) { return !period_of(each, *of.cohort); });
    if (!without.empty()) of.notes.push_back({code::period_not_known, {}, {{"subjects", joined(without)}}});
}

bool covers(validity const& in, int year) {
    return (!in.from || year_of(*in.from) <= year) && (!in.until || year <= year_of(*in.until));
}

void note_validity(evaluation& of) {
    std::optional<validity> const& in = of.scheme->written().valid;
    if (!in) return;
    std::set<std::string> outside;
    for (subject const& each : of.cohort->subjects) {
        auto const& known = period_of(each, *of.cohort);
        if (known && !covers(*in, known->year())) outside.insert(known->text());
    }
    if (outside.empty()) return;
    arguments with{{"periods", joined(outside)}};
    if (in->from) with.emplace_back("from", to_text(*in->from));
    if (in->until) with.emplace_back("until", to_text(*in->until));
    of.notes.push_back({code::period_not_covered, {}, std::move(with)});
}

void note_classes(evaluation& of) {
    if (!of.scheme->asks_class()) return;
    auto const without = some_subjects(of, [](subject const& each) { return each.class_name.empty(); });
    if (without.empty()) return;
    arguments with{{"subjects", joined(without)}};
    std::vector<std::string> classes;
    for (named_group const& each : of.scheme->written().classes) classes.push_back(each.id);
    if (!classes.empty()) with.emplace_back("classes", joined(classes));
    of.notes.push_back({code::class_not_known, {}, std::move(with)});
}

/// Undetermined effects that could still take a subject out of the ranking or its points away, and the facts
/// that they wait for.
struct open_effects {
    std::size_t subjects = 0;
    std::set<std::uint32_t> effects;
    std::set<fact_reference> facts;

    void add(sheet const& of, std::vector<effect> const& written) {
        bool waits = false;
        for (effect_result const& each : of.effects) {
            if (each.state != effect_state::undetermined || !decides_rank(written[each.effect].does))
                continue;
            waits = true;
            effects.insert(each.effect);
            facts.insert(each.waits_for.begin(), each.waits_for.end());
        }
        subjects += waits ? 1 : 0;
    }
};

bilingual names_of(std::set<std::uint32_t> const& effects, definition const& written) {
    std::vector<bilingual> names;
    names.reserve(effects.size());
    for (std::uint32_t const each : effects)
        names.push_back(named(written.effects[each].id, written.effects[each].title));
    return enumerated(names);
}

bilingual names_of(std::set<fact_reference> const& facts, scheme const& by) {
    std::vector<bilingual> names;
    for (fact_reference const& each : facts) {
        declaration const& of = by.indicators()[each.indicator];
        names.push_back(named(to_text(fact_key{of.id, each.back, each.layer}), of.title));
    }
    return enumerated(names);
}

std::vector<bilingual> awards_by_rank(definition const& written) {
    std::vector<bilingual> names;
    for (award const& each : written.awards)
        if (each.top && each.unprinted.empty()) names.push_back(named(each.id, each.title));
    return names;
}

void note_undetermined(evaluation& of) {
    open_effects open;
    for (sheet const& each : of.sheets) open.add(each, of.scheme->written().effects);
    if (open.subjects == 0) return;
    of.provisional = true;
    arguments with{{"count", std::to_string(open.subjects)},
                   {"effects", names_of(open.effects, of.scheme->written())}};
    std::vector<bilingual> const awards = awards_by_rank(of.scheme->written());
    if (!awards.empty()) with.emplace_back("awards", enumerated(awards));
    if (!open.facts.empty()) with.emplace_back("facts", names_of(open.facts, *of.scheme));
    of.notes.push_back({code::ranking_provisional, {}, std::move(with)});
}

void note_incomplete(evaluation& of) {
    std::vector<std::string> subjects;
    for (sheet const& each : of.sheets) {
        if (is_incomplete(each)) subjects.push_back(of.cohort->subjects[each.subject].id);
    }
    if (subjects.empty()) return;
    of.notes.push_back({code::sheets_incomplete,
                        {},
                        {{"count", std::to_string(subjects.size())},
                         {of.scheme->gives_points() ? "subjects" : "unjudged", joined(subjects)}}});
}

}  // namespace

void add_notes(evaluation& of) {
    note_groups(of);
    note_periods(of);
    note_validity(of);
    note_classes(of);
    note_undetermined(of);
    note_incomplete(of);
}

}  // namespace kaohe
