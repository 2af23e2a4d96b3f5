#include "objects.hpp"

#include <algorithm>
#include <charconv>

#include <kaohe/base/limits.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/io/write_json.hpp>
#include <kaohe/model/cohort.hpp>

#include "known_types.hpp"
#include "numbers.hpp"
#include "step.hpp"

namespace kaohe::python {

namespace nb = nanobind;

namespace {

bool has(nb::dict const& in, char const* key) { return PyDict_GetItemString(in.ptr(), key) != nullptr; }

bool is_list(nb::handle given) { return PyList_Check(given.ptr()) || PyTuple_Check(given.ptr()); }

bool is_member(std::string_view key) {
    return std::ranges::find(subject_members, key) != subject_members.end();
}

std::string_view key_of(nb::handle key, step const& at) {
    if (!PyUnicode_Check(key.ptr())) refuse_type(key, at, {.zh = "文字的键", .en = "keys that are text"});
    return utf8_of(key, at);
}

// What is called for one figure may change what it stands in, and others would be lost.
void demand_unchanged(Py_ssize_t before, Py_ssize_t now) {
    if (now == before) return;
    PyErr_SetString(PyExc_RuntimeError, "a dict or list changed its size while it was read");
    throw nb::python_error();
}

// Keeps key and value: what is called for the one may throw the other out of the dict.
template <class Visit>
void for_each_member(nb::dict const& of, step const& at, Visit const& visit) {
    Py_ssize_t const size = PyDict_Size(of.ptr());
    for (auto const& [key, value] : of) {
        nb::object const kept_key = nb::borrow(key);
        nb::object const kept_value = nb::borrow(value);
        visit(key_of(kept_key, at), kept_value);
        demand_unchanged(size, PyDict_Size(of.ptr()));
    }
}

// Of a list or tuple.
template <class Visit>
void for_each_element(nb::handle of, step const& at, Visit const& visit) {
    Py_ssize_t const size = PySequence_Fast_GET_SIZE(of.ptr());
    std::size_t index = 0;
    for (nb::handle const each : of) {
        visit(each, step{&at, {}, index++});
        demand_unchanged(size, PySequence_Fast_GET_SIZE(of.ptr()));
    }
}

constexpr phrase a_subject{.zh = "一个单位的 dict", .en = "a dict that is a subject"};
constexpr phrase a_cohort{.zh = "dict、由 dict 组成的 list、路径、JSON 文字、bytes 或数据表",
                          .en = "a dict, a list of dicts, a path, JSON text, bytes or a frame"};

nb::dict dict_of(nb::handle given, step const& at) {
    if (PyDict_Check(given.ptr())) return nb::borrow<nb::dict>(given);
    if (!nb::hasattr(given, "keys")) refuse_type(given, at, at.above ? a_subject : a_cohort);
    nb::dict copy;
    copy.update(given);
    return copy;
}

class objects_writer {
public:
    std::string run(nb::handle cohort) {
        step const root;
        if (is_list(cohort)) subjects_of([&](step const& at) { each_row(cohort, at); });
        else if (nb::dict const given = dict_of(cohort, root); has(given, "subjects") || has(given, "format"))
            document(given, root);
        else subjects_of([&](step const& at) { each_entry(given, at); });
        return out_.take();
    }

private:
    template <class Write>
    void subjects_of(Write const& write) {
        step const root;
        out_.open_object().key("format").text("kaohe-cohort/1").key("subjects").open_list();
        write(step{&root, "subjects"});
        out_.close_list().close_object();
    }

    void document(nb::dict const& given, step const& at) {
        out_.open_object();
        if (!has(given, "format")) out_.key("format").text("kaohe-cohort/1");
        for_each_member(given, at, [&](std::string_view name, nb::handle content) {
            if (name == "subjects" && is_list(content)) subjects(content, at);
            else member(name, content, at);
        });
        out_.close_object();
    }

    void subjects(nb::handle list, step const& in) {
        out_.key("subjects").open_list();
        each_row(list, step{&in, "subjects"});
        out_.close_list();
    }

    void each_row(nb::handle list, step const& at) {
        for_each_element(
            list, at, [&](nb::handle each, step const& below) { subject(dict_of(each, below), {}, below); });
    }

    void each_entry(nb::dict const& by_id, step const& at) {
        std::size_t index = 0;
        for_each_member(by_id, at, [&](std::string_view id, nb::handle each) {
            step const below{&at, {}, index++};
            subject(dict_of(each, below), id, below);
        });
    }

    // A row's facts stand beside its members; None is a member that is not there.
    void subject(nb::dict const& given, std::string_view id, step const& at) {
        bool const is_row = !has(given, "facts") && !has(given, "history");
        Py_ssize_t const size = PyDict_Size(given.ptr());
        nb::dict facts;
        out_.open_object();
        if (!id.empty()) out_.key("id").text(id);
        for_each_member(given, at, [&](std::string_view name, nb::handle content) {
            if (is_row && !is_member(name)) facts[nb::str(name.data(), name.size())] = content;
            else if (!is_row || !content.is_none()) member(name, content, at);
        });
        if (is_row) member("facts", facts, at);
        demand_unchanged(size, PyDict_Size(given.ptr()));
        out_.close_object();
    }

    void member(std::string_view name, nb::handle content, step const& in) {
        out_.key(name);
        value(content, step{&in, name});
    }

    void value(nb::handle given, step const& at) {
        if (PyUnicode_Check(given.ptr())) out_.text(utf8_of(given, at));
        else if (given.is_none()) out_.null();
        else if (PyBool_Check(given.ptr())) out_.flag(given.ptr() == Py_True);
        else if (PyDict_Check(given.ptr())) object(nb::borrow<nb::dict>(given), at);
        else if (is_list(given)) list(given, at);
        else if (auto const number = number_text(given, at)) figure(*number);
        else date(given, at);
    }

    // A rank is an integer in JSON; of a fact number and text are read alike.
    void figure(std::string const& text) {
        std::int64_t whole = 0;
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
        bool const is_whole = error == std::errc{} && end == text.data() + text.size();
        if (is_whole) out_.integer(whole);
        else out_.text(text);
    }

    void date(nb::handle given, step const& at) {
        bool const is_date = nb::isinstance(given, types().date) && !nb::isinstance(given, types().datetime);
        if (!is_date)
            refuse_type(given, at,
                        {.zh = "文字、精确的数、日期、真假、None、list 或 dict",
                         .en = "text, an exact number, a date, a flag, None, a list or a dict"});
        out_.text(nb::str(given.attr("isoformat")()).c_str());
    }

    void object(nb::dict const& given, step const& at) {
        check_depth(at);
        out_.open_object();
        for_each_member(given, at,
                        [&](std::string_view name, nb::handle content) { member(name, content, at); });
        out_.close_object();
    }

    void list(nb::handle given, step const& at) {
        check_depth(at);
        out_.open_list();
        for_each_element(given, at, [&](nb::handle each, step const& below) { value(each, below); });
        out_.close_list();
    }

    // Before the text is written: a list may hold itself.
    static void check_depth(step const& at) {
        std::size_t const most = limits{}.depth;
        if (at.depth() >= most)
            throw failure{
                {{code::json_too_deep, {.pointer = at.pointer()}, {{"most", std::to_string(most)}}}}};
    }

    json_writer out_;
};

}  // namespace

std::string text_of_objects(nb::handle cohort) { return objects_writer{}.run(cohort); }

}  // namespace kaohe::python
