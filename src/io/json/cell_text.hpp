#pragma once

#include <string>

#include <kaohe/io/json.hpp>

namespace kaohe {

/// A value as the text that a table would give for it; empty for null, lists and objects.
[[nodiscard]] inline std::string cell_text(json_value const& value) {
    if (std::string const* const text = value.as_text()) return *text;
    if (json_number const* const figure = value.as_number()) return figure->text;
    if (bool const* const flag = value.as_flag()) return *flag ? "true" : "false";
    return {};
}

}  // namespace kaohe
