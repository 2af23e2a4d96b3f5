#include <string>
#include <utility>

#include <nanobind/nanobind.h>
#include <nanobind/stl/string.h>

#include <kaohe/base/limits.hpp>
#include <kaohe/base/result.hpp>

#include "bind.hpp"
#include "columns.hpp"
#include "held.hpp"
#include "objects.hpp"

namespace kaohe::python {

namespace nb = nanobind;

namespace {

// Refused here, since what is written beside it may make the reader's limit larger.
held_document document_of_bytes(nb::bytes const& text, std::string file) {
    std::size_t const most = limits{}.document_bytes;
    if (text.size() > most)
        throw failure{{{code::document_too_large,
                        {.file = std::move(file)},
                        {{"most", std::to_string(most)}, {"size", std::to_string(text.size())}}}}};
    return {.from = {std::move(file), std::string{text.c_str(), text.size()}}};
}

held_document document_of_sheets(nb::bytes const& json, std::string file) {
    return {.from = {std::move(file), std::string{json.c_str(), json.size()}}, .is_written = true};
}

held_document document_of_objects(nb::handle cohort) {
    return {.from = {{}, text_of_objects(cohort)}, .is_written = true};
}

// The capsule owns the stream until it is read.
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
    to.def("document_of_sheets", document_of_sheets, nb::arg("json"), nb::arg("file"));
    to.def("document_of_objects", document_of_objects, nb::arg("cohort").none(),
           nb::sig("def document_of_objects(cohort: object) -> Document"));
    to.def("document_of_columns", document_of_columns, nb::arg("frame"), nb::arg("file"),
           nb::sig("def document_of_columns(frame: object, file: str) -> Document"));
}

}  // namespace kaohe::python
