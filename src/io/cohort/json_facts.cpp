#include "json_facts.hpp"

#include <kaohe/io/parse_fact.hpp>

#include "io/records/json_records.hpp"
#include "json_fact.hpp"

namespace kaohe {

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
    std::optional<written_fact> const written = read_json_fact(value, at, decoding_);
    if (!written) return;
    bool const takes_list = of.indicator->type == indicator_type::records;
    if (written->list && !takes_list) return decoding_.refuse(code::reserved, at, {{"word", brief(value)}});
    if (takes_list && !written->list && !written->text.empty() && !says_not_applicable(written->text))
        return decoding_.refuse(code::expected_list, at, {{"found", brief(value)}});
    fact_position const where{part_.content.subjects.size() - 1, of.at};
    fact* const found = written->list ? put_list(*written->list, at, of, where)
                                      : read_fact(written->text, *of.indicator, where, part_, reading_);
    if (!found) return;
    if (written->said != provenance{}) found->origin = part_.content.add_origin(written->said);
    check_signature(written->said, *of.indicator, where, part_, reading_);
}

fact* json_facts::put_list(json_value::list const& written, spot const& at, column const& of,
                           fact_position where) {
    fact made{.state = state::present, .origin = part_.origin};
    made.value = read_json_records(written, *of.indicator, at, decoding_, at_, part_.content, reading_);
    return &put_fact(std::move(made), where, part_);
}

}  // namespace kaohe
