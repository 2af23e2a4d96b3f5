#pragma once

#include <string>

#include "arrow.hpp"

namespace kaohe::python {

/// A table as CSV text, so that one reader knows all its rules: the columns' names are the header, and an
/// empty cell is a null. Columns of whole numbers, flags, decimals of 128 bits, text, dates, and dictionaries
/// of these are read. The stream is moved out of `table`, so that nobody reads it a second time. Throws
/// kaohe::failure, with every column that is of floats or of another type, and where a row is null
/// throughout, a cell stands for no entry of its dictionary or the stream was drained or fails; Ctrl-C in
/// it stays what it is.
[[nodiscard]] std::string text_of_columns(ArrowArrayStream& table);

}  // namespace kaohe::python
