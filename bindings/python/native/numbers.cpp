#include "numbers.hpp"

#include <kaohe/base/limits.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/number/format.hpp>

#include "known_types.hpp"

namespace kaohe::python {

namespace nb = nanobind;

namespace {

// Python refuses to turn more than 4,300 digits into an int, or back, in one go.
constexpr std::size_t digits_at_once = 4'000;
constexpr std::size_t bits_of_digits_at_once = 13'000;

nb::object python_int(std::string const& digits) {
    return nb::steal(PyLong_FromString(digits.c_str(), nullptr, 10));
}

nb::object int_of_digits(std::string_view digits) {
    nb::object value = nb::int_(0);
    while (!digits.empty()) {
        std::string const part{digits.substr(0, digits_at_once)};
        digits.remove_prefix(part.size());
        value = value * python_int("1" + std::string(part.size(), '0')) + python_int(part);
    }
    return value;
}

nb::object whole(number const& x) {
    if (auto const small = x.to_int64()) return nb::int_(*small);
    nb::object const magnitude = int_of_digits(to_text(abs(x)));
    return x.sign() < 0 ? -magnitude : magnitude;
}

[[noreturn]] void refuse_length(std::size_t bits, step const& at) {
    std::string const digits = std::to_string(bits * 30103 / 100000 + 1);  // log10(2) is 0.30103
    throw failure{{{code::number_digits,
                    {.pointer = at.pointer()},
                    {{"most", std::to_string(limits{}.digits)}, {"count", digits}, {"text", "…"}}}}};
}

std::string int_text(nb::handle given, step const& at) {
    int overflow = 0;
    long long const small = PyLong_AsLongLongAndOverflow(given.ptr(), &overflow);
    if (PyErr_Occurred()) throw nb::python_error();
    if (overflow == 0) return std::to_string(small);
    auto const bits = nb::cast<std::size_t>(given.attr("bit_length")());
    if (bits > bits_of_digits_at_once) refuse_length(bits, at);
    return nb::str(given).c_str();
}

std::string decimal_text(nb::handle given, step const& at) {
    if (!nb::cast<bool>(given.attr("is_finite")()))
        refuse_type(given, at, {.zh = "有限的数", .en = "a finite number"});
    return nb::str(given).c_str();
}

std::string fraction_text(nb::handle given, step const& at) {
    std::string text = int_text(given.attr("numerator"), at);
    std::string const below = int_text(given.attr("denominator"), at);
    return below == "1" ? text : text + '/' + below;
}

// Null where `__index__` gives nothing: an array has one, too.
nb::object index_of(nb::handle given) {
    nb::object index = nb::steal(PyIndex_Check(given.ptr()) ? PyNumber_Index(given.ptr()) : nullptr);
    PyErr_Clear();
    return index;
}

// By its methods, too: numpy's float32 is no float by its type.
bool is_float(nb::handle given) { return PyFloat_Check(given.ptr()) || nb::hasattr(given, "is_integer"); }

}  // namespace

nb::object fraction_of(number const& x) {
    if (x.is_whole()) return types().fraction(whole(x));
    return types().fraction(whole(x.numerator()), whole(x.denominator()));
}

std::optional<std::string> number_text(nb::handle given, step const& at) {
    if (PyBool_Check(given.ptr())) return std::nullopt;
    if (PyLong_Check(given.ptr())) return int_text(given, at);
    if (nb::isinstance(given, types().decimal)) return decimal_text(given, at);
    if (nb::isinstance(given, types().fraction)) return fraction_text(given, at);
    if (nb::object const index = index_of(given)) return int_text(index, at);
    if (is_float(given)) refuse_float(given, at);
    return std::nullopt;
}

}  // namespace kaohe::python
