#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/base/limits.hpp>
#include <kaohe/io/source.hpp>

namespace kaohe {

/// One cell: its text without quotes and without blanks around it, and where it stands in its file.
struct csv_cell {
    std::string text;
    std::size_t byte = 0;  ///< from the start of the file, its byte order mark not counted
};

using csv_row = std::vector<csv_cell>;

/// A header and the rows under it, each as long as the header.
struct csv_table {
    csv_row header;
    std::vector<csv_row> rows;
};

/// Reads comma-separated text (RFC 4180): UTF-8 with or without one leading byte order mark, lines that end
/// in LF, CR LF or CR, quoted cells with commas, line ends and doubled quotes. Rows without any text are
/// skipped. Appends what is wrong, located: encoding, document_not_text, document_too_large, csv_nul,
/// csv_empty, csv_separator, csv_stray_quote, csv_unclosed_quote, csv_row_length. Rows that are right come
/// back all the same, so that a caller can look for more.
[[nodiscard]] csv_table parse_csv(source const& from, diagnostics& findings, limits const& within = {});

/// The place of a byte of a CSV file, to be located.
[[nodiscard]] place csv_place(source const& in, std::size_t byte);

/// Finds line, column and source line of every place of this CSV file that a diagnostic names and that has
/// none yet.
void locate_in_csv(source const& in, diagnostics& findings);

}  // namespace kaohe
