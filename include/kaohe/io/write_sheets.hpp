#pragma once

#include <cstddef>
#include <span>
#include <string>

#include <kaohe/evaluate/sheet.hpp>
#include <kaohe/io/write_json.hpp>

namespace kaohe {

/// Which bytes a result was made of. Empty: not known, and written as null.
struct identity {
    std::string scheme_sha256;
    std::string data_sha256;
};

/// The sheets of a cohort as a `kaohe-sheets/1` document: keys in one fixed order, the same bytes on every
/// machine. Every number is exact text but rank, which is an integer; every reason stands in both languages.
[[nodiscard]] std::string write_sheets(evaluation const& of, identity const& made_of,
                                       json_layout layout = json_layout::indented);

/// The same of some sheets, given as indices into evaluation::sheets.
[[nodiscard]] std::string write_sheets(evaluation const& of, std::span<std::size_t const> sheets,
                                       identity const& made_of, json_layout layout = json_layout::indented);

}  // namespace kaohe
