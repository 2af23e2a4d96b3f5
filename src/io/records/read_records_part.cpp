#include <algorithm>
#include <memory>
#include <set>

#include <kaohe/base/text.hpp>
#include <kaohe/io/csv.hpp>

#include "base/named.hpp"
#include "io/cohort/read_part.hpp"
#include "io/text/header_check.hpp"
#include "record_reader.hpp"

namespace kaohe {
namespace {

/// What a column of a table of records holds.
struct record_column {
    enum class holds : std::uint8_t { nothing, subject, id, field };

    holds what = holds::nothing;
    std::size_t field = 0;
};

/// Where the first record of each subject stands.
using record_places = std::vector<place>;

/// Reads the records of one list, one a row, into a part in which every subject has that one fact.
class records_reader {
public:
    records_reader(declaration const& list, std::optional<layer> of, cohort_reading& reading)
        : list_{list}, reading_{reading}, places_{std::make_shared<record_places>()} {
        part_.content.column({list.id, 0, of});
        auto const find = [at = places_](std::size_t subject, auto const&) { return (*at)[subject]; };
        part_.member_place = find;
        part_.fact_place = find;
    }

    void read(source const& from) {
        diagnostics findings;
        csv_table const table = parse_csv(from, findings, reading_.within);
        reading_.findings.refuse(findings);
        if (table.header.empty() || !read_header(table, from)) return;
        origin_ = part_.content.add_origin({.source = from.file});
        for (auto const& row : table.rows) read_row(row, from);
    }

    [[nodiscard]] cohort_part take() { return std::move(part_); }

private:
    using holds = record_column::holds;

    bool read_header(csv_table const& table, source const& from) {
        columns_.clear();
        header_check check{from, table.header};
        for (std::size_t i = 0; i < table.header.size(); ++i) {
            auto wrong = check.nameless(i);
            columns_.push_back(wrong ? record_column{} : read_column(table.header[i], from));
            if (!wrong) wrong = check.repeated(i, meaning_of(columns_.back()));
            if (wrong) reading_.findings.refuse(*std::move(wrong));
        }
        bool well = true;
        for (auto const& [what, name] : {std::pair{holds::subject, "subject"}, std::pair{holds::id, "id"}}) {
            if (std::ranges::find(columns_, what, &record_column::what) != columns_.end()) continue;
            well = false;
            reading_.findings.refuse({code::records_without_column,
                                      csv_place(from, table.header.front().byte),
                                      {{"column", name}, {"list", named(list_.id, list_.title)}}});
        }
        return well;
    }

    [[nodiscard]] std::string meaning_of(record_column const& of) const {
        switch (of.what) {
            case holds::field: return list_.record_fields[of.field].id;
            case holds::subject: return "subject";
            case holds::id: return "id";
            case holds::nothing: break;
        }
        return {};
    }

    record_column read_column(csv_cell const& cell, source const& from) {
        record_column found;
        auto const titled = std::ranges::find_if(list_.record_fields, [&](record_field const& each) {
            return each.id == cell.text || each.title.zh == cell.text || each.title.en == cell.text;
        });
        if (cell.text == "subject") found.what = holds::subject;
        else if (cell.text == "id") found.what = holds::id;
        else if (titled == list_.record_fields.end())
            refuse(code::record_field_unknown, cell, from, unknown_field(cell.text, list_));
        else found = {holds::field, static_cast<std::size_t>(titled - list_.record_fields.begin())};
        return found;
    }

    void read_row(std::vector<csv_cell> const& row, source const& from) {
        record made{.fields = std::vector<fact>(list_.record_fields.size())};
        std::string subject;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (columns_[i].what == holds::subject) subject = row[i].text;
            else if (columns_[i].what == holds::id) made.id = row[i].text;
            else if (columns_[i].what == holds::field) read_cell(row[i], columns_[i].field, from, made);
        }
        if (subject.empty())
            return refuse(code::record_without_subject, row.front(), from,
                          {{"list", named(list_.id, list_.title)}});
        if (made.id.empty())
            return refuse(code::record_without_id, row.front(), from,
                          {{"list", named(list_.id, list_.title)}});
        record_list& list = list_of(subject, csv_place(from, row.front().byte));
        if (!ids_.insert({subject, made.id}).second)
            return refuse(code::record_id_repeated, row.front(), from,
                          {{"id", made.id}, {"list", named(list_.id, list_.title)}});
        list.push_back(std::move(made));
    }

    void read_cell(csv_cell const& cell, std::size_t field, source const& from, record& made) {
        place const at = csv_place(from, cell.byte);
        result<fact> found = read_field(cell.text, list_.record_fields[field], at, reading_);
        if (found) {
            made.fields[field] = *std::move(found);
            made.fields[field].origin = origin_;
            return;
        }
        for (diagnostic each : found.diagnostics()) {
            each.where = at;
            reading_.findings.refuse(std::move(each));
        }
    }

    record_list& list_of(std::string const& id, place first) {
        auto const [known, is_new] = part_.by_id.try_emplace(id, part_.content.subjects.size());
        if (is_new) {
            fact list{.state = state::present, .origin = origin_};
            list.value = record_list{};
            subject& added = part_.content.subjects.emplace_back();
            added.id = id;
            added.facts.push_back(std::move(list));
            places_->push_back(std::move(first));
        }
        return std::get<record_list>(part_.content.subjects[known->second].facts.front().value);
    }

    void refuse(code what, csv_cell const& at, source const& from, arguments with) {
        reading_.findings.refuse({what, csv_place(from, at.byte), std::move(with)});
    }

    declaration const& list_;
    cohort_reading& reading_;
    std::shared_ptr<record_places> places_;
    cohort_part part_;
    std::vector<record_column> columns_;
    std::set<std::pair<std::string, std::string>> ids_;  // of subjects and their records
    std::uint32_t origin_ = 0;
};

/// `articles`, or `articles@self` for one layer.
fact_key key_of(std::string const& written) {
    return parse_fact_key(written).value_or(fact_key{.indicator = written});
}

declaration const* list_named(std::string const& written, fact_key const& key, place const& at,
                              cohort_reading& reading) {
    declaration const* const found = reading.names.with_id(key.indicator);
    if (found && found->type == indicator_type::records && key.back == 0) return found;
    std::vector<std::string_view> lists;
    for (declaration const& each : reading.names.indicators()) {
        if (each.type == indicator_type::records) lists.push_back(each.id);
    }
    arguments with{{"found", written}};
    if (!lists.empty()) with.emplace_back("lists", join(lists, ", "));
    suggest(with, key.indicator, lists);
    reading.findings.refuse({code::records_list_unknown, at, std::move(with)});
    return nullptr;
}

}  // namespace

std::vector<cohort_part> read_records_parts(std::vector<records_source> const& from,
                                            cohort_reading& reading) {
    std::vector<std::string> known;
    std::vector<records_reader> readers;
    for (records_source const& each : from) {
        fact_key const key = key_of(each.list);
        declaration const* const list = list_named(each.list, key, {.file = each.from.file}, reading);
        if (!list) continue;
        auto const at = static_cast<std::size_t>(std::ranges::find(known, each.list) - known.begin());
        if (at == known.size()) {
            known.push_back(each.list);
            readers.emplace_back(*list, key.layer, reading);
        }
        readers[at].read(each.from);
    }
    std::vector<cohort_part> parts;
    for (records_reader& each : readers) parts.push_back(each.take());
    return parts;
}

}  // namespace kaohe
