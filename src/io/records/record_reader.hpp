#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "io/cohort/cohort_part.hpp"

namespace kaohe {

/// Where the field of a list stands among its fields; nothing if it has none of that id.
[[nodiscard]] std::optional<std::size_t> field_named(declaration const& list, std::string_view id);

/// A field's fact, or what is wrong with its text. A value outside the field's domain is told to the
/// findings, and invalid.
[[nodiscard]] result<fact> read_field(std::string_view text, record_field const& of, place const& at,
                                      cohort_reading& reading);

/// Words for a key or a column that is no field of the list.
[[nodiscard]] arguments unknown_field(std::string const& found, declaration const& list);

}  // namespace kaohe
