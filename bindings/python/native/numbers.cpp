#include "numbers.hpp"

#include <kaohe/base/limits.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/number/format.hpp>

#include "known_types.hpp"

namespace kaohe::python {

namespace nb = nanobind;

namespace {

// How many digits Python turns into an int, or back, in one go is for the user to say, but 640 at least.
constexpr std::size_t digits_at_once = 600;
constexpr std::size_t bits_worth_writing = 13'000;  // some 3,900 digits, more than are ever read

// Throws what Python has raised.
nb::object checked(PyObject* made) {
    if (!made) throw nb::python_error();
    return nb::steal(made);
}

nb::object python_int(std::string const& digits) {
    return checked(PyLong_FromString(digits.c_str(), nullptr, 10));
}

nb::object power_of_ten(std::size_t digits) { return python_int("1" + std::string(digits, '0')); }

nb::object int_of_digits(std::string_view digits) {
    nb::object value = nb::int_(0);
    while (!digits.empty()) {
        std::string const part{digits.substr(0, digits_at_once)};
        digits.remove_prefix(part.size());
        value = value * power_of_ten(part.size()) + python_int(part);
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

// Precondition: not negative.
std::string digits_of(nb::object left) {
    nb::object const part = power_of_ten(digits_at_once);
    std::string text;
    for (; left >= part; left = left.floor_div(part)) {
        std::string const low = nb::str(left % part).c_str();
        text.insert(0, std::string(digits_at_once - low.size(), '0') + low);
    }
    return nb::str(left).c_str() + text;
}

std::string int_text(nb::handle given, step const& at) {
    int overflow = 0;
    long long const small = PyLong_AsLongLongAndOverflow(given.ptr(), &overflow);
    if (PyErr_Occurred()) throw nb::python_error();
    if (overflow == 0) return std::to_string(small);
    nb::object const exact = checked(PyNumber_Index(given.ptr()));  // of a subclass the int alone
    auto const bits = nb::cast<std::size_t>(exact.attr("bit_length")());
    if (bits > bits_worth_writing) refuse_length(bits, at);
    return overflow < 0 ? '-' + digits_of(-exact) : digits_of(exact);
}

// As Decimal itself says it: a subclass may show itself otherwise.
std::string decimal_text(nb::handle given, step const& at) {
    if (!nb::cast<bool>(types().decimal.attr("is_finite")(given)))
        refuse_type(given, at, {.zh = "有限的数", .en = "a finite number"});
    return nb::cast<nb::str>(types().decimal.attr("__str__")(given)).c_str();
}

std::string fraction_text(nb::handle given, step const& at) {
    std::string text = int_text(given.attr("numerator"), at);
    std::string const below = int_text(given.attr("denominator"), at);
    return below == "1" ? text : text + '/' + below;
}

// Null where there is no `__index__`, or one that is for nothing: an array has it, too.
nb::object index_of(nb::handle given) {
    if (!PyIndex_Check(given.ptr())) return {};
    PyObject* const index = PyNumber_Index(given.ptr());
    if (!index && PyErr_ExceptionMatches(PyExc_TypeError)) PyErr_Clear();
    else if (!index) throw nb::python_error();
    return nb::steal(index);
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
