#include <kaohe/io/csv.hpp>

#include <algorithm>
#include <string_view>

#include "byte_order_mark.hpp"
#include "position.hpp"
#include "readable.hpp"

namespace kaohe {

namespace {

// Spreadsheets in Chinese also leave ideographic and no-break spaces.
constexpr std::string_view cell_blanks[]{" ", "\t", "\r", "\n", "\xE3\x80\x80", "\xC2\xA0"};

// What stands between columns in tables that are no CSV.
struct separator {
    std::string_view text;
    phrase name;
};

constexpr separator other_separators[]{{";", {.zh = "分号“;”", .en = "a semicolon"}},
                                       {"\t", {.zh = "制表符", .en = "a tab"}},
                                       {"，", {.zh = "全角逗号“，”", .en = "a full-width comma, \"，\""}}};

// The size of the blank that is such, 0 if none is.
template <class Test>
std::size_t blank_that(Test&& is_such) {
    auto const* const found = std::ranges::find_if(cell_blanks, is_such);
    return found == std::end(cell_blanks) ? 0 : found->size();
}

std::string_view trimmed(std::string_view text) {
    while (auto const size = blank_that([&](auto blank) { return text.starts_with(blank); }))
        text.remove_prefix(size);
    while (auto const size = blank_that([&](auto blank) { return text.ends_with(blank); }))
        text.remove_suffix(size);
    return text;
}

class csv_reader {
public:
    csv_reader(source const& from, limits const& within)
        : from_{from}, text_{without_mark(from.text)}, most_findings_{within.findings} {}

    // An empty header if there is no table at all.
    csv_table read() {
        csv_table table;
        if (auto const nul = text_.find('\0'); nul != text_.npos) report(code::csv_nul, nul);
        while (findings_.empty() && table.header.empty() && !at_end()) table.header = read_filled_row();
        check_separator(table.header);
        while (!table.header.empty() && !at_end() && findings_.size() <= most_findings_) add_row(table);
        if (findings_.empty() && table.header.empty()) report(code::csv_empty, 0);
        return table;
    }

    [[nodiscard]] diagnostics const& findings() const { return findings_; }

private:
    // A header of one cell with another separator in it would make every column unknown.
    void check_separator(csv_row& header) {
        if (header.size() != 1) return;
        for (separator const& each : other_separators) {
            std::size_t const inside = header.front().text.find(each.text);
            if (inside == std::string::npos) continue;
            report(code::csv_separator, text_.find(each.text, header.front().byte), {{"found", each.name}});
            return header.clear();
        }
    }

    void add_row(csv_table& table) {
        std::size_t const known = findings_.size();
        csv_row row = read_filled_row();
        if (row.empty() || findings_.size() > known) return;
        if (row.size() != table.header.size()) return refuse_length(row, table.header.size());
        table.rows.push_back(std::move(row));
    }

    // Nothing for a row without any text.
    csv_row read_filled_row() {
        csv_row row = read_row();
        if (std::ranges::all_of(row, [](csv_cell const& cell) { return cell.text.empty(); })) row.clear();
        return row;
    }

    csv_row read_row() {
        csv_row row{read_cell()};
        while (take(',')) row.push_back(read_cell());
        take('\r');
        take('\n');
        return row;
    }

    csv_cell read_cell() { return text_.substr(at_).starts_with('"') ? read_quoted() : read_plain(); }

    csv_cell read_plain() {
        std::size_t const begin = at_;
        at_ = std::min(text_.find_first_of(",\r\n", begin), text_.size());
        std::string_view const whole = text_.substr(begin, at_ - begin);
        std::string_view const text = trimmed(whole);
        auto const quote = whole.find('"');
        if (quote != whole.npos) report(code::csv_stray_quote, begin + quote);
        return {std::string{text}, begin + static_cast<std::size_t>(text.data() - whole.data())};
    }

    csv_cell read_quoted() {
        std::size_t const begin = at_++;
        std::string content;
        for (;;) {
            std::size_t const quote = std::min(text_.find('"', at_), text_.size());
            content += text_.substr(at_, quote - at_);
            at_ = quote;
            if (!take('"')) {
                report(code::csv_unclosed_quote, begin);
                break;
            }
            if (!take('"')) break;
            content += '"';
        }
        pass_stray_text();
        return {std::string{trimmed(content)}, begin};
    }

    // Nothing may stand between a closing quote and the end of its cell.
    void pass_stray_text() {
        std::size_t const end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
        if (end != at_) report(code::csv_stray_quote, at_ - 1);
        at_ = end;
    }

    [[nodiscard]] bool at_end() const { return at_ == text_.size(); }

    bool take(char wanted) {
        bool const is_there = !at_end() && text_[at_] == wanted;
        if (is_there) ++at_;
        return is_there;
    }

    void refuse_length(csv_row const& row, std::size_t expected) {
        csv_cell const& odd = row.size() > expected ? row[expected] : row.back();
        report(code::csv_row_length, odd.byte,
               {{"expected", std::to_string(expected)}, {"found", std::to_string(row.size())}});
    }

    void report(code what, std::size_t byte, arguments with = {}) {
        findings_.push_back({what, csv_place(from_, byte), std::move(with)});
        cap(findings_, most_findings_);
    }

    source const& from_;
    std::string_view text_;
    std::size_t most_findings_;
    std::size_t at_ = 0;
    diagnostics findings_;
};

}  // namespace

csv_table parse_csv(source const& from, diagnostics& findings, limits const& within) {
    if (auto unreadable = find_unreadable(from, within)) {
        findings.push_back(*std::move(unreadable));
        return {};
    }
    csv_reader reader{from, within};
    csv_table table = reader.read();
    findings.insert(findings.end(), reader.findings().begin(), reader.findings().end());
    locate_in_csv(from, findings);
    return table;
}

place csv_place(source const& in, std::size_t byte) { return {.file = in.file, .offset = byte}; }

void locate_in_csv(source const& in, diagnostics& findings) {
    std::vector<mark> marks;
    auto const add = [&](place& where) {
        if (where.file == in.file && where.line == 0) marks.push_back({where.offset.value_or(0), &where});
    };
    for (diagnostic& each : findings) {
        add(each.where);
        if (each.also) add(*each.also);
    }
    fill_positions(without_mark(in.text), std::move(marks));
}

}  // namespace kaohe
