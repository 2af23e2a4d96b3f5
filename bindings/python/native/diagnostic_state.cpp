#include "diagnostic_state.hpp"

#include <cstdint>
#include <new>
#include <utility>

#include <kaohe/base/result.hpp>

namespace kaohe::python {

namespace {

place_state state_of(place const& of) {
    bool const is_on_key = of.on == place::part::key;
    return {of.file, of.pointer, is_on_key, of.offset, of.line, of.column, of.excerpt, of.excerpt_column};
}

place place_of(place_state const& of) {
    auto const& [file, pointer, is_on_key, offset, line, column, excerpt, excerpt_column] = of;
    return {.file = file,
            .pointer = pointer,
            .on = is_on_key ? place::part::key : place::part::value,
            .offset = offset,
            .line = line,
            .column = column,
            .excerpt = excerpt,
            .excerpt_column = excerpt_column};
}

code code_named(std::string_view name) {
    for (std::uint16_t i = 0; i < static_cast<std::uint16_t>(code::last); ++i)
        if (name_of(code{i}) == name) return code{i};
    throw failure{{{code::call_word,
                    {},
                    {{"name", "code"},
                     {"listed", phrase{.zh = "kaohe 的代码", .en = "the codes of kaohe"}},
                     {"found", name}}}}};
}

}  // namespace

diagnostic_state state_of(diagnostic const& of) {
    std::vector<argument_state> with;
    for (auto const& [name, said] : of.with)
        with.emplace_back(name, said.in(language::zh), said.in(language::en));
    std::optional<place_state> also;
    if (of.also) also = state_of(*of.also);
    return {name_of(of.what), state_of(of.where), std::move(with), std::move(also)};
}

void restore(diagnostic& to, diagnostic_state const& of) {
    auto const& [name, where, with, also] = of;
    diagnostic made{code_named(name), place_of(where), {}};
    for (auto const& [hole, zh, en] : with) made.with.emplace_back(hole, bilingual{.zh = zh, .en = en});
    if (also) made.also = place_of(*also);
    new (&to) diagnostic{std::move(made)};
}

}  // namespace kaohe::python
