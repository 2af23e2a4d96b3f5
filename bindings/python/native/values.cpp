#include "values.hpp"

#include <string>

#include <kaohe/model/fact.hpp>

#include "known_types.hpp"
#include "numbers.hpp"

namespace kaohe::python {

namespace nb = nanobind;

namespace {

struct to_python {
    nb::object operator()(number const& x) const { return fraction_of(x); }
    nb::object operator()(bool given) const { return nb::bool_(given); }
    nb::object operator()(date day) const { return types().date.attr("fromisoformat")(to_text(day).c_str()); }
    nb::object operator()(std::string_view text) const { return nb::str(text.data(), text.size()); }
    nb::object operator()(record_list const* list) const { return nb::int_(list->size()); }
};

}  // namespace

nb::object value_of(outcome const& found) {
    return found.present() ? std::visit(to_python{}, found.value) : nb::none();
}

}  // namespace kaohe::python
