#include "json_records.hpp"

#include <set>

#include "base/named.hpp"
#include "io/cohort/json_fact.hpp"
#include "record_reader.hpp"

namespace kaohe {
namespace {

class json_record_reader {
public:
    json_record_reader(declaration const& list, decoder& decoding, place const& base, cohort& into,
                       cohort_reading& reading)
        : list_{list}, decoding_{decoding}, base_{base}, into_{into}, reading_{reading} {}

    record read(json_value const& written, spot const& at) {
        record made{.fields = std::vector<fact>(list_.record_fields.size())};
        json_value::object const* const members = decoding_.as_object(written, at);
        if (!members) return made;
        read_id(written.find("id"), at, made);
        for (auto const& [key, value] : *members) {
            if (key != "id") read_member(key, value, {&at, key}, made);
        }
        return made;
    }

private:
    void read_id(json_value const* written, spot const& at, record& made) {
        if (!written)
            return decoding_.refuse(code::record_without_id, at, {{"list", named(list_.id, list_.title)}});
        decoding_.read(made.id, *written, {&at, "id"});
        bool const is_new = ids_.insert(made.id).second;
        if (made.id.empty())
            return decoding_.refuse(code::record_without_id, {&at, "id"},
                                    {{"list", named(list_.id, list_.title)}});
        if (!is_new)
            decoding_.refuse(code::record_id_repeated, {&at, "id"},
                             {{"id", made.id}, {"list", named(list_.id, list_.title)}});
    }

    void read_member(std::string const& key, json_value const& value, spot const& at, record& made) {
        auto const field = field_named(list_, key);
        if (!field)
            return decoding_.refuse(code::record_field_unknown, at, unknown_field(key, list_),
                                    place::part::key);
        auto const written = read_json_fact(value, at, decoding_);
        if (!written) return;
        if (written->by) return decoding_.refuse(code::record_field_layer, {&at, "by"}, {});
        if (written->list) return decoding_.refuse(code::expected_text, at, {{"found", brief(value)}});
        place const here{.file = base_.file, .pointer = base_.pointer + at.pointer()};
        result<fact> found = read_field(written->text, list_.record_fields[*field], here, reading_);
        if (!found) return decoding_.refuse(found.diagnostics(), at);
        made.fields[*field] = *std::move(found);
        if (written->said != provenance{}) made.fields[*field].origin = into_.add_origin(written->said);
    }

    declaration const& list_;
    decoder& decoding_;
    place const& base_;
    cohort& into_;
    cohort_reading& reading_;
    std::set<std::string> ids_;
};

}  // namespace

record_list read_json_records(json_value::list const& written, declaration const& list, spot const& at,
                              decoder& decoding, place const& base, cohort& into, cohort_reading& reading) {
    json_record_reader reader{list, decoding, base, into, reading};
    record_list made;
    for (std::size_t i = 0; i < written.size(); ++i) made.push_back(reader.read(written[i], {&at, {}, i}));
    return made;
}

}  // namespace kaohe
