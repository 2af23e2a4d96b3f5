#pragma once

#include <nanobind/nanobind.h>

namespace kaohe::python {

/// The types of Python's own library in which exact values travel.
struct known_types {
    nanobind::object fraction;
    nanobind::object decimal;
    nanobind::object date;
    nanobind::object datetime;
};

/// Looked up when the module is loaded: an import later on could wait for another thread. Never freed, since
/// the interpreter may be gone by then.
[[nodiscard]] known_types const& types();

}  // namespace kaohe::python
