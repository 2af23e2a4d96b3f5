#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/io/json.hpp>
#include <kaohe/io/source.hpp>

namespace kaohe {

/// Parses a document that is to have the format `newest`. What is seen to be a table, or another document
/// with comments in it, is refused as that.
[[nodiscard]] result<json_value> parse_document(source const& from, json_style style, std::string_view newest,
                                                limits const& within);

/// Why a document cannot be read by its "format": it has none, another, or a newer one than `newest`
/// ("kaohe-scheme/1"). Asked before anything else, so that a newer document is not refused for each of its
/// new words.
[[nodiscard]] std::optional<diagnostic> find_other_format(json_value const& document, std::string_view newest,
                                                          std::string const& file);

}  // namespace kaohe
