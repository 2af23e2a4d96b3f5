#pragma once

#include <optional>
#include <string>

#include <nanobind/nanobind.h>

#include <kaohe/number/number.hpp>

#include "step.hpp"

namespace kaohe::python {

/// A number as fractions.Fraction.
[[nodiscard]] nanobind::object fraction_of(number const& x);

/// The text of an int, Decimal or Fraction, or of anything else that is a whole number by `__index__`, as
/// parse_number reads it; nothing for what is no number, a bool among it. No digit is computed: limits are
/// checked on the text. Throws kaohe::failure for a float, and for what is not finite.
[[nodiscard]] std::optional<std::string> number_text(nanobind::handle given, step const& at);

}  // namespace kaohe::python

namespace nanobind::detail {

/// kaohe::number goes out to Python; in, it comes as text.
template <>
struct type_caster<kaohe::number> {
    NB_TYPE_CASTER(kaohe::number, const_name("fractions.Fraction"))

    bool from_python(handle, std::uint32_t, cleanup_list*) noexcept { return false; }
    static handle from_cpp(kaohe::number const& x, rv_policy, cleanup_list*) {
        return kaohe::python::fraction_of(x).release();
    }
};

}  // namespace nanobind::detail
