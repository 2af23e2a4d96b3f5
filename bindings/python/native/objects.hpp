#pragma once

#include <string>

#include <nanobind/nanobind.h>

namespace kaohe::python {

/// A cohort that is given as Python objects, as the JSON text of a `kaohe-cohort/1` document, so that one
/// reader knows all its rules: a dict that is such a document; a list of dicts, one a subject; or a dict of
/// such dicts by the subjects' ids. A subject's dict has its facts under `facts`, or beside its id and name.
/// Throws kaohe::failure where something is neither text, an exact number, a date, a flag, None, a list nor a
/// dict.
[[nodiscard]] std::string text_of_objects(nanobind::handle cohort);

}  // namespace kaohe::python
