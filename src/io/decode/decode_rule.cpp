#include <variant>

#include <kaohe/base/text.hpp>

#include "decode.hpp"

namespace kaohe {

namespace {

constexpr std::string_view kind_key = "kind";

// `{"points": Q}`
struct points_object {
    quantity points;

    static constexpr auto fields() { return fields_of(required("points", &points_object::points)); }
};

template <class List>
struct kinds_in;

// The questions that are asked of every kind in the closed list.
template <class... Kinds>
struct kinds_in<std::variant<Kinds...>> {
    static constexpr std::array<std::string_view, sizeof...(Kinds)> words{Kinds::kind...};

    // Makes `into` the kind of that word; false if there is none.
    static bool choose(rule& into, std::string_view word) {
        return ((Kinds::kind == word && (into = Kinds{}, true)) || ...);
    }

    static std::vector<std::string_view> with_key(std::string_view key) {
        std::vector<std::string_view> found;
        (void(keys_of<Kinds>().has(key) && (found.push_back(Kinds::kind), true)), ...);
        return found;
    }
};

using kinds = kinds_in<rule>;

}  // namespace

bool decoder::refuse_rule_key(spot const& at) {
    auto const having = kinds::with_key(at.key);
    if (having.empty()) return false;
    refuse(code::key_of_rule, at, {{"key", std::string{at.key}}, {"kinds", quoted(having)}},
           place::part::key);
    return true;
}

template <rule_kind Kind>
void decoder::read_kind(Kind& into, json_value const& from, spot const& at) {
    static constexpr key_list known = keys_of<Kind>();
    members(into, owner_of(from, at, known.all()));
    for (auto const& [key, value] : *from.as_object()) {
        if (key == kind_key || known.has(key)) continue;
        spot const here{&at, key};
        auto const having = kinds::with_key(key);
        arguments const with{{"key", key}, {"kind", std::string{Kind::kind}}, {"kinds", quoted(having)}};
        if (!having.empty())
            refuse(code::key_of_other_kind, here, with, place::part::key);
        else if (keys_of<node>().has(key))
            refuse(code::key_of_node, here, with, place::part::key);
        else
            refuse_unknown_key(here, known.all());
    }
}

void decoder::read(rule& into, json_value const& from, spot const& at) {
    if (!as_object(from, at)) return;
    json_value const* const kind = from.find(kind_key);
    if (!kind) return refuse(code::missing_kind, at, {{"known", quoted(kinds::words)}});
    spot const here{&at, kind_key};
    std::string const* const word = as_text(*kind, here);
    if (!word) return;
    if (!kinds::choose(into, *word)) return refuse_unknown_word(here, *word, kinds::words);
    std::visit([&](auto& chosen) { read_kind(chosen, from, at); }, into);
}

void decoder::read(policy& into, json_value const& from, spot const& at) {
    if (!from.as_object()) return read_action(into, from, at);
    points_object given;
    read(given, from, at);
    into = {policy_action::set, std::move(given.points)};
}

void decoder::read_action(policy& into, json_value const& from, spot const& at) {
    std::string const* const text = from.as_text();
    auto const action = text ? from_word<policy_action>(*text) : std::nullopt;
    if (action && *action != policy_action::set) return void(into.action = *action);
    arguments with{{"found", brief(from)}};
    if (from.as_number()) with.emplace_back("points", from.as_number()->text);
    auto const meant = text ? closest(*text, words_of<policy_action>) : std::nullopt;
    if (meant && *meant != word(policy_action::set)) with.emplace_back("suggestion", *meant);
    refuse(code::expected_policy, at, std::move(with));
}

void decoder::read(value_policy& into, json_value const& from, spot const& at) {
    std::string const* const text = from.as_text();
    auto const taken = text ? from_word<assumption>(*text) : std::nullopt;
    into.takes = taken.value_or(assumption::set);
    if (into.takes == assumption::set) read(into.value, from, at);
}

}  // namespace kaohe
