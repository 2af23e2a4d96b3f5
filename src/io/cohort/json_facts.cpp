#include "json_facts.hpp"

#include "io/json/cell_text.hpp"

namespace kaohe {

json_facts::json_facts(indicator_scope level, place const& at, decoder& decoding, cohort_reading& reading)
    : level_{level},
      at_{at},
      decoding_{decoding},
      reading_{reading},
      places_{place_in_json(part_, at.file)} {}

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
        if (column const* const of = find_column(key)) read_value(value, {&at, key}, *of);
    }
}

// Null if the key was refused.
json_facts::column const* json_facts::find_column(std::string const& key) {
    if (auto const known = columns_.find(key); known != columns_.end()) return &known->second;
    place const at{.file = at_.file,
                   .pointer = pointer_below(pointer_below(places_->holders.back(), "facts"), key),
                   .on = place::part::key};
    auto const named = read_key(key, at, reading_);
    if (!named) return nullptr;
    declaration const* const found =
        admit(reading_.names.with_id(named->indicator), *named, level_, at, reading_);
    if (!found) return nullptr;
    places_->keys.push_back(key);
    return &columns_.emplace(key, column{found, part_.content.column(*named)}).first->second;
}

void json_facts::read_value(json_value const& value, spot const& at, column const& of) {
    fact_document written{.value = &value};
    if (value.as_object()) {
        std::size_t const known = decoding_.findings().size();
        written.value = nullptr;
        decoding_.read(written, value, at);
        if (decoding_.findings().size() > known) return;
    }
    if (written.value && written.value->as_list())
        return decoding_.refuse(code::reserved, at, {{"word", brief(*written.value)}});
    if (written.value && written.value->as_object())
        return decoding_.refuse(code::expected_text, at, {{"found", brief(*written.value)}});
    read_fact_of(written, at, of);
}

void json_facts::read_fact_of(fact_document const& written, spot const& at, column const& of) {
    bool const has_value = written.value && !written.value->is_null();
    if (written.status && (*written.status == fact_status::reported) != has_value)
        return decoding_.refuse(code::fact_status_contradicts, at,
                                {{"status", std::string{word(*written.status)}}});
    bool const applies = written.status != fact_status::not_applicable;
    std::string const text = has_value ? cell_text(*written.value) : applies ? "" : "n/a";
    fact_position const where{part_.content.subjects.size() - 1, of.at};
    fact* const found = read_fact(text, *of.indicator, where, part_, reading_);
    if (!found) return;
    provenance const said{written.source, written.note, written.who};
    if (said != provenance{}) found->origin = part_.content.add_origin(said);
    check_signature(said, *of.indicator, where, part_, reading_);
}

}  // namespace kaohe
