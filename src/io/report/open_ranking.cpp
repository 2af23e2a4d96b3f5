#include "open_ranking.hpp"

#include <algorithm>
#include <utility>

#include <kaohe/scheme/definition.hpp>
#include <kaohe/scheme/scheme.hpp>

#include "value.hpp"
#include "words.hpp"

namespace kaohe {

namespace {

void add_once(std::vector<std::string>& to, std::string text) {
    if (std::find(to.begin(), to.end(), text) == to.end()) to.push_back(std::move(text));
}

}  // namespace

open_ranking::open_ranking(evaluation const& of) : of_{of} {
    for (sheet const& each : of.sheets) add(each);
}

void open_ranking::add(sheet const& of) {
    std::size_t const before = open_effects_.size();
    for (effect_result const& each : of.effects) {
        bool const decides = decides_rank(of_.scheme->written().effects[each.effect].does);
        if (decides && each.state == effect_state::undetermined) open_effects_.push_back(&each);
    }
    if (open_effects_.size() == before) return;
    sheets_.push_back(&of);
    groups_.insert(group_of(of));
}

bool open_ranking::may_change(sheet const& of) const { return groups_.contains(group_of(of)); }

std::string open_ranking::notice(language in) const {
    std::string text = fill(report_words::provisional, in,
                            {{"effects", joined(effects(in), in)}, {"subjects", joined(subjects(), in)}});
    std::vector<std::string> const missing = facts(in);
    if (missing.empty()) return text;
    return fill(report_words::provisional_until, in, {{"notice", text}, {"facts", joined(missing, in)}});
}

// A whole province fills no notice: the first of many are enough.
std::vector<std::string> open_ranking::subjects() const {
    constexpr std::size_t most = 10;
    std::vector<std::string> const titles = titles_of(*of_.cohort);
    std::vector<std::string> found;
    for (sheet const* const each : sheets_) {
        if (found.size() == most) return found.push_back("…"), found;
        found.push_back(titles[each->subject]);
    }
    return found;
}

std::vector<std::string> open_ranking::effects(language in) const {
    std::vector<std::string> found;
    for (effect_result const* const each : open_effects_)
        add_once(found, title_or_id(of_.scheme->written().effects[each->effect], in));
    return found;
}

std::vector<std::string> open_ranking::facts(language in) const {
    std::vector<std::string> found;
    for (effect_result const* const each : open_effects_)
        for (fact_reference const& one : each->waits_for)
            add_once(found, joined(waiting{one}, *of_.scheme, in));
    return found;
}

std::string const& open_ranking::group_of(sheet const& of) const {
    return of_.cohort->subjects[of.subject].group;
}

}  // namespace kaohe
