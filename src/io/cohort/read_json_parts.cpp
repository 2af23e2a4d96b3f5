#include "cohort_document.hpp"
#include "io/decode/decode.hpp"
#include "io/decode/document_format.hpp"
#include "json_facts.hpp"
#include "read_part.hpp"
#include "read_rank.hpp"

namespace kaohe {

namespace {

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
        json_facts facts{indicator_scope::subject, at_, decoding_, reading_};
        facts.part().content.period =
            read_period(written.period, {.file = at_.file, .pointer = at_.pointer + "/period"}, reading_);
        spot const list{&root_, "subjects"};
        for (std::size_t i = 0; i < written.subjects.size(); ++i)
            read_subject(written.subjects[i], {&list, {}, i}, facts);
        check_subjects(facts.part(), reading_);
        return std::move(facts.part());
    }

    void read_subject(subject_document const& written, spot const& at, json_facts& facts) {
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
        history_entry entry{.rank = read_rank(written.rank, {&at, "rank"}, decoding_),
                            .excluded = written.excluded,
                            .points = written.points};
        if (written.total && !written.total->is_null())
            decoding_.read(entry.total, *written.total, {&at, "total"});
        auto const when = period::parse(written.id);
        if (!when) return decoding_.refuse(code::period_syntax, at, {{"text", written.id}}, place::part::key);
        of.history[when->text()] = std::move(entry);
    }

    cohort_part read_groups(cohort_document const& written) {
        json_facts facts{indicator_scope::group, at_, decoding_, reading_};
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
        json_facts facts{indicator_scope::cohort, at_, decoding_, reading_};
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
