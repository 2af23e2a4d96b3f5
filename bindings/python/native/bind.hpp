#pragma once

#include <string_view>

#include <nanobind/nanobind.h>

#include <kaohe/base/language.hpp>

namespace kaohe::python {

// The parts of _kaohe, one a file.
void bind_diagnostic(nanobind::module_& to);
void bind_number(nanobind::module_& to);
void bind_document(nanobind::module_& to);
void bind_scheme(nanobind::module_& to);
void bind_cohort(nanobind::module_& to);
void bind_line(nanobind::module_& to);
void bind_sheets(nanobind::module_& to);
void bind_case(nanobind::module_& to);

/// "zh" or "en". Throws kaohe::failure for any other text.
[[nodiscard]] language language_named(std::string_view lang);

}  // namespace kaohe::python
