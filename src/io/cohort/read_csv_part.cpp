#include <algorithm>
#include <memory>

#include <kaohe/base/text.hpp>
#include <kaohe/io/csv.hpp>

#include "fixed_columns.hpp"
#include "io/text/header_check.hpp"
#include "read_part.hpp"

namespace kaohe {

namespace {

struct column {
    std::string name;                        // a fixed column, or the key of its facts; empty: refused
    declaration const* indicator = nullptr;  // null for a fixed column
    std::size_t at = 0;                      // of facts: their column in the cohort
};

// The table and what its columns mean. Row i is subject i.
struct layout {
    source const& from;
    csv_table table;
    std::vector<column> columns = {};

    [[nodiscard]] place header(std::size_t index) const { return csv_place(from, table.header[index].byte); }

    // A member that has no column is shown at the start of its row.
    [[nodiscard]] place member(std::size_t row, std::string_view name) const {
        auto const found = std::ranges::find(columns, name, &column::name);
        std::size_t const index =
            found == columns.end() ? 0 : static_cast<std::size_t>(found - columns.begin());
        return csv_place(from, table.rows[row][index].byte);
    }

    [[nodiscard]] place fact(std::size_t row, std::size_t at) const {
        auto const found = std::ranges::find_if(
            columns, [&](column const& each) { return each.indicator != nullptr && each.at == at; });
        return csv_place(from, table.rows[row][static_cast<std::size_t>(found - columns.begin())].byte);
    }
};

class csv_part_reader {
public:
    csv_part_reader(source const& from, csv_table table, cohort_reading& reading)
        : layout_{std::make_shared<layout>(layout{from, std::move(table)})}, reading_{reading} {}

    std::optional<cohort_part> read() {
        read_header();
        if (!has_id()) return std::nullopt;
        part_.origin = part_.content.add_origin({.source = layout_->from.file});
        part_.member_place = [at = layout_](auto subject, auto name) { return at->member(subject, name); };
        part_.fact_place = [at = layout_](auto subject, auto index) { return at->fact(subject, index); };
        for (std::size_t row = 0; row < layout_->table.rows.size(); ++row) read_row(row);
        check_subjects(part_, reading_);
        return std::move(part_);
    }

private:
    void read_header() {
        header_check check{layout_->from, layout_->table.header};
        for (std::size_t index = 0; index < layout_->table.header.size(); ++index) {
            auto wrong = check.nameless(index);
            column found = wrong ? column{} : read_column(index);
            if (!wrong) wrong = check.repeated(index, found.name);
            if (wrong) reading_.findings.refuse(*std::move(wrong));
            layout_->columns.push_back(wrong ? column{} : std::move(found));
        }
        if (!has_id()) refuse_without_id();
    }

    column read_column(std::size_t index) {
        std::string const& text = header(index);
        if (std::ranges::find(fixed_columns, text) != fixed_columns.end()) return {text};
        std::string const name = text.substr(0, text.find('@'));
        auto const key = read_key(text, layout_->header(index), reading_);
        if (!key) return {};
        auto const meant = reading_.names.with_header(name);
        if (meant.empty()) return refuse_unknown(index);
        if (meant.size() > 1) return refuse_ambiguous(index, meant);
        return fact_column(*meant.front(), *key, index);
    }

    column fact_column(declaration const& indicator, fact_key key, std::size_t index) {
        key.indicator = indicator.id;
        bool const is_admitted =
            admit(&indicator, key, indicator_scope::subject, layout_->header(index), reading_);
        return is_admitted ? column{to_text(key), &indicator, part_.content.column(key)} : column{};
    }

    void read_row(std::size_t row) {
        part_.content.subjects.emplace_back();
        for (std::size_t index = 0; index < layout_->columns.size(); ++index) {
            column const& of = layout_->columns[index];
            std::string const& text = layout_->table.rows[row][index].text;
            if (of.indicator) read_cell(text, of, row);
            else read_member(text, of.name, row);
        }
    }

    void read_cell(std::string const& text, column const& of, std::size_t row) {
        fact_position const at{row, of.at};
        if (read_fact(text, *of.indicator, at, part_, reading_))
            check_signature({}, *of.indicator, at, part_, reading_);
    }

    void read_member(std::string const& text, std::string_view name, std::size_t row) {
        subject& of = part_.content.subjects[row];
        if (name == "period") of.period = read_period(text, layout_->member(row, name), reading_);
        for (auto const& [member, of_subject] : subject_texts)
            if (member == name) of.*of_subject = text;
    }

    [[nodiscard]] std::string const& header(std::size_t index) const {
        return layout_->table.header[index].text;
    }

    [[nodiscard]] bool has_id() const {
        return std::ranges::find(layout_->columns, "id", &column::name) != layout_->columns.end();
    }

    // Gives the column that is not read.
    column refuse(code what, std::size_t index, arguments with) {
        reading_.findings.refuse({what, layout_->header(index), std::move(with)});
        return {};
    }

    column refuse_unknown(std::size_t index) {
        arguments with{{"column", header(index)}, {"fixed", join(fixed_columns, ", ")}};
        if (auto const meant = reading_.names.closest_header(header(index)))
            with.emplace_back("suggestion", *meant);
        return refuse(code::cohort_column_unknown, index, std::move(with));
    }

    column refuse_ambiguous(std::size_t index, std::vector<declaration const*> const& meant) {
        std::vector<std::string_view> ids;
        for (declaration const* const each : meant) ids.push_back(each->id);
        return refuse(code::cohort_column_ambiguous, index,
                      {{"column", header(index)}, {"indicators", join(ids, ", ")}});
    }

    void refuse_without_id() {
        std::vector<std::string_view> columns;
        for (csv_cell const& each : layout_->table.header) columns.push_back(each.text);
        refuse(code::cohort_without_id, 0, {{"columns", join(columns, ", ")}});
    }

    std::shared_ptr<layout> layout_;
    cohort_reading& reading_;
    cohort_part part_;
};

}  // namespace

std::optional<cohort_part> read_csv_part(source const& from, cohort_reading& reading) {
    diagnostics findings;
    csv_table table = parse_csv(from, findings, reading.within);
    reading.findings.refuse(findings);
    if (table.header.empty()) return std::nullopt;
    return csv_part_reader{from, std::move(table), reading}.read();
}

}  // namespace kaohe
