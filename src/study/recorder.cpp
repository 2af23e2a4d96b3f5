#include "recorder.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <kaohe/expr/evaluate.hpp>
#include <kaohe/model/why_invalid.hpp>

namespace kaohe {

namespace {

fact const* fact_at(cohort const& in, subject const& of, fact_key const& key) {
    auto const found = std::find(in.keys.begin(), in.keys.end(), key);
    auto const column = static_cast<std::size_t>(found - in.keys.begin());
    return column < of.facts.size() ? &of.facts[column] : nullptr;
}

/// The fact that is read, and its layer goes into the key; null if none was reported.
fact const* reported_fact(cohort const& in, subject const& of, fact_key& key, std::optional<layer> asked) {
    for (auto const& each : layers_read(asked)) {
        key.layer = each;
        fact const* const found = fact_at(in, of, key);
        if (found && found->state != state::not_reported) return found;
    }
    return nullptr;
}

std::string call(std::string_view function, std::string_view id, int back) {
    std::string text = std::string{function} + "(\"" + std::string{id} + "\")";
    return back == 0 ? text : text + "@-" + std::to_string(back);
}

}  // namespace

outcome recorder::fact(fact_reference asked) {
    asked = in_layer(asked);
    outcome found = passed_to().fact(asked);
    note_fact(asked, found, passed_to().reported(asked));
    return found;
}

state recorder::reported(fact_reference asked) {
    asked = in_layer(asked);
    state const found = passed_to().reported(asked);
    note_fact(asked, passed_to().fact(asked), found);
    return found;
}

outcome recorder::points(std::uint32_t node, int back) {
    outcome found = passed_to().points(node, back);
    kaohe::node const& of = *world_.nodes()[node].written;
    note({.kind = figure_kind::points,
          .text = call("points", of.id, back),
          .title = of.title,
          .back = back,
          .value = found});
    return found;
}

outcome recorder::met(std::uint32_t node) {
    outcome found = passed_to().met(node);
    kaohe::node const& of = *world_.nodes()[node].written;
    note({.kind = figure_kind::met,
          .text = call("met", of.id, 0),
          .title = of.title,
          .type = {.kind = kind::flag},
          .value = found});
    return found;
}

outcome recorder::over(expression const& in, expression_node const& at, int back) {
    outcome found = passed_to().over(in, at, back);
    figure read{.kind = figure_kind::over_set,
                .text = text_of(in, at),
                .back = back,
                .type = at.type,
                .value = found,
                .asked = at.layer,
                .left_out = passed_to().left_out(in, at, back)};
    if (at.over == member_set::records) add_layer(read, {at.target, 0, at.layer});
    note(std::move(read));
    return found;
}

fact_reference recorder::in_layer(fact_reference asked) const {
    if (!asked.layer) asked.layer = asked_in_;
    return asked;
}

/// Whose list was looked over, where there are several.
void recorder::add_layer(figure& read, fact_reference asked) const {
    asked = in_layer(asked);
    declaration const& of = world_.indicators()[asked.indicator];
    fact_key key{of.id, asked.back, asked.layer};
    kaohe::fact const* const given =
        reported_fact(world_.cohort(), where_.seen, key, asked.layer ? asked.layer : world_.layer());
    if (!given || !key.layer) return;
    read.layer = key.layer;
    add_provenance(read, *given, of);
}

void recorder::note_fact(fact_reference asked, outcome const& found, kaohe::state reported) {
    declaration const& of = world_.indicators()[asked.indicator];
    fact_key key{of.id, asked.back, asked.layer};
    figure read{.kind = of.of ? figure_kind::derived : figure_kind::fact,
                .text = to_text(key),
                .title = of.title,
                .back = asked.back,
                .type = of.measured(),
                .value = found,
                .asked = asked.layer,
                .offices = of.source};
    auto const read_in = asked.layer ? asked.layer : world_.layer();
    if (kaohe::fact const* const given = reported_fact(world_.cohort(), where_.seen, key, read_in)) {
        read.layer = key.layer;
        add_provenance(read, *given, of);
    }
    bool const is_assumed = of.if_not_reported && found.present() && reported == state::not_reported;
    if (is_assumed) read.assumed = of.if_not_reported->takes;
    bool const is_new = note(std::move(read));
    if (is_new && of.of) note_parts(of, asked);
}

/// What a derived indicator is made of, seen in the layer in which it is asked for.
void recorder::note_parts(declaration const& of, fact_reference asked) {
    if (!asked.layer) return static_cast<void>(evaluate(*of.of, *this, asked.back));
    auto const subject = static_cast<std::uint32_t>(&where_.seen - world_.cohort().subjects.data());
    scored_place const place{world_.view({subject, asked.layer}), where_.shown, where_.seen};
    recorder parts{place, world_, asked.layer};
    static_cast<void>(evaluate(*of.of, parts, asked.back));
    for (figure const& each : parts.figures()) note(each);
}

void recorder::add_provenance(figure& read, kaohe::fact const& given, indicator const& of) const {
    read.origin = world_.cohort().origin_of(given);
    read.normalised = given.normalised;
    if (read.value.state == state::invalid) read.fault = why_invalid(given, of);
}

outcome recorder::field(std::uint32_t level, std::uint32_t field) {
    outcome found = passed_to().field(level, field);
    if (field == 0) return found;  // its id is seen anyway
    seen_record const& record = where_.records[level];
    record_field const& of = record.list->record_fields[field - 1];
    figure read{
        .kind = figure_kind::fact, .text = of.id, .title = of.title, .type = of.measured(), .value = found};
    if (field <= record.of->fields.size()) add_provenance(read, record.of->fields[field - 1], of);
    note(std::move(read));
    return found;
}

bool recorder::note(figure found) {
    bool const is_new = std::none_of(figures_.begin(), figures_.end(), [&](figure const& each) {
        return each.kind == found.kind && each.text == found.text && each.back == found.back &&
               each.asked == found.asked;
    });
    if (is_new) figures_.push_back(std::move(found));
    return is_new;
}

}  // namespace kaohe
