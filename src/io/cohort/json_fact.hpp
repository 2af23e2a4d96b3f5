#pragma once

#include <optional>
#include <string>

#include <kaohe/model/fact.hpp>

#include "io/decode/decode.hpp"

namespace kaohe {

/// One fact as a document writes it: the text that a table would give for it, or a list, and what is said of
/// it.
struct written_fact {
    std::string text = {};
    json_value::list const* list = nullptr;  ///< of records, borrowed from the document
    provenance said = {};
    std::optional<layer> by = {};
};

/// A bare value, or `{"value", "source", "note", "status", "who", "date", "by"}`. Nothing if it was refused.
[[nodiscard]] std::optional<written_fact> read_json_fact(json_value const& value, spot const& at,
                                                         decoder& decoding);

}  // namespace kaohe
