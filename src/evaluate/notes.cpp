#include "notes.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <kaohe/base/text.hpp>
#include <kaohe/scheme/placed_node.hpp>
#include <kaohe/scheme/scheme.hpp>

namespace kaohe {
namespace {

template <class Words>
std::string listed(Words const& words) {
    return join(words, ", ");
}

/// How a note names an effect: by its title, where it has one, and its id.
bilingual name_of(effect const& is) {
    if (is.title.empty()) return {.zh = "“" + is.id + "”", .en = '"' + is.id + '"'};
    return {.zh = "“" + is.title.in(language::zh) + "”（" + is.id + "）",
            .en = '"' + is.title.in(language::en) + "\" (" + is.id + ")"};
}

/// The effects of these indices, in the order of the scheme.
bilingual listed(std::set<std::uint32_t> const& effects, definition const& written) {
    std::vector<std::string> zh;
    std::vector<std::string> en;
    for (std::uint32_t const each : effects) {
        bilingual const name = name_of(written.effects[each]);
        zh.push_back(name.zh);
        en.push_back(name.en);
    }
    return {.zh = join(zh, "、"), .en = join(en, ", ")};
}

void note_groups(evaluation& of) {
    bool const ranked = of.scheme->written().ranking.has_value();
    bool const none = std::all_of(of.cohort->subjects.begin(), of.cohort->subjects.end(),
                                  [](subject const& each) { return each.group.empty(); });
    if (!ranked || !none || of.cohort->subjects.empty()) return;
    std::vector<std::string> groups;
    for (named_group const& each : of.scheme->written().groups) groups.push_back(each.id);
    arguments with;
    if (!groups.empty()) with.emplace_back("groups", listed(groups));
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
    if (periods.size() > 1) of.notes.push_back({code::periods_differ, {}, {{"periods", listed(periods)}}});
    if (!of.scheme->asks_period()) return;
    auto const without = some_subjects(of, [&](subject const& each) { return !period_of(each, *of.cohort); });
    if (!without.empty()) of.notes.push_back({code::period_not_known, {}, {{"subjects", listed(without)}}});
}

bool covers(validity const& in, int year) {
    return (!in.from || year_of(*in.from) <= year) && (!in.until || year <= year_of(*in.until));
}

/// "from 2011-07-25 to 2012-12-31", or what there is of it.
bilingual days_of(validity const& in) {
    bilingual found;
    if (in.from) found = {"自 " + to_text(*in.from) + " 起", "from " + to_text(*in.from)};
    if (in.from && in.until) found = {found.zh + "，", found.en + " "};
    if (in.until)
        found = {found.zh + "至 " + to_text(*in.until) + " 止", found.en + "to " + to_text(*in.until)};
    return found;
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
    of.notes.push_back(
        {code::period_not_covered, {}, {{"periods", listed(outside)}, {"range", days_of(*in)}}});
}

void note_classes(evaluation& of) {
    if (!of.scheme->asks_class()) return;
    auto const without = some_subjects(of, [](subject const& each) { return each.class_name.empty(); });
    if (without.empty()) return;
    arguments with{{"subjects", listed(without)}};
    std::vector<std::string> classes;
    for (named_group const& each : of.scheme->written().classes) classes.push_back(each.id);
    if (!classes.empty()) with.emplace_back("classes", listed(classes));
    of.notes.push_back({code::class_not_known, {}, std::move(with)});
}

/// Undetermined effects that could still take a subject out of the ranking or its points away.
void note_undetermined(evaluation& of) {
    std::size_t count = 0;
    std::set<std::uint32_t> effects;
    std::set<std::string> facts;
    for (sheet const& each : of.sheets) {
        bool waits = false;
        for (effect_result const& one : each.effects) {
            effect const& is = of.scheme->written().effects[one.effect];
            if (one.state != effect_state::undetermined || !decides_rank(is.does)) continue;
            waits = true;
            effects.insert(one.effect);
            for (fact_reference const& fact : one.waits_for) {
                facts.insert(to_text(fact_key{of.scheme->indicators()[fact.indicator].id, fact.back}));
            }
        }
        count += waits ? 1 : 0;
    }
    if (count == 0) return;
    of.provisional = true;
    arguments with{{"count", std::to_string(count)}, {"effects", listed(effects, of.scheme->written())}};
    if (!facts.empty()) with.emplace_back("facts", listed(facts));
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
                        {{"count", std::to_string(subjects.size())}, {"subjects", listed(subjects)}}});
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
