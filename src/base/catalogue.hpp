#pragma once

#include <span>

#include <kaohe/base/code.hpp>

namespace kaohe::catalogue {

// One table a layer, each in src/base/catalogue_<layer>.cpp and in the order of `code`.
// To add a table: a line here, and the same name in `tables()` of code.cpp.
[[nodiscard]] std::span<code_entry const> number_entries();
[[nodiscard]] std::span<code_entry const> document_entries();
[[nodiscard]] std::span<code_entry const> expression_entries();
[[nodiscard]] std::span<code_entry const> scheme_entries();
[[nodiscard]] std::span<code_entry const> sampling_entries();
[[nodiscard]] std::span<code_entry const> lint_entries();
[[nodiscard]] std::span<code_entry const> fact_entries();
[[nodiscard]] std::span<code_entry const> cohort_entries();
[[nodiscard]] std::span<code_entry const> evaluate_entries();
[[nodiscard]] std::span<code_entry const> draw_entries();
[[nodiscard]] std::span<code_entry const> program_entries();
[[nodiscard]] std::span<code_entry const> call_entries();

/// True if the entries stand in the order of `code`, without a gap, from `first` on: for static_assert under
/// a table.
[[nodiscard]] consteval bool in_order(std::span<code_entry const> entries, code first) {
    auto expected = static_cast<std::uint16_t>(first);
    for (code_entry const& entry : entries)
        if (entry.what != code{expected++}) return false;
    return true;
}

}  // namespace kaohe::catalogue
