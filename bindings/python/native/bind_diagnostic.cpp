#include <string>
#include <vector>

#include <nanobind/nanobind.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/tuple.h>
#include <nanobind/stl/vector.h>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/io/render.hpp>

#include "bind.hpp"
#include "diagnostic_state.hpp"
#include "step.hpp"

namespace kaohe::python {

namespace nb = nanobind;

namespace {

std::string_view severity_name(diagnostic const& of) {
    switch (severity_of(of)) {
        case severity::error: return "error";
        case severity::warning: return "warning";
        case severity::note: break;
    }
    return "note";
}

// What was written of Python objects has no file to show: the place is said as Python writes it.
std::string rendered(diagnostic shown, language in) {
    if (shown.where.file.empty() && shown.where.line == 0) shown.where.file = as_python(shown.where.pointer);
    return render(shown, in);
}

std::string rendered_all(diagnostics const& findings, std::string_view lang) {
    std::string text;
    for (diagnostic const& each : findings)
        text.append(text.empty() ? "" : "\n").append(rendered(each, language_named(lang)));
    return text;
}

}  // namespace

language language_named(std::string_view lang) {
    if (lang == "zh") return language::zh;
    if (lang == "en") return language::en;
    throw failure{{{code::call_word, {}, {{"name", "lang"}, {"listed", "zh, en"}, {"found", lang}}}}};
}

void bind_diagnostic(nb::module_& to) {
    nb::class_<diagnostic>(to, "Diagnostic", "One finding: what is wrong or remarkable, and where.")
        .def_prop_ro(
            "code", [](diagnostic const& of) { return name_of(of.what); },
            "Its stable name, \"number_syntax\".")
        .def_prop_ro("severity", severity_name, "\"error\", \"warning\" or \"note\".")
        .def_prop_ro(
            "file", [](diagnostic const& of) { return of.where.file; },
            "The document; \"\" if there is none.")
        .def_prop_ro(
            "line", [](diagnostic const& of) { return of.where.line; }, "From 1; 0 if it is not known.")
        .def_prop_ro(
            "column", [](diagnostic const& of) { return of.where.column; },
            "In characters, from 1; 0 if it is not known.")
        .def_prop_ro(
            "path", [](diagnostic const& of) { return of.where.pointer; },
            "The JSON pointer of the place, \"/subjects/0/facts/members\".")
        .def(
            "message",
            [](diagnostic const& of, std::string_view lang) { return message(of, language_named(lang)); },
            nb::arg("lang") = "zh", "What was expected, and what was found.")
        .def(
            "hint",
            [](diagnostic const& of, std::string_view lang) { return hint(of, language_named(lang)); },
            nb::arg("lang") = "zh", "What to do about it; \"\" where nothing can be advised.")
        .def("__getstate__", [](diagnostic const& of) { return state_of(of); })
        .def("__setstate__", restore)
        .def("__str__", [](diagnostic const& of) { return rendered(of, language::zh); })
        .def("__repr__",
             [](diagnostic const& of) { return "<kaohe.Diagnostic " + std::string{name_of(of.what)} + ">"; });
    to.def("render", rendered_all, nb::arg("diagnostics"), nb::arg("lang"), "Findings as people read them.");
}

}  // namespace kaohe::python
