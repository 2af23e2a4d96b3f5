#include <string>
#include <utility>

#include <nanobind/nanobind.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>

#include <kaohe/base/limits.hpp>
#include <kaohe/base/result.hpp>

#include "bind.hpp"
#include "columns.hpp"
#include "held.hpp"
#include "objects.hpp"
#include "step.hpp"

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

// Of the text that GB18030 was read as.
held_document document_of_gb18030(nb::bytes const& text, std::string const& file) {
    held_document made = document_of_bytes(text, file);
    bilingual const told{.zh = file + " 不是 UTF-8，已按 GB18030 读取",
                         .en = file + " is not UTF-8; read as GB18030"};
    made.notes.push_back({code::remark, {.file = file}, {{"text", told}}});
    return made;
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

void refuse_records(nb::handle found) {
    step const root;
    refuse_type(found, {&root, "records"},
                {.zh = "清单到数据表的 dict", .en = "a dict of tables by their lists"});
}

}  // namespace

void bind_document(nb::module_& to) {
    nb::class_<held_document>(to, "Document", "A document that is to be read.");
    to.def("document_of_bytes", document_of_bytes, nb::arg("text"), nb::arg("file"));
    to.def("document_of_gb18030", document_of_gb18030, nb::arg("text"), nb::arg("file"));
    to.def("document_of_sheets", document_of_sheets, nb::arg("json"), nb::arg("file"));
    to.def("refuse_records", refuse_records, nb::arg("found"),
           nb::sig("def refuse_records(found: object) -> typing.NoReturn"));
    to.def("text_argument", text_argument, nb::arg("given"), nb::arg("name"),
           nb::sig("def text_argument(given: object, name: str) -> str"));
    to.def("document_of_objects", document_of_objects, nb::arg("cohort").none(),
           nb::sig("def document_of_objects(cohort: object) -> Document"));
    to.def("document_of_columns", document_of_columns, nb::arg("frame"), nb::arg("file"),
           nb::sig("def document_of_columns(frame: object, file: str) -> Document"));
}

}  // namespace kaohe::python
