#include <optional>
#include <string_view>

#include <nanobind/nanobind.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>

#include <kaohe/scheme/placed_node.hpp>

#include "bind.hpp"
#include "held.hpp"
#include "io/report/sentence.hpp"
#include "numbers.hpp"
#include "values.hpp"

namespace kaohe::python {

namespace nb = nanobind;

namespace {

node const& written(held_line const& of) { return *of.of.node->written; }

std::string reason(held_line const& of, std::string_view lang) {
    return reason_of(of.of, *of.sheet, language_named(lang));
}

std::string_view title(held_line const& of, std::string_view lang) {
    return written(of).title.in(language_named(lang));
}

std::string_view interpretation(held_line const& of, std::string_view lang) {
    return written(of).interpretation.in(language_named(lang));
}

}  // namespace

void bind_line(nb::module_& to) {
    nb::class_<held_line>(to, "Line",
                          "One line or section of a sheet: what it measured, its points, and why.")
        .def_prop_ro(
            "id", [](held_line const& of) -> std::string_view { return of.of.id; },
            "Its id in the scheme; inside `each` with its member, \"4.1[m7]\".")
        .def_prop_ro(
            "clause", [](held_line const& of) -> std::string_view { return of.of.node->clause; },
            "Where it stands in the source document; \"\" if that is not said.")
        .def_prop_ro(
            "status", [](held_line const& of) { return word(of.of.result->status); },
            "What became of it: \"scored\", \"failed\", \"voided\", ...")
        .def_prop_ro(
            "value", [](held_line const& of) { return value_of(of.of.result->value); },
            nb::sig("def value(self) -> fractions.Fraction | bool | datetime.date | str | int | None"),
            "What it measured; None if there is no value, or this is a section.")
        .def_prop_ro(
            "points", [](held_line const& of) { return of.of.result->points; }, "Exact; None if it has none.")
        .def_prop_ro(
            "most", [](held_line const& of) { return of.of.attainable; },
            "The most that it can get; None if that has no bound.")
        .def_prop_ro(
            "met", [](held_line const& of) { return of.of.result->met; },
            "Whether it is met; None where that cannot be said.")
        .def_prop_ro(
            "is_section", [](held_line const& of) { return !of.of.node->is_leaf(); },
            "True of a section, false of a line.")
        .def("title", title, nb::arg("lang") = "zh", "Its name; \"\" if it has none.")
        .def("reason", reason, nb::arg("lang") = "zh", "Why it has these points, in one sentence.")
        .def("interpretation", interpretation, nb::arg("lang") = "zh",
             "The reading that was chosen where the source document is open; \"\" if there is none.")
        .def("__repr__", [](held_line const& of) { return "<kaohe.Line " + of.of.id + ">"; });
}

}  // namespace kaohe::python
