#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <nanobind/nanobind.h>

#include <kaohe/base/code.hpp>
#include <kaohe/base/diagnostic.hpp>

namespace kaohe::python {

/// Where a walk over Python objects stands: a chain up to what was handed in. Text is made of it only when
/// something is refused.
struct step {
    step const* above = nullptr;
    std::string_view key = {};  ///< of a dict; empty: an element of a list
    std::size_t index = 0;

    /// A JSON pointer, "/subjects/3/facts/members".
    [[nodiscard]] std::string pointer() const;
    [[nodiscard]] std::size_t depth() const { return above ? above->depth() + 1 : 0; }
};

/// The place as Python would write it: "subjects[3].facts.members".
[[nodiscard]] std::string as_python(std::string_view pointer);

/// Throws kaohe::failure: what stands there is a float.
[[noreturn]] void refuse_float(nanobind::handle found, step const& at);

/// Throws kaohe::failure: what stands there is of another type than is expected.
[[noreturn]] void refuse_type(nanobind::handle found, step const& at, phrase expected);

/// The UTF-8 of a Python text, borrowed from it. Throws kaohe::failure if it has none: half of a surrogate
/// pair.
[[nodiscard]] std::string_view utf8_of(nanobind::handle text, step const& at);

/// A text that is an argument of that name. Throws kaohe::failure if it is none, or has no UTF-8.
[[nodiscard]] std::string text_argument(nanobind::handle given, std::string_view name);

}  // namespace kaohe::python
