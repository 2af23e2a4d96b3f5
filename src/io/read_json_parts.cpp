#include <unordered_map>

#include <kaohe/base/pointer.hpp>

#include "cohort_document.hpp"
#include "decode.hpp"
#include "format.hpp"
#include "json_places.hpp"
#include "read_part.hpp"

namespace kaohe {

namespace {

// A value as the text that a table would give for it.
std::string text_of(json_value const& value) {
    if (std::string const* const text = value.as_text()) return *text;
    if (json_number const* const figure = value.as_number()) return figure->text;
    if (bool const* const flag = value.as_flag()) return *flag ? "true" : "false";
    return {};
}

// Facts of one level as they are read.
class facts_reader {
public:
    facts_reader(indicator_scope level, place const& at, decoder& decoding, cohort_reading& reading)
        : level_{level},
          at_{at},
          decoding_{decoding},
          reading_{reading},
          places_{place_in_json(part_, at.file)} {}

    [[nodiscard]] cohort_part& part() { return part_; }

    // A subject, or what stands for one, and the pointer to it.
    subject& add(subject of, std::string const& pointer) {
        places_->holders.push_back(at_.pointer + pointer);
        part_.content.subjects.push_back(std::move(of));
        return part_.content.subjects.back();
    }

    // The facts of the subject added last.
    void read(json_value const* facts, spot const& holder) {
        if (!facts) return;
        spot const at{&holder, "facts"};
        json_value::object const* const listed = facts->as_object();
        if (!listed) return decoding_.refuse(code::expected_object, at, {{"found", brief(*facts)}});
        for (auto const& [key, value] : *listed) {
            if (known_column const* const column = find_column(key)) read_value(value, {&at, key}, *column);
        }
    }

private:
    struct known_column {
        declaration const* indicator = nullptr;
        std::size_t at = 0;
    };

    // Null if the key was refused.
    known_column const* find_column(std::string const& text) {
        if (auto const known = columns_.find(text); known != columns_.end()) return &known->second;
        place const at{.file = at_.file, .pointer = pointer_of(text), .on = place::part::key};
        auto const key = parse_fact_key(text);
        if (!key) {
            reading_.findings.refuse(
                {code::fact_key_syntax, at, {{"key", text}, {"indicator", text.substr(0, text.find('@'))}}});
            return nullptr;
        }
        declaration const* const found =
            admit(reading_.names.with_id(key->indicator), *key, level_, at, reading_);
        if (!found) return nullptr;
        places_->keys.push_back(text);
        return &columns_.emplace(text, known_column{found, part_.content.column(*key)}).first->second;
    }

    [[nodiscard]] std::string pointer_of(std::string_view key) const {
        return pointer_below(pointer_below(places_->holders.back(), "facts"), key);
    }

    void read_value(json_value const& value, spot const& at, known_column const& column) {
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
        read_fact_of(written, at, column);
    }

    void read_fact_of(fact_document const& written, spot const& at, known_column const& column) {
        bool const has_value = written.value && !written.value->is_null();
        if (written.status && (*written.status == fact_status::reported) != has_value)
            return decoding_.refuse(code::fact_status_contradicts, at,
                                    {{"status", std::string{word(*written.status)}}});
        bool const applies = written.status != fact_status::not_applicable;
        std::string const text = has_value ? text_of(*written.value) : applies ? "" : "n/a";
        fact_position const where{part_.content.subjects.size() - 1, column.at};
        fact* const found = read_fact(text, *column.indicator, where, part_, reading_);
        if (!found) return;
        provenance const said{written.source, written.note, written.who};
        if (said != provenance{}) found->origin = std::make_shared<provenance>(said);
        check_signature(said, *column.indicator, where, part_, reading_);
    }

    indicator_scope level_;
    place const& at_;
    decoder& decoding_;
    cohort_reading& reading_;
    cohort_part part_;
    std::shared_ptr<json_places> places_;
    std::unordered_map<std::string, known_column> columns_;
};

class json_parts_reader {
public:
    json_parts_reader(place const& at, cohort_reading& reading)
        : at_{at}, reading_{reading}, decoding_{at.file, reading.within} {}

    cohort_parts read(json_value const& document) {
        cohort_document written;
        decoding_.read(written, document, root_);
        cohort_parts parts{read_subjects(written), read_groups(written), read_everyone(written)};
        for (diagnostic each : decoding_.findings()) {
            each.where.pointer = at_.pointer + each.where.pointer;
            reading_.findings.refuse(std::move(each));
        }
        return parts;
    }

private:
    cohort_part read_subjects(cohort_document const& written) {
        facts_reader facts{indicator_scope::subject, at_, decoding_, reading_};
        facts.part().content.period =
            read_period(written.period, {.file = at_.file, .pointer = at_.pointer + "/period"}, reading_);
        spot const list{&root_, "subjects"};
        for (std::size_t i = 0; i < written.subjects.size(); ++i)
            read_subject(written.subjects[i], {&list, {}, i}, facts);
        check_subjects(facts.part(), reading_);
        return std::move(facts.part());
    }

    void read_subject(subject_document const& written, spot const& at, facts_reader& facts) {
        std::string const pointer = at.pointer();
        subject& added = facts.add({.id = read_id(written, at),
                                    .name = written.name,
                                    .group = written.group,
                                    .class_name = written.class_name,
                                    .parent = written.parent},
                                   pointer);
        added.period = read_period(
            written.period, {.file = at_.file, .pointer = at_.pointer + pointer + "/period"}, reading_);
        spot const history{&at, "history"};
        for (history_document const& each : written.history) read_history(each, {&history, each.id}, added);
        facts.read(written.facts, at);
    }

    // An id that is no text is refused as such, and then stands for itself, so that nobody calls it missing.
    std::string read_id(subject_document const& written, spot const& at) {
        if (!written.id) return {};
        if (!written.id->as_text())
            decoding_.refuse(code::expected_text, {&at, "id"}, {{"found", brief(*written.id)}});
        return written.id->as_text() ? *written.id->as_text() : brief(*written.id);
    }

    void read_history(history_document const& written, spot const& at, subject& of) {
        history_entry entry{.excluded = written.excluded, .points = written.points};
        if (written.rank && !written.rank->is_null())
            decoding_.read(entry.rank, *written.rank, {&at, "rank"});
        if (written.total && !written.total->is_null())
            decoding_.read(entry.total, *written.total, {&at, "total"});
        auto const when = period::parse(written.id);
        if (!when) return decoding_.refuse(code::period_syntax, at, {{"text", written.id}}, place::part::key);
        of.history[when->text()] = std::move(entry);
    }

    cohort_part read_groups(cohort_document const& written) {
        facts_reader facts{indicator_scope::group, at_, decoding_, reading_};
        spot const list{&root_, "groups"};
        for (group_document const& each : written.groups) {
            spot const at{&list, each.id};
            facts.add({.id = each.id, .group = each.id}, at.pointer());
            facts.read(each.facts, at);
        }
        check_subjects(facts.part(), reading_);
        return std::move(facts.part());
    }

    cohort_part read_everyone(cohort_document const& written) {
        facts_reader facts{indicator_scope::cohort, at_, decoding_, reading_};
        facts.add({.id = "*"}, {});
        facts.read(written.facts, root_);
        check_subjects(facts.part(), reading_);
        return std::move(facts.part());
    }

    spot root_ = {};
    place const& at_;
    cohort_reading& reading_;
    decoder decoding_;
};

}  // namespace

std::optional<cohort_parts> read_json_parts(json_value const& document, place const& at,
                                            cohort_reading& reading) {
    auto other = find_other_format(document, cohort_document::newest_format, at.file);
    if (!other) return json_parts_reader{at, reading}.read(document);
    other->where.pointer = at.pointer + other->where.pointer;
    reading.findings.refuse(*std::move(other));
    return std::nullopt;
}

}  // namespace kaohe
