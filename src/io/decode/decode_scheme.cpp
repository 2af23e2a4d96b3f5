#include "decode_scheme.hpp"

#include <kaohe/base/text.hpp>
#include <kaohe/expr/syntax.hpp>

namespace kaohe {

namespace {

// `{"points": Q}`
struct points_object {
    quantity points;

    static constexpr auto fields() { return fields_of(required("points", &points_object::points)); }
};

void decode_action(policy& into, json_value const& from, spot const& at, decoder& by) {
    std::string const* const text = from.as_text();
    auto const action = text ? from_word<policy_action>(*text) : std::nullopt;
    if (action && *action != policy_action::set) return void(into.action = *action);
    arguments with{{"found", brief(from)}};
    if (from.as_number()) with.emplace_back("points", from.as_number()->text);
    auto const meant = text ? closest(*text, words_of<policy_action>) : std::nullopt;
    if (meant && *meant != word(policy_action::set)) with.emplace_back("suggestion", *meant);
    by.refuse(code::expected_policy, at, std::move(with));
}

}  // namespace

void decode(expression& into, json_value const& from, spot const& at, decoder& by) {
    std::string const* const text = by.as_text(from, at);
    if (!text) return;
    auto parsed = parse_expression(*text, by.within());
    if (!parsed) return by.refuse(parsed.diagnostics(), at);
    into = *std::move(parsed);
}

void decode(quantity& into, json_value const& from, spot const& at, decoder& by) {
    if (from.as_number()) {
        number constant;
        by.read(constant, from, at);
        into = quantity{std::move(constant)};
    } else if (from.as_text()) {
        expression formula;
        by.read(formula, from, at);
        into = quantity{std::move(formula)};
    } else if (from.as_object()) {
        table choices;
        by.read(choices, from, at);
        into = quantity{std::move(choices)};
    } else {
        by.refuse(code::expected_quantity, at, {{"found", brief(from)}});
    }
}

void decode(policy& into, json_value const& from, spot const& at, decoder& by) {
    if (!from.as_object()) return decode_action(into, from, at, by);
    points_object given;
    by.read(given, from, at);
    into = {policy_action::set, std::move(given.points)};
}

void decode(value_policy& into, json_value const& from, spot const& at, decoder& by) {
    std::string const* const text = from.as_text();
    auto const taken = text ? from_word<assumption>(*text) : std::nullopt;
    into.takes = taken.value_or(assumption::set);
    if (into.takes == assumption::set) by.read(into.value, from, at);
}

}  // namespace kaohe
