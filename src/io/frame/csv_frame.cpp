#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <kaohe/base/pointer.hpp>
#include <kaohe/base/text.hpp>
#include <kaohe/io/csv.hpp>

#include "io/cohort/spelling.hpp"
#include "io/text/header_check.hpp"
#include "read_candidates.hpp"

namespace kaohe {

namespace {

// What offices call the columns.
constexpr std::array<spelling, 10> column_spellings{{{"编号", "id"},
                                                     {"代码", "id"},
                                                     {"层", "stratum"},
                                                     {"分层", "stratum"},
                                                     {"层次", "stratum"},
                                                     {"名称", "name"},
                                                     {"单位", "name"},
                                                     {"单位名称", "name"},
                                                     {"上级", "parent"},
                                                     {"上级单位", "parent"}}};

class table_reader {
public:
    table_reader(source const& from, sampling_plan const& plan, limits const& within)
        : from_{from}, plan_{plan}, within_{within} {}

    candidates_read read() {
        csv_table const table = parse_csv(from_, read_.findings, within_);
        if (table.header.empty()) return std::move(read_);
        header_check check{from_, table.header};
        for (std::size_t i = 0; i < table.header.size(); ++i)
            columns_.push_back(column_of(i, table.header, check));
        for (std::string_view const each : {"id", "stratum"})
            if (std::ranges::find(columns_, each) == columns_.end()) refuse_without(each, table.header);
        if (read_.findings.empty())
            for (csv_row const& each : table.rows) read_row(each);
        cap(read_.findings, within_.findings);
        return std::move(read_);
    }

private:
    // The id of what a column holds; empty: refused.
    std::string_view column_of(std::size_t index, csv_row const& header, header_check& check) {
        auto wrong = check.nameless(index);
        std::string_view const name = wrong ? std::string_view{} : named(header[index]);
        if (!wrong) wrong = check.repeated(index, std::string{name});
        if (!wrong) return name;
        read_.findings.push_back(*std::move(wrong));
        return {};
    }

    std::string_view named(csv_cell const& header) {
        auto const fixed = std::ranges::find(candidate_members, header.text);
        if (fixed != candidate_members.end()) return *fixed;
        std::vector<std::string_view> titled;
        for (frame_field const& each : plan_.columns) {
            if (each.id == header.text) return each.id;
            if (each.title.zh == header.text || each.title.en == header.text) titled.push_back(each.id);
        }
        if (titled.size() == 1) return titled.front();
        if (titled.empty()) return refuse_unknown(header);
        return refuse(code::cohort_column_ambiguous, header,
                      {{"column", header.text}, {"indicators", join(titled, ", ")}});
    }

    std::string_view refuse_unknown(csv_cell const& header) {
        std::vector<std::string_view> known{candidate_members.begin(), candidate_members.end()};
        std::vector<spelling> spellings{column_spellings.begin(), column_spellings.end()};
        for (std::string_view const each : candidate_members) spellings.push_back({each, each});
        for (frame_field const& each : plan_.columns) {
            known.push_back(each.id);
            add_names(spellings, each.id, each.title);
        }
        arguments with{{"column", header.text}, {"known", join(known, ", ")}};
        if (auto meant = closest_meaning(header.text, spellings))
            with.emplace_back("suggestion", *std::move(meant));
        return refuse(code::frame_column_unknown, header, std::move(with));
    }

    void refuse_without(std::string_view column, csv_row const& header) {
        std::vector<std::string_view> columns;
        for (csv_cell const& each : header) columns.push_back(each.text);
        refuse(code::frame_column_missing, header.front(),
               {{"column", std::string{column}}, {"columns", join(columns, ", ")}});
    }

    std::string_view refuse(code what, csv_cell const& at, arguments with) {
        read_.findings.push_back({what, csv_place(from_, at.byte), std::move(with)});
        return {};
    }

    void read_row(csv_row const& row) {
        candidate& of = read_.candidates.emplace_back();
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (std::string* const text = member_of(of, columns_[i])) *text = row[i].text;
            else read_cell(row[i], columns_[i], of);
        }
    }

    void read_cell(csv_cell const& cell, std::string_view column, candidate& of) {
        auto const field = std::ranges::find(plan_.columns, column, &frame_field::id) - plan_.columns.begin();
        for (diagnostic& each : read_field(cell.text, static_cast<std::size_t>(field), plan_, of, within_)) {
            each.where = csv_place(from_, cell.byte);
            read_.findings.push_back(std::move(each));
        }
    }

    source const& from_;
    sampling_plan const& plan_;
    limits const& within_;
    std::vector<std::string_view> columns_;
    candidates_read read_;
};

// The row and the column of "/candidates/7/parent"; without a row: the header.
struct cell_pointer {
    std::optional<std::size_t> row;
    std::string_view column;
};

cell_pointer parse_pointer(std::string_view pointer) {
    constexpr std::string_view list = "/candidates/";
    if (!pointer.starts_with(list)) return {};
    pointer.remove_prefix(list.size());
    std::size_t row = 0;
    char const* const end = std::from_chars(pointer.data(), pointer.data() + pointer.size(), row).ptr;
    pointer.remove_prefix(static_cast<std::size_t>(end - pointer.data()));
    return {row, pointer.substr(std::min<std::size_t>(1, pointer.size()))};
}

std::size_t byte_of(cell_pointer const& at, csv_table const& table) {
    csv_row const& row = at.row && *at.row < table.rows.size() ? table.rows[*at.row] : table.header;
    auto const column = std::ranges::find(table.header, at.column, &csv_cell::text);
    auto const index = static_cast<std::size_t>(column - table.header.begin());
    return row[index < row.size() ? index : 0].byte;
}

}  // namespace

candidates_read read_csv_candidates(source const& from, sampling_plan const& plan, limits const& within) {
    return table_reader{from, plan, within}.read();
}

void locate_candidates_in_csv(source const& in, diagnostics& findings, limits const& within) {
    diagnostics known;
    csv_table const table = parse_csv(in, known, within);
    auto const point = [&](place& where) {
        if (!where.pointer.empty() && !table.header.empty())
            where.offset = byte_of(parse_pointer(where.pointer), table);
    };
    for (diagnostic& each : findings) {
        point(each.where);
        if (each.also) point(*each.also);
    }
    locate_in_csv(in, findings);
}

}  // namespace kaohe
