#include "json_facts.hpp"

#include <algorithm>
#include <utility>

#include <kaohe/io/parse_fact.hpp>

#include "base/named.hpp"
#include "io/records/json_records.hpp"

namespace kaohe {
namespace {

// A list of records in several layers, not one of records: these have ids.
bool tells_layers(json_value::list const& list) {
    return std::ranges::any_of(list,
                               [](json_value const& each) { return each.find("by") && !each.find("id"); });
}

}  // namespace

json_facts::json_facts(indicator_scope level, place const& at, decoder& decoding, cohort_reading& reading)
    : level_{level}, at_{at}, decoding_{decoding}, reading_{reading}, places_{place_in_json(part_, at.file)} {
}

subject& json_facts::add(subject of, std::string const& pointer) {
    places_->holders.push_back(at_.pointer + pointer);
    part_.content.subjects.push_back(std::move(of));
    return part_.content.subjects.back();
}

void json_facts::read(json_value const* facts, spot const& holder) {
    if (!facts) return;
    spot const at{&holder, "facts"};
    json_value::object const* const listed = facts->as_object();
    if (!listed) return decoding_.refuse(code::expected_object, at, {{"found", brief(*facts)}});
    for (auto const& [key, value] : *listed) {
        if (meaning const* const of = find_meaning(key)) read_values(value, {&at, key}, *of);
    }
}

// Null if the key was refused.
json_facts::meaning const* json_facts::find_meaning(std::string const& text) {
    if (auto const known = meanings_.find(text); known != meanings_.end()) return &known->second;
    place const at{.file = at_.file,
                   .pointer = pointer_below(pointer_below(places_->holders.back(), "facts"), text),
                   .on = place::part::key};
    auto const key = read_key(text, at, reading_);
    if (!key) return nullptr;
    declaration const* const found =
        admit(reading_.names.with_id(key->indicator), *key, level_, at, reading_);
    if (!found) return nullptr;
    return &meanings_.emplace(text, meaning{found, *key, text}).first->second;
}

void json_facts::read_values(json_value const& value, spot const& at, meaning const& of) {
    json_value::list const* const several = value.as_list();
    if (!several || (of.indicator->type == indicator_type::records && !tells_layers(*several)))
        return read_value(value, at, of, standing::alone);
    for (std::size_t i = 0; i < several->size(); ++i)
        read_value((*several)[i], {&at, {}, i}, of, standing::in_list);
}

void json_facts::read_value(json_value const& value, spot const& at, meaning const& of, standing how) {
    std::optional<written_fact> const written = read_json_fact(value, at, decoding_);
    if (!written || !is_legible(*written, value, at, of)) return;
    std::optional<fact_position> const where = find_place(*written, at, of, how);
    if (!where) return;
    fact* const found = written->list ? put_list(*written->list, at, of, *where)
                                      : read_fact(written->text, *of.indicator, *where, part_, reading_);
    if (!found) return;
    if (written->said != provenance{}) found->origin = part_.content.add_origin(written->said);
    check_signature(written->said, *of.indicator, *where, part_, reading_);
}

bool json_facts::is_legible(written_fact const& written, json_value const& value, spot const& at,
                            meaning const& of) {
    bool const takes_list = of.indicator->type == indicator_type::records;
    if (written.list && !takes_list)
        return decoding_.refuse(code::expected_text, at, {{"found", brief(value)}}), false;
    if (takes_list && !written.list && !written.text.empty() && !says_not_applicable(written.text))
        return decoding_.refuse(code::expected_list, at, {{"found", brief(value)}}), false;
    return true;
}

std::optional<fact_position> json_facts::find_place(written_fact const& written, spot const& at,
                                                    meaning const& of, standing how) {
    fact_key key = of.key;
    if (written.by && key.layer) {
        decoding_.refuse(code::fact_layer_in_key, {&at, "by"},
                         {{"key", of.text}, {"indicator", key.indicator}});
        return std::nullopt;
    }
    if (written.by) key.layer = written.by;
    fact_position const where{part_.content.subjects.size() - 1, part_.content.column(key)};
    if (where.column == places_->keys.size()) places_->keys.push_back(of.text);
    bool const is_apart = key.layer || how == standing::in_list;
    if (is_apart && !take_place(where, at, of, key)) return std::nullopt;
    return where;
}

// Of one layer there is one fact, whether the key says so or the fact itself.
bool json_facts::take_place(fact_position where, spot const& at, meaning const& of, fact_key const& key) {
    std::string const pointer = at_.pointer + at.pointer();
    auto const [first, is_new] = places_->apart.try_emplace({where.subject, where.column}, pointer);
    if (!is_new)
        reading_.findings.refuse({.what = code::fact_layer_repeated,
                                  .where = place{.file = at_.file, .pointer = pointer},
                                  .with = {{"key", named(to_text(key), of.indicator->title)}},
                                  .also = place{.file = at_.file, .pointer = first->second}});
    return is_new;
}

fact* json_facts::put_list(json_value::list const& written, spot const& at, meaning const& of,
                           fact_position where) {
    fact made{.state = state::present, .origin = part_.origin};
    made.value = read_json_records(written, *of.indicator, at, decoding_, at_, part_.content, reading_);
    return &put_fact(std::move(made), where, part_);
}

}  // namespace kaohe
