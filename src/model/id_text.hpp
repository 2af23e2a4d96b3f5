#pragma once

#include <optional>
#include <string_view>

#include <kaohe/base/code.hpp>

namespace kaohe {

/// True if a text holds a line break or another control character of ASCII.
[[nodiscard]] bool has_control_character(std::string_view text);

/// Why a text is no id of an organisation: subject_id_empty, subject_id_shortened or subject_id_control.
[[nodiscard]] std::optional<code> fault_of_id(std::string_view id);

}  // namespace kaohe
