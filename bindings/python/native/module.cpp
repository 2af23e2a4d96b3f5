#include <exception>

#include <nanobind/nanobind.h>
#include <nanobind/stl/vector.h>

#include <kaohe/base/limits.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/base/version.hpp>
#include <kaohe/number/number.hpp>

#include "bind.hpp"
#include "known_types.hpp"
#include "unlocked.hpp"

namespace kaohe::python {

namespace nb = nanobind;

namespace {

void raise_failure(diagnostics const& findings) {
    nb::object const type = nb::module_::import_("kaohe._failure").attr("Failure");
    PyErr_SetObject(type.ptr(), nb::cast(findings).ptr());
}

void translate(std::exception_ptr const& thrown, void*) {
    try {
        std::rethrow_exception(thrown);
    } catch (failure const& why) {
        raise_failure(why.diagnostics());
    } catch (number_too_large const&) {
        raise_failure({{code::number_too_large, {}, {}}});
    }
}

}  // namespace

}  // namespace kaohe::python

NB_MODULE(_kaohe, to) {
    using namespace kaohe::python;
    to.attr("version") = nanobind::str(kaohe::version().data(), kaohe::version().size());
    to.attr("document_bytes") = kaohe::limits{}.document_bytes;
    static_cast<void>(types());
    nanobind::register_exception_translator(translate);
    watch_for_the_end();
    bind_diagnostic(to);
    bind_number(to);
    bind_document(to);
    bind_scheme(to);
    bind_cohort(to);
    bind_line(to);
    bind_sheets(to);
    bind_case(to);
}
