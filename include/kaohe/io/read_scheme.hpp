#pragma once

#include <kaohe/base/limits.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/io/json.hpp>
#include <kaohe/io/source.hpp>
#include <kaohe/scheme/scheme.hpp>

namespace kaohe {

/// Reads a `kaohe-scheme/1` document: JSON with comments and trailing commas. Every mistake is reported, with
/// line, column and source line; what is doubtful comes back as warnings beside the scheme. Errors: the codes
/// of the catalogue's document, expression and scheme groups.
[[nodiscard]] result<checked_scheme> read_scheme(source const& from, limits const& within = {});

/// The same up to the definition, unchecked. Places carry JSON pointers; locate() finds their lines.
[[nodiscard]] result<definition> decode_definition(json_value const& document, std::string const& file,
                                                   limits const& within = {});

}  // namespace kaohe
