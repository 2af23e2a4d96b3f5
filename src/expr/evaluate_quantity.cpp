#include <kaohe/expr/evaluate.hpp>
#include <kaohe/expr/reading.hpp>

namespace kaohe {
namespace {

/// The name that picks a table's entry for a subject.
struct key_found {
    kaohe::state state = state::present;
    std::string text;
    std::string fallback = {};  ///< the year, where the period itself has no entry
};

/// Who has no class or group is no case for `else`: which entry holds is not known.
key_found key_named(std::string_view name) {
    return {.state = name.empty() ? state::not_reported : state::present, .text = std::string{name}};
}

key_found key_found_in(outcome const& name) {
    return {.state = name.state, .text = name.present() ? to_text(name.value) : std::string{}};
}

key_found key_of(table const& in, environment& subject, int back, waiting* waits) {
    switch (in.over) {
        case table_key::class_name: return key_named(subject.class_name());
        case table_key::group: return key_named(subject.group());
        case table_key::period: {
            if (!subject.period()) return {.state = state::undefined, .text = {}};
            period const now = subject.period()->back(back);
            return {.text = now.text(), .fallback = to_text(value{number{now.year()}})};
        }
        case table_key::field: return key_found_in(subject.field(in.level, in.target));
        case table_key::indicator: break;
    }
    fact_reference const asked{in.target, back};
    outcome const found = subject.fact(asked);
    if (!found.present() && waits) waits->push_back(asked);
    return key_found_in(found);
}

quantity const* entry(table const& in, key_found const& key) {
    for (std::string const& text : {key.text, key.fallback}) {
        auto const found = in.entries.find(text);
        if (found != in.entries.end()) return &found->second;
    }
    return in.otherwise ? &*in.otherwise : nullptr;
}

interval range_of_table(table const& in, environment* subject) {
    if (in.over == table_key::indicator || in.over == table_key::field) return interval::unbounded();
    if (subject) {
        key_found const key = key_of(in, *subject, 0, nullptr);
        quantity const* const chosen = entry(in, key);
        if (key.state == state::present) return chosen ? range_of(*chosen, subject) : interval::unbounded();
    }
    return range_of_any(in.entries, in.otherwise, subject).value_or(interval::unbounded());
}

}  // namespace

outcome evaluate(quantity const& bound, environment& in, int back, waiting* waits) {
    if (number const* const constant = bound.as_number()) return *constant;
    if (expression const* const formula = bound.as_expression()) return evaluate(*formula, in, back, waits);
    table const& choices = *bound.as_table();
    key_found const key = key_of(choices, in, back, waits);
    if (key.state != state::present) return key.state;
    quantity const* const chosen = entry(choices, key);
    if (!chosen) return choices.over == table_key::period ? state::invalid : state::undefined;
    return evaluate(*chosen, in, back, waits);
}

interval range_of(quantity const& bound, environment* subject) {
    if (number const* const constant = bound.as_number()) return interval::only(*constant);
    if (table const* const choices = bound.as_table()) return range_of_table(*choices, subject);
    return interval::unbounded();
}

std::optional<interval> range_of_any(std::map<std::string, quantity, std::less<>> const& entries,
                                     std::optional<quantity> const& otherwise, environment* subject) {
    std::optional<interval> all;
    auto const widen = [&](quantity const& by) {
        interval const next = range_of(by, subject);
        all = all ? hull(*all, next) : next;
    };
    for (auto const& [name, given] : entries) widen(given);
    if (otherwise) widen(*otherwise);
    return all;
}

std::optional<value> reading::found(quantity const& from) {
    if (is_lost()) return std::nullopt;
    outcome now = evaluate(from, in_, back_, waits_);
    if (now.present()) return std::move(now.value);
    lose(now.state);
    return std::nullopt;
}

number reading::computed(quantity const& from) {
    std::optional<value> now = found(from);
    return now ? std::move(std::get<number>(*now)) : number{1};
}

number reading::positive(quantity const& from) {
    number now = (*this)(from);
    if (now.sign() > 0) return now;
    lose(kaohe::state::undefined);
    return 1;
}

std::optional<number> reading::operator()(std::optional<quantity> const& from) {
    if (!from) return std::nullopt;
    return (*this)(*from);
}

value reading::like(level const& from, value const& v) {
    if (number const* const constant = from.as_number()) return *constant;
    return found(from).value_or(v);
}

}  // namespace kaohe
