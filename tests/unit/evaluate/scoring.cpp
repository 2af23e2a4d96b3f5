#include "scoring.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

#include <kaohe/io/parse_fact.hpp>
#include <kaohe/io/read_scheme.hpp>
#include <kaohe/number/format.hpp>
#include <kaohe/scheme/definition.hpp>
#include <kaohe/scheme/placed_node.hpp>

namespace kaohe::testing {

namespace {

constexpr std::string_view indicators = R"("indicators": {
    "a": {"type": "amount"}, "b": {"type": "amount"}, "c": {"type": "amount"},
    "m": {"type": "count"}, "n": {"type": "count"}, "p": {"type": "percent"},
    "f": {"type": "flag"}, "g": {"type": "flag"}, "d": {"type": "date"},
    "k": {"type": "choice", "values": ["good", "fair"]}, "s": {"type": "mark", "least": 0, "most": 10}},
    "not_reported": "error", "undefined": "error")";

std::string joined(std::vector<std::string> const& parts, std::string_view between) {
    std::string text;
    for (std::string const& each : parts) text += (text.empty() ? "" : std::string{between}) + each;
    return text;
}

std::string text_or(std::optional<number> const& points, std::string_view none) {
    return points ? to_text(*points) : std::string{none};
}

std::string describe(node_result const& of) {
    return std::string{word(of.status)} + (of.points ? " " + to_text(*of.points) : "");
}

/// A fact of an indicator that the scheme does not know is taken as it comes: evaluate() is to refuse it.
fact fact_of(scheme const& by, fact_key const& key, std::string const& text) {
    auto const known = by.indicator_named(key.indicator);
    if (!known) return {.state = state::present, .value = number{1}};
    return parse_fact(text, by.indicators()[*known]).value();
}

void put_facts(scheme const& by, cohort& into, subject& of, std::string const& facts) {
    std::istringstream words{facts};
    for (std::string word; words >> word;) {
        std::size_t const sign = word.find('=');
        fact_key const key = parse_fact_key(word.substr(0, sign)).value();
        into.put(of, key, fact_of(by, key, word.substr(sign + 1)));
    }
}

}  // namespace

std::string sum_of(std::string_view items, std::string_view rest) {
    std::string text{indicators};
    text += R"(, "score": {"id": "total", "combine": "sum", "items": [)" + std::string{items} + "]}";
    return rest.empty() ? text : text + ", " + std::string{rest};
}

std::string line(std::string_view id, std::string_view of, std::string_view more) {
    return R"({"id": ")" + std::string{id} + R"(", "of": ")" + std::string{of} +
           R"(", "rule": {"kind": "value", "least": -1000000, "most": 1000000})" + std::string{more} + "}";
}

scheme scheme_of(std::string_view members) {
    std::string const header = R"({"format": "kaohe-scheme/1", "id": "test", "edition": "1", )";
    return read_scheme({"scheme.json", header + std::string{members} + "}"}).value().scheme;
}

cohort cohort_of(scheme const& by, std::vector<given> const& subjects, std::string_view period) {
    cohort made;
    made.period = kaohe::period::parse(period);
    made.subjects.reserve(subjects.size());
    for (given const& each : subjects) {
        subject& placed = made.subjects.emplace_back();
        placed.id = each.id;
        placed.group = each.group;
        placed.class_name = each.class_name;
        placed.parent = each.parent;
        placed.period = kaohe::period::parse(each.period);
        placed.history = each.history;
        put_facts(by, made, placed, each.facts);
    }
    return made;
}

scoring::scoring(std::string_view scheme_members, std::vector<given> const& subjects, std::string_view period,
                 std::optional<layer> read_in)
    : scheme_{scheme_of(scheme_members)}, cohort_{cohort_of(scheme_, subjects, period)},
      evaluation_{evaluate(scheme_, cohort_, {.read_in = read_in}).value()} {}

sheet const& scoring::of(std::string_view subject) const {
    auto const has_id = [&](kaohe::subject const& each) { return each.id == subject; };
    auto const found = std::find_if(cohort_.subjects.begin(), cohort_.subjects.end(), has_id);
    return evaluation_.sheets.at(static_cast<std::size_t>(found - cohort_.subjects.begin()));
}

node_result const& scoring::at(std::string_view subject, std::string_view id) const {
    return of(subject).nodes[scheme_.node_named(id).value()];
}

std::string scoring::node(std::string_view subject, std::string_view id) const {
    return describe(at(subject, id));
}

std::string scoring::reason(std::string_view subject, std::string_view id) const {
    told_reason const& why = at(subject, id).why;
    if (!why.form) return "";
    std::vector<std::string> parts{std::string{why.form->code}};
    for (value const& each : of(subject).values(why)) parts.push_back(to_text(each));
    return joined(parts, " ");
}

std::string scoring::met(std::string_view subject, std::string_view id) const {
    std::optional<bool> const found = at(subject, id).met;
    return found ? (*found ? "true" : "false") : "null";
}

std::string scoring::waits(waiting const& facts, std::vector<std::string> const& periods) const {
    std::vector<std::string> words = periods;
    for (fact_reference const& each : facts) {
        words.push_back(to_text(fact_key{scheme_.indicators()[each.indicator].id, each.back, each.layer}));
    }
    return words.empty() ? "" : ", waits for " + joined(words, " ");
}

std::string scoring::effects(std::string_view subject) const {
    std::vector<std::string> parts;
    for (effect_result const& each : of(subject).effects) {
        parts.push_back(scheme_.written().effects[each.effect].id + " " + std::string{word(each.state)} +
                        waits(each.waits_for, {}));
    }
    return joined(parts, "; ");
}

std::string scoring::awards(std::string_view subject) const {
    std::vector<std::string> parts;
    for (award_result const& each : of(subject).awards) {
        parts.push_back(scheme_.written().awards[each.award].id + " " + std::string{word(each.state)} +
                        (each.amount ? " " + to_text(*each.amount) : "") +
                        waits(each.waits_for, each.waits_for_periods));
    }
    return joined(parts, "; ");
}

std::string scoring::sheet_text(std::string_view subject) const {
    std::vector<std::string> parts;
    for (placed_node const& each : scheme_.nodes()) {
        std::string const& id = each.written->id;
        parts.push_back(id + ": " + node(subject, id) + ", met " + met(subject, id) + ", " +
                        reason(subject, id));
    }
    std::sort(parts.begin(), parts.end());
    sheet const& shown = of(subject);
    parts.push_back("effects: " + effects(subject));
    parts.push_back("awards: " + awards(subject));
    parts.push_back("points: " + text_or(shown.points, "-"));
    parts.push_back("total: " + text_or(shown.total, "-"));
    parts.push_back("rank: " + text_or(shown.rank ? std::optional<number>{*shown.rank} : std::nullopt, "-"));
    return joined(parts, "\n");
}

std::string scoring::totals() const {
    std::vector<std::string> parts;
    for (sheet const& each : evaluation_.sheets) parts.push_back(text_or(each.total, "-"));
    return joined(parts, " ");
}

std::string scoring::ranks() const {
    std::vector<std::string> parts;
    for (sheet const& each : evaluation_.sheets) {
        parts.push_back(text_or(each.rank ? std::optional<number>{*each.rank} : std::nullopt, "-"));
    }
    return joined(parts, " ");
}

std::string scoring::notes() const { return codes(evaluation_.notes); }

diagnostics refusal_of(std::string_view scheme_members, std::vector<given> const& subjects) {
    scheme const by = scheme_of(scheme_members);
    cohort const of = cohort_of(by, subjects, "2011");
    auto const found = evaluate(by, of);
    return found ? diagnostics{} : found.diagnostics();
}

std::string codes(diagnostics const& of) {
    std::vector<std::string> names;
    for (diagnostic const& each : of) names.emplace_back(name_of(each.what));
    return joined(names, " ");
}

}  // namespace kaohe::testing
