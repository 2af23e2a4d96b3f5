#include <string>
#include <string_view>

#include <nanobind/nanobind.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/vector.h>

#include <kaohe/io/read_scheme.hpp>
#include <kaohe/scheme/definition.hpp>

#include "bind.hpp"
#include "held.hpp"
#include "unlocked.hpp"

namespace kaohe::python {

namespace nb = nanobind;

namespace {

held_scheme read_held_scheme(held_document const& from) {
    unlocked const others_run;
    return {std::make_shared<checked_scheme const>(read_scheme(from.from).value())};
}

definition const& written(held_scheme const& of) { return of.of->scheme.written(); }

}  // namespace

void bind_scheme(nb::module_& to) {
    nb::class_<held_scheme>(to, "Scheme", "A scheme that was read and checked.")
        .def_prop_ro("id", [](held_scheme const& of) -> std::string_view { return written(of).id; })
        .def_prop_ro("edition", [](held_scheme const& of) -> std::string_view { return written(of).edition; })
        .def(
            "title",
            [](held_scheme const& of, std::string_view lang) -> std::string_view {
                return written(of).title.in(language_named(lang));
            },
            nb::arg("lang"))
        .def_prop_ro("warnings", [](held_scheme const& of) { return of.of->warnings; });
    to.def("read_scheme", read_held_scheme, nb::arg("document"));
}

}  // namespace kaohe::python
