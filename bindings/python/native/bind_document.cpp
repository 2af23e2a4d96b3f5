#include <string>
#include <utility>

#include <nanobind/nanobind.h>
#include <nanobind/stl/string.h>

#include "bind.hpp"
#include "columns.hpp"
#include "held.hpp"
#include "objects.hpp"

namespace kaohe::python {

namespace nb = nanobind;

namespace {

held_document document_of_bytes(nb::bytes const& text, std::string file) {
    return {.from = {std::move(file), std::string{text.c_str(), text.size()}}};
}

held_document document_of_objects(nb::handle cohort) {
    return {.from = {{}, text_of_objects(cohort)}, .is_written = true};
}

// The capsule owns the stream, and releases it.
held_document document_of_columns(nb::handle frame, std::string file) {
    nb::object const capsule = frame.attr("__arrow_c_stream__")();
    auto* const stream =
        static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(capsule.ptr(), "arrow_array_stream"));
    if (!stream) throw nb::python_error();
    return {.from = {std::move(file), text_of_columns(*stream)}, .is_written = true};
}

}  // namespace

void bind_document(nb::module_& to) {
    nb::class_<held_document>(to, "Document", "A document that is to be read.");
    to.def("document_of_bytes", document_of_bytes, nb::arg("text"), nb::arg("file"));
    to.def("document_of_objects", document_of_objects, nb::arg("cohort").none(),
           nb::sig("def document_of_objects(cohort: object) -> Document"));
    to.def("document_of_columns", document_of_columns, nb::arg("frame"), nb::arg("file"),
           nb::sig("def document_of_columns(frame: object, file: str) -> Document"));
}

}  // namespace kaohe::python
