#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <nanobind/nanobind.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/tuple.h>
#include <nanobind/stl/vector.h>

#include <kaohe/base/result.hpp>
#include <kaohe/base/text.hpp>
#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/io/report/report_text.hpp>
#include <kaohe/io/write_sheets.hpp>
#include <kaohe/scheme/definition.hpp>
#include <kaohe/scheme/placed_node.hpp>

#include "bind.hpp"
#include "held.hpp"
#include "numbers.hpp"
#include "signal_watch.hpp"
#include "step.hpp"
#include "unlocked.hpp"

namespace kaohe::python {

namespace nb = nanobind;

namespace {

std::optional<layer> layer_named(nb::handle given) {
    if (given.is_none()) return std::nullopt;
    std::string const text{text_argument(given, "layer")};
    if (auto const found = from_word<layer>(text)) return found;
    throw failure{{{code::call_word,
                    {},
                    {{"name", "layer"}, {"listed", join(words_of<layer>, ", ")}, {"found", text}}}}};
}

result<evaluation> evaluate_without_lock(cohort_content const& of, evaluate_options const& how) {
    unlocked const others_run;
    return evaluate(of.under->scheme, of.of, how);
}

held_sheets score(held_scheme const& by, held_cohort const& of, nb::handle read_in) {
    if (by.of != of.of->under) throw failure{{{code::call_other_scheme, {}, {}}}};
    signal_watch const watch;
    auto made =
        evaluate_without_lock(*of.of, {.read_in = layer_named(read_in), .within = {}, .ask = watch.ask()});
    if (is_ending_elsewhere()) PyErr_SetNone(PyExc_SystemExit);  // which ends a thread without a word
    if (PyErr_Occurred()) throw nb::python_error();
    return {std::make_shared<sheets_content>(sheets_content{of.of, std::move(made).value()})};
}

// Precondition of all below, kept by the package: there is such a sheet.
sheet const& at(held_sheets const& of, std::size_t index) { return of.of->made.sheets.at(index); }

subject const& subject_at(held_sheets const& of, std::size_t index) {
    return of.of->of->of.subjects[at(of, index).subject];
}

scheme const& scheme_of(held_sheets const& of) { return of.of->of->under->scheme; }

std::optional<std::string> grade(held_sheets const& of, std::size_t index) {
    std::string name = grade_name(at(of, index), scheme_of(of));
    return name.empty() ? std::nullopt : std::optional{std::move(name)};
}

std::vector<std::string> keys_of(held_sheets const& of, waiting const& facts) {
    std::vector<std::string> keys;
    for (fact_reference const& each : facts)
        keys.push_back(
            to_text(fact_key{scheme_of(of).indicators()[each.indicator].id, each.back, each.layer}));
    return keys;
}

using effect_told =
    std::tuple<std::string_view, std::string_view, std::string_view, std::vector<std::string>>;

std::vector<effect_told> effects(held_sheets const& of, std::size_t index) {
    std::vector<effect_told> told;
    for (effect_result const& each : at(of, index).effects) {
        effect const& written = scheme_of(of).written().effects[each.effect];
        told.emplace_back(written.id, word(written.does), word(each.state), keys_of(of, each.waits_for));
    }
    return told;
}

using award_told =
    std::tuple<std::string_view, std::string_view, std::optional<number>, std::vector<std::string>>;

std::vector<award_told> awards(held_sheets const& of, std::size_t index) {
    std::vector<award_told> told;
    for (award_result const& each : at(of, index).awards) {
        std::vector<std::string> waits_for = keys_of(of, each.waits_for);
        waits_for.insert(waits_for.end(), each.waits_for_periods.begin(), each.waits_for_periods.end());
        told.emplace_back(scheme_of(of).written().awards[each.award].id, word(each.state), each.amount,
                          waits_for);
    }
    return told;
}

explanation explained(held_sheets const& of, std::size_t index) {
    if (!of.of->explaining) of.of->explaining.emplace(of.of->made);
    return (*of.of->explaining)(index);
}

std::vector<held_line> nodes(held_sheets const& of, std::size_t index) {
    std::vector<held_line> all;
    sheet const& in = at(of, index);
    explanation why = explained(of, index);
    for (explained_node& each : why.nodes) all.push_back({of.of, &in, std::move(each)});
    return all;
}

std::string json(held_sheets const& of, std::string const& scheme_sha256, std::string const& data_sha256) {
    unlocked const others_run;
    return write_sheets(of.of->made, {scheme_sha256, data_sha256});
}

std::string reason(held_sheets const& of, std::size_t index, std::string_view lang) {
    language const in = language_named(lang);
    if (!of.of->ground) of.of->ground.emplace(of.of->made);
    report made = begun(*of.of->ground, in);
    made.sheets.push_back(sheet_of(*of.of->ground, explained(of, index), anchor_of(index), in));
    return write_text(made);
}

}  // namespace

void bind_sheets(nb::module_& to) {
    nb::class_<held_sheets>(to, "Sheets", "The sheets of a cohort, by index.")
        .def("__len__", [](held_sheets const& of) { return of.of->made.sheets.size(); })
        .def_prop_ro("provisional", [](held_sheets const& of) { return of.of->made.provisional; })
        .def_prop_ro("notes", [](held_sheets const& of) { return of.of->made.notes; })
        .def(
            "subject",
            [](held_sheets const& of, std::size_t i) -> std::string_view { return subject_at(of, i).id; },
            nb::arg("at"))
        .def(
            "name",
            [](held_sheets const& of, std::size_t i) -> std::string_view { return subject_at(of, i).name; },
            nb::arg("at"))
        .def(
            "group",
            [](held_sheets const& of, std::size_t i) -> std::string_view { return subject_at(of, i).group; },
            nb::arg("at"))
        .def(
            "points", [](held_sheets const& of, std::size_t i) { return at(of, i).points; }, nb::arg("at"))
        .def(
            "total", [](held_sheets const& of, std::size_t i) { return at(of, i).total; }, nb::arg("at"))
        .def(
            "rank", [](held_sheets const& of, std::size_t i) { return at(of, i).rank; }, nb::arg("at"))
        .def("grade", grade, nb::arg("at"))
        .def("effects", effects, nb::arg("at"))
        .def("awards", awards, nb::arg("at"))
        .def("nodes", nodes, nb::arg("at"))
        .def("reason", reason, nb::arg("at"), nb::arg("lang"))
        .def("json", json, nb::arg("scheme_sha256"), nb::arg("data_sha256"));
    to.def("score", score, nb::arg("scheme"), nb::arg("cohort"), nb::arg("layer").none(),
           nb::sig("def score(scheme: Scheme, cohort: Cohort, layer: object) -> Sheets"));
}

}  // namespace kaohe::python
