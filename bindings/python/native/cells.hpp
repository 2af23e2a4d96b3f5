#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "arrow.hpp"

namespace kaohe::python {

struct column_type;

/// Appends the text of one element that is neither null nor an index into a dictionary.
using write_element = void (*)(column_type const& of, ArrowArray const& in, std::int64_t element,
                               std::string& to);

/// One element as an index into a dictionary; below 0 where it is none.
using index_of_element = std::int64_t (*)(ArrowArray const& in, std::int64_t element);

/// How the elements of a column are written.
struct column_type {
    write_element write = nullptr;
    int scale = 0;  ///< of decimals: digits behind the point
    index_of_element index = nullptr;
    std::unique_ptr<column_type> entries = nullptr;  ///< of a dictionary
};

/// Nothing for types that are not read; floats are among them.
[[nodiscard]] std::optional<column_type> column_type_of(ArrowSchema const& column);

[[nodiscard]] bool is_float(ArrowSchema const& column);

/// By the array's own bitmap.
[[nodiscard]] bool is_null(ArrowArray const& in, std::int64_t row);

/// Appends the cell of a row, nothing where it is null. False where it stands for an entry that its
/// dictionary does not have.
[[nodiscard]] bool write_cell(column_type const& of, ArrowArray const& in, std::int64_t row, std::string& to);

/// Appends a text in quotes.
void write_quoted(std::string_view text, std::string& to);

}  // namespace kaohe::python
