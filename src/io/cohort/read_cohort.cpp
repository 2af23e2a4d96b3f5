#include <kaohe/io/read_cohort.hpp>

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/text.hpp>

#include "base/named.hpp"
#include "cohort_document.hpp"
#include "io/decode/document_format.hpp"
#include "io/text/document_kind.hpp"
#include "merge_parts.hpp"
#include "read_part.hpp"

namespace kaohe {

namespace {

std::optional<cohort_parts> read_parts(source const& from, cohort_reading& reading) {
    if (document_kind_of(from) == document_kind::csv) {
        auto subjects = read_csv_part(from, reading);
        if (!subjects) return std::nullopt;
        return cohort_parts{*std::move(subjects), {}, {}};
    }
    auto const document =
        parse_document(from, json_style::strict, cohort_document::newest_format, reading.within);
    if (document) return read_json_parts(*document, {.file = from.file}, reading);
    reading.findings.refuse(document.diagnostics());
    return std::nullopt;
}

// Makes one cohort of documents: those of the current period first, then what lies before.
class cohort_maker {
public:
    cohort_maker(cohort_reading& reading, std::optional<period> otherwise)
        : reading_{reading}, otherwise_{otherwise} {}

    void add(std::optional<cohort_parts> parts) {
        if (!parts) return;
        cohort_parts const& kept = kept_.emplace_back(*std::move(parts));
        subjects_.add(kept.subjects);
        groups_.add(kept.groups);
        everyone_.add(kept.everyone);
        current_groups_.push_back(&kept.groups);
    }

    void add_prior(std::optional<cohort_parts> parts, std::string const& file) {
        if (!parts) return;
        warn_of_period(parts->subjects);
        cohort_parts const& kept = kept_.emplace_back(cohort_parts{moved_back(std::move(parts->subjects)),
                                                                   moved_back(std::move(parts->groups)),
                                                                   moved_back(std::move(parts->everyone))});
        auto const unknown = subjects_.add_to_known(kept.subjects);
        groups_.add(kept.groups);
        everyone_.add(kept.everyone);
        tell_unknown(code::prior_subjects_unknown, unknown, file);
    }

    /// A list that stands in a table of its own is complete: who is not in it has an empty one.
    void add_records(cohort_part part) {
        cohort_parts const& kept = kept_.emplace_back(cohort_parts{std::move(part), {}, {}});
        complete_.push_back(kept.subjects.content.keys.front());
        for (std::string const& id : subjects_.add_to_known(kept.subjects))
            reading_.findings.refuse({code::records_subject_unknown,
                                      kept.subjects.member_place(kept.subjects.by_id.at(id), "id"),
                                      {{"subject", id}}});
    }

    void add_history(std::optional<cohort_part> part, std::string const& file) {
        if (!part) return;
        warn_of_current_history(*part);
        auto const unknown =
            subjects_.add_to_known(kept_.emplace_back(cohort_parts{*std::move(part), {}, {}}).subjects);
        tell_unknown(code::history_subjects_unknown, unknown, file);
    }

    /// Refuses a cohort without subjects, which stands at that place, and subjects that do not go together.
    void check_subjects(place const& at) {
        if (subjects_.is_empty()) return reading_.findings.refuse({code::cohort_empty, at, {}});
        reading_.findings.refuse(subjects_.faults());
    }

    /// Where the scheme declares no groups they are those that subjects name; a group of the period before
    /// may be gone.
    void check_groups() {
        if (!reading_.names.groups().empty()) return;
        std::vector<std::string_view> const known = subjects_.groups();
        for (cohort_part const* const part : current_groups_) {
            for (std::size_t i = 0; i < part->content.subjects.size(); ++i) {
                std::string const& name = part->content.subjects[i].id;
                if (std::ranges::binary_search(known, std::string_view{name})) continue;
                diagnostic found{
                    code::group_without_subjects, part->member_place(i, "group"), {{"name", name}}};
                suggest(found.with, name, known);
                reading_.findings.refuse(std::move(found));
            }
        }
    }

    [[nodiscard]] cohort take() {
        cohort all = subjects_.take();
        if (!all.period) all.period = otherwise_;
        spread_groups(groups_.take(), all);
        spread_everyone(everyone_.take(), all);
        for (fact_key const& each : complete_) fill_with_empty_lists(all, each);
        return all;
    }

private:
    static void fill_with_empty_lists(cohort& in, fact_key const& list) {
        std::size_t const column = in.column(list);
        for (subject& each : in.subjects) {
            bool const has_one =
                column < each.facts.size() && each.facts[column].state != state::not_reported;
            if (!has_one) in.put(each, list, {.state = state::present, .value = record_list{}});
        }
    }

    void tell_unknown(code what, std::vector<std::string> const& unknown, std::string const& file) {
        if (!unknown.empty())
            reading_.findings.tell({what, {.file = file}, {{"subjects", join(unknown, ", ")}}});
    }

    [[nodiscard]] std::optional<period> current_of(std::string const& id) const {
        subject const* const known = subjects_.find(id);
        return known && known->period ? known->period : otherwise_;
    }

    void warn_of_current_history(cohort_part const& history) {
        for (std::size_t index = 0; index < history.content.subjects.size(); ++index) {
            subject const& each = history.content.subjects[index];
            auto const current = current_of(each.id);
            if (!subjects_.find(each.id) || !current || !each.history.contains(current->text())) continue;
            return reading_.findings.tell({code::history_period_unexpected,
                                           history.member_place(index, "period"),
                                           {{"subject", each.id}, {"period", current->text()}}});
        }
    }

    // One warning a document: whoever takes the wrong file takes it for everyone.
    void warn_of_period(cohort_part const& prior) {
        for (std::size_t index = 0; index < prior.content.subjects.size(); ++index) {
            std::string const& id = prior.content.subjects[index].id;
            auto const current = current_of(id);
            auto const found = period_of(prior.content.subjects[index], prior.content);
            if (!subjects_.find(id) || !current || !found || *found == current->back(1)) continue;
            return reading_.findings.tell(
                {code::prior_period_unexpected,
                 prior.member_place(index, "period"),
                 {{"expected", current->back(1).text()}, {"found", found->text()}}});
        }
    }

    cohort_reading& reading_;
    std::optional<period> otherwise_;
    std::deque<cohort_parts> kept_;  // the mergers borrow them
    std::vector<fact_key> complete_;
    std::vector<cohort_part const*> current_groups_;
    part_merger subjects_{reading_};
    part_merger groups_{reading_};
    part_merger everyone_{reading_};
};

// Only a table has columns, and so indicators without one.
void tell_absent_indicators(cohort const& made, std::vector<source> const& from, cohort_reading& reading) {
    auto const is_csv = [](source const& each) { return document_kind_of(each) == document_kind::csv; };
    auto const table = std::ranges::find_if(from, is_csv);
    std::vector<bilingual> absent;
    std::vector<bilingual> shared;
    for (declaration const& each : reading.names.indicators()) {
        auto const is_current = [&](fact_key const& key) {
            return key.back == 0 && key.indicator == each.id;
        };
        if (each.of || std::ranges::any_of(made.keys, is_current)) continue;
        absent.push_back(named(each.id, each.title));
        if (each.scope != indicator_scope::subject) shared.push_back(absent.back());
    }
    if (table == from.end() || absent.empty()) return;
    arguments with{{"indicators", enumerated(absent)}};
    if (!shared.empty()) with.emplace_back("shared", enumerated(shared));
    reading.findings.tell({code::cohort_indicators_absent, {.file = table->file}, std::move(with)});
}

void tell_widened(cohort_reading& reading) {
    if (reading.first_widened)
        reading.findings.tell(
            {code::facts_widened, *reading.first_widened, {{"count", std::to_string(reading.widened)}}});
}

std::vector<source const*> all_of(cohort_sources const& from) {
    std::vector<source const*> all;
    for (auto const* const list : {&from.current, &from.prior, &from.history})
        for (source const& each : *list) all.push_back(&each);
    for (records_source const& each : from.records) all.push_back(&each.from);
    return all;
}

result<cohort_read> conclude(cohort_maker& maker, cohort_reading& reading, cohort_sources const& from,
                             place const& at) {
    if (!reading.findings.is_refused()) maker.check_subjects(at);
    if (!reading.findings.is_refused()) maker.check_groups();
    if (reading.findings.is_refused()) return std::move(reading.findings).located(all_of(from));
    cohort made = maker.take();
    tell_absent_indicators(made, from.current, reading);
    tell_widened(reading);
    return cohort_read{std::move(made), std::move(reading.findings).located(all_of(from))};
}

}  // namespace

result<cohort_read> read_cohort(cohort_sources const& from, scheme const& under, limits const& within) {
    cohort_reading reading{vocabulary{under}, within};
    cohort_maker maker{reading, from.period};
    for (source const& each : from.current) maker.add(read_parts(each, reading));
    for (cohort_part& each : read_records_parts(from.records, reading)) maker.add_records(std::move(each));
    for (source const& each : from.prior) maker.add_prior(read_parts(each, reading), each.file);
    for (source const& each : from.history) maker.add_history(read_history_part(each, reading), each.file);
    return conclude(maker, reading, from, {.file = from.current.empty() ? "" : from.current.front().file});
}

result<cohort_read> read_cohort(json_value const& document, place const& at, scheme const& under,
                                limits const& within) {
    cohort_reading reading{vocabulary{under}, within};
    cohort_maker maker{reading, std::nullopt};
    maker.add(read_json_parts(document, at, reading));
    return conclude(maker, reading, {}, at);
}

}  // namespace kaohe
