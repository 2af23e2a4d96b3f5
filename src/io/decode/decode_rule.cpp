#include <variant>

#include "decode_scheme.hpp"

namespace kaohe {

namespace {

constexpr std::string_view kind_key = "kind";

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

using rule_kinds = kinds_in<rule>;

template <rule_kind Kind>
void decode_kind(Kind& into, json_value const& from, spot const& at, decoder& by) {
    static constexpr key_list known = keys_of<Kind>();
    by.read_members(into, from, at, known.all());
    for (auto const& [key, value] : *from.as_object()) {
        if (key == kind_key || known.has(key)) continue;
        spot const here{&at, key};
        auto const having = rule_kinds::with_key(key);
        arguments const with{{"key", key}, {"kind", std::string{Kind::kind}}, {"kinds", quoted(having)}};
        if (!having.empty()) by.refuse(code::key_of_other_kind, here, with, place::part::key);
        else if (keys_of<node>().has(key)) by.refuse(code::key_of_node, here, with, place::part::key);
        else by.refuse_unknown_key(here, known.all());
    }
}

}  // namespace

bool refuse_key_of(std::type_identity<node>, spot const& at, decoder& by) {
    auto const having = rule_kinds::with_key(at.key);
    if (having.empty()) return false;
    by.refuse(code::key_of_rule, at, {{"key", std::string{at.key}}, {"kinds", quoted(having)}},
              place::part::key);
    return true;
}

void decode(rule& into, json_value const& from, spot const& at, decoder& by) {
    if (!by.as_object(from, at)) return;
    json_value const* const kind = from.find(kind_key);
    if (!kind) return by.refuse(code::missing_kind, at, {{"known", quoted(rule_kinds::words)}});
    spot const here{&at, kind_key};
    std::string const* const word = by.as_text(*kind, here);
    if (!word) return;
    if (!rule_kinds::choose(into, *word)) return by.refuse_unknown_word(here, *word, rule_kinds::words);
    std::visit([&](auto& chosen) { decode_kind(chosen, from, at, by); }, into);
}

}  // namespace kaohe
