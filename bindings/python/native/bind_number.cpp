#include <nanobind/nanobind.h>

#include <kaohe/base/result.hpp>
#include <kaohe/number/parse.hpp>

#include "bind.hpp"
#include "numbers.hpp"
#include "step.hpp"

namespace kaohe::python {

namespace nb = nanobind;

namespace {

std::string text_of(nb::handle given) {
    step const at;
    if (PyUnicode_Check(given.ptr())) return std::string{utf8_of(given, at)};
    if (auto text = number_text(given, at)) return *std::move(text);
    refuse_type(given, at,
                {.zh = "int、文字、Decimal 或 Fraction", .en = "an int, text, a Decimal or a Fraction"});
}

number number_of(nb::handle given) { return parse_number(text_of(given)).value().value; }

}  // namespace

void bind_number(nb::module_& to) {
    to.def("number", number_of, nb::arg("value").none(),
           nb::sig("def number(value: object) -> fractions.Fraction"),
           "An exact number by the rules of facts.");
}

}  // namespace kaohe::python
