#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <kaohe/base/language.hpp>
#include <kaohe/number/number.hpp>

namespace kaohe {

/// A text with the word that stands before it: "Total: 251".
struct labelled {
    std::string label = {};
    std::string text = {};

    bool operator==(labelled const&) const = default;
};

/// How the cells of a column stand: figures right, words left.
enum class alignment : std::uint8_t { left, right };

/// One column of a table: its heading, and how its cells stand.
struct report_column {
    std::string title = {};
    alignment align = alignment::left;
};

/// One cell of a table.
struct report_cell {
    std::string text = {};
    std::string sheet = {};  ///< anchor of the sheet that the cell speaks of, if that is in the report
    std::optional<number> share = {};  ///< 0..1: drawn as a bar
};

/// A table; each row has as many cells as there are columns.
struct report_table {
    std::string caption = {};
    std::vector<report_column> columns = {};
    std::vector<std::vector<report_cell>> rows = {};
};

/// How an entry fared; layouts may show it, and never by colour alone.
enum class tone : std::uint8_t { plain, full, partly, none, absent, attention };

/// One line or section of a sheet.
struct report_entry {
    std::size_t depth = 0;  ///< 0: stands at the top of the sheet
    bool is_line = false;
    std::string id = {};
    std::string clause = {};
    std::string title = {};
    std::string points = {};
    std::string attainable = {};
    kaohe::tone tone = kaohe::tone::plain;
    std::string sentence = {};           ///< the arithmetic, or why there is none
    std::vector<labelled> details = {};  ///< figures, modifiers, interpretation
};

/// One subject's sheet.
struct report_sheet {
    std::string anchor = {};  ///< a name for links, unique in the report: letters, digits and hyphens
    std::string title = {};
    std::vector<labelled> summary = {};  ///< total, rank, effects, awards
    std::vector<report_entry> entries = {};
};

/// What stands over the entries of sheets, and on the way back from a sheet to the tables.
struct report_headings {
    std::string result = {};      ///< over what an entry came to
    std::string attainable = {};  ///< empty: there is no such column
    std::string reason = {};
    std::string back = {};
};

/// A report in the words of one language. All that is said is settled here; only the layout is left to a
/// writer, who escapes what his format needs.
struct report {
    language in{};
    std::string title = {};
    std::vector<labelled> about = {};       ///< scheme, period, engine
    std::vector<std::string> notices = {};  ///< what a reader must know first
    report_headings headings = {};
    std::vector<report_table> tables = {};
    std::vector<report_sheet> sheets = {};
};

}  // namespace kaohe
