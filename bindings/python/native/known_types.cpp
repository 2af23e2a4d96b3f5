#include "known_types.hpp"

namespace kaohe::python {

namespace nb = nanobind;

known_types const& types() {
    static known_types const& known = *new known_types{
        .fraction = nb::module_::import_("fractions").attr("Fraction"),
        .decimal = nb::module_::import_("decimal").attr("Decimal"),
        .date = nb::module_::import_("datetime").attr("date"),
        .datetime = nb::module_::import_("datetime").attr("datetime"),
    };
    return known;
}

}  // namespace kaohe::python
