#include "step.hpp"

#include <algorithm>
#include <cctype>

#include <kaohe/base/pointer.hpp>
#include <kaohe/base/result.hpp>

namespace kaohe::python {

namespace nb = nanobind;

namespace {

[[noreturn]] void refuse(code what, step const& at, arguments with) {
    place const where{.pointer = at.pointer()};
    std::string const named = as_python(where.pointer);
    with.emplace_back("place", named.empty() ? wording{phrase{.zh = "数据", .en = "the data"}} : named);
    throw failure{{{what, where, std::move(with)}}};
}

bool is_index(std::string_view part) {
    return !part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
}

// RFC 6901 writes ~ as ~0 and / as ~1.
std::string unescaped(std::string_view part) {
    std::string text;
    for (std::size_t i = 0; i < part.size(); ++i) {
        bool const is_escape = part[i] == '~' && i + 1 < part.size();
        text += !is_escape ? part[i] : part[++i] == '1' ? '/' : '~';
    }
    return text;
}

}  // namespace

std::string step::pointer() const {
    if (!above) return {};
    return key.empty() ? pointer_below(above->pointer(), index) : pointer_below(above->pointer(), key);
}

std::string as_python(std::string_view pointer) {
    std::string text;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        std::string_view const part = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(part.size());
        if (is_index(part)) text.append("[").append(part).append("]");
        else text.append(text.empty() ? "" : ".").append(unescaped(part));
    }
    return text;
}

void refuse_float(nb::handle found, step const& at) {
    refuse(code::call_float, at, {{"found", std::string{nb::str(found).c_str()}}});
}

void refuse_type(nb::handle found, step const& at, phrase expected) {
    refuse(code::call_type, at,
           {{"expected", expected}, {"found", std::string{nb::type_name(found.type()).c_str()}}});
}

std::string_view utf8_of(nb::handle text, step const& at) {
    Py_ssize_t size = 0;
    char const* const bytes = PyUnicode_AsUTF8AndSize(text.ptr(), &size);
    if (bytes) return {bytes, static_cast<std::size_t>(size)};
    PyErr_Clear();
    refuse(code::call_type, at,
           {{"expected", phrase{.zh = "能写成 UTF-8 的文字", .en = "text that can be written as UTF-8"}},
            {"found", phrase{.zh = "半个代理对", .en = "half of a surrogate pair"}}});
}

std::string text_argument(nb::handle given, std::string_view name) {
    step const root;
    step const at{&root, name};
    if (!PyUnicode_Check(given.ptr())) refuse_type(given, at, {.zh = "文字", .en = "text"});
    return std::string{utf8_of(given, at)};
}

}  // namespace kaohe::python
