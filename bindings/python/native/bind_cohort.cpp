#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nanobind/nanobind.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <kaohe/base/result.hpp>
#include <kaohe/io/read_cohort.hpp>

#include "bind.hpp"
#include "held.hpp"
#include "origin.hpp"
#include "step.hpp"
#include "unlocked.hpp"

namespace kaohe::python {

namespace nb = nanobind;

namespace {

using documents = std::vector<held_document>;
using lists = std::vector<std::pair<std::string, held_document>>;

std::vector<source> sources_of(documents const& given) {
    std::vector<source> all;
    for (held_document const& each : given) all.push_back(each.from);
    return all;
}

std::optional<period> period_named(nb::handle given) {
    if (given.is_none()) return std::nullopt;
    std::string const text = text_argument(given, "period");
    if (auto const found = period::parse(text)) return found;
    throw failure{{{code::period_syntax, {}, {{"text", text}}}}};
}

// What was written of objects or columns is as large as they are; documents were measured when they came.
void widen(limits& within, held_document const& by) {
    if (by.is_written) within.document_bytes = std::max(within.document_bytes, by.from.text.size());
}

limits limits_of(documents const& current, documents const& prior, lists const& records,
                 documents const& history) {
    limits within;
    for (documents const* const all : {&current, &prior, &history})
        for (held_document const& each : *all) widen(within, each);
    for (auto const& [list, document] : records) widen(within, document);
    return within;
}

diagnostics notes_of(documents const& current, documents const& prior, lists const& records,
                     documents const& history) {
    diagnostics notes;
    auto const add = [&](held_document const& of) {
        notes.insert(notes.end(), of.notes.begin(), of.notes.end());
    };
    for (documents const* const all : {&current, &prior, &history}) std::ranges::for_each(*all, add);
    for (auto const& [list, document] : records) add(document);
    return notes;
}

// `findings` are those that came before it is read.
cohort_read read(cohort_sources const& from, scheme const& under, limits const& within,
                 diagnostics findings) {
    result<cohort_read> found = read_cohort(from, under, within);
    diagnostics const& of_reader = found ? found->findings : found.diagnostics();
    findings.insert(findings.end(), of_reader.begin(), of_reader.end());
    forget_lines_of_objects(findings);
    if (!found || has_errors(findings)) throw failure{std::move(findings)};
    return {std::move(found->cohort), std::move(findings)};
}

held_cohort read_held_cohort(held_scheme const& under, documents const& current, documents const& prior,
                             lists const& records, documents const& history, nb::handle period) {
    cohort_sources from{.current = sources_of(current),
                        .prior = sources_of(prior),
                        .records = {},
                        .history = sources_of(history),
                        .period = period_named(period)};
    for (auto const& [list, document] : records) from.records.push_back({list, document.from});
    unlocked const others_run;
    cohort_read made = read(from, under.of->scheme, limits_of(current, prior, records, history),
                            notes_of(current, prior, records, history));
    return {std::make_shared<cohort_content const>(
        cohort_content{under.of, std::move(made.cohort), std::move(made.findings)})};
}

}  // namespace

void bind_cohort(nb::module_& to) {
    nb::class_<held_cohort>(to, "Cohort", "Subjects and their facts, read under a scheme.")
        .def("__len__", [](held_cohort const& of) { return of.of->of.subjects.size(); })
        .def_prop_ro("notes", [](held_cohort const& of) { return of.of->notes; });
    to.def("read_cohort", read_held_cohort, nb::arg("scheme"), nb::arg("current"), nb::arg("prior"),
           nb::arg("records"), nb::arg("history"), nb::arg("period").none(),
           nb::sig("def read_cohort(scheme: Scheme, current: Sequence[Document], prior: Sequence[Document], "
                   "records: Sequence[tuple[str, Document]], history: Sequence[Document], period: object) -> "
                   "Cohort"));
}

}  // namespace kaohe::python
