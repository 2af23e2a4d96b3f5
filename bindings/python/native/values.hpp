#pragma once

#include <nanobind/nanobind.h>

#include <kaohe/model/value.hpp>

namespace kaohe::python {

/// What a calculation came to: a Fraction, a bool, a date, text, of a list how many records it has; None
/// where there is no value.
[[nodiscard]] nanobind::object value_of(outcome const& found);

}  // namespace kaohe::python
