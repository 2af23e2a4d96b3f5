#pragma once

#include <algorithm>

#include <kaohe/io/source.hpp>

#include "byte_order_mark.hpp"

namespace kaohe {

enum class document_kind { json, csv };

/// A JSON document shows itself by its first character; whatever else comes in is taken for CSV.
[[nodiscard]] inline document_kind document_kind_of(source const& document) {
    std::string_view const text = without_mark(document.text);
    std::size_t const first = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    bool const opens_json =
        first < text.size() && std::string_view{"{[/"}.find(text[first]) != std::string_view::npos;
    return opens_json ? document_kind::json : document_kind::csv;
}

}  // namespace kaohe
