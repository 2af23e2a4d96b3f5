#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <nanobind/nanobind.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/tuple.h>
#include <nanobind/stl/vector.h>

#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/io/case.hpp>
#include <kaohe/io/locate.hpp>
#include <kaohe/io/read_cohort.hpp>

#include "bind.hpp"
#include "held.hpp"

namespace kaohe::python {

namespace nb = nanobind;

namespace {

/// A case, and its file for the lines of what is found.
struct held_case {
    test_case of;
    source in;
};

std::vector<held_case> read_held_cases(held_document const& from) {
    result<std::vector<test_case>> read = read_cases(from.from);
    std::vector<held_case> all;
    for (test_case& each : read.value()) all.push_back({std::move(each), from.from});
    return all;
}

diagnostics located(diagnostics findings, held_case const& in) {
    locate(in.in, findings);
    return findings;
}

std::size_t line_of(held_case const& of) {
    return located({{.what = {}, .where = of.of.where, .with = {}}}, of).front().where.line;
}

using difference_told = std::tuple<std::string, std::string, std::string, std::optional<std::string>>;

// What came out otherwise, and why the cohort was refused if it was.
std::pair<std::vector<difference_told>, diagnostics> run_held_case(held_case const& given,
                                                                   held_scheme const& under) {
    if (diagnostics misplaced = misplaced_in(given.of, under.of->scheme); !misplaced.empty())
        throw failure{located(std::move(misplaced), given)};
    case_result found = run(given.of, under.of->scheme);
    std::vector<difference_told> told;
    for (difference& each : found.differences)
        told.emplace_back(each.subject, each.what, each.expected, each.found);
    return {std::move(told), located(std::move(found.refusal), given)};
}

// The sheets of its cohort. Throws kaohe::failure where it is refused.
held_sheets score_held_case(held_case const& given, held_scheme const& under) {
    cohort_read read = read_cohort(given.of.cohort, given.of.where, under.of->scheme).value();
    auto const content = std::make_shared<cohort_content const>(
        cohort_content{under.of, std::move(read.cohort), std::move(read.findings)});
    auto made = evaluate(under.of->scheme, content->of, {.read_in = given.of.layer, .within = {}, .ask = {}});
    return {std::make_shared<sheets_content>(sheets_content{content, std::move(made).value()})};
}

}  // namespace

void bind_case(nb::module_& to) {
    nb::class_<held_case>(to, "Case", "Facts with what must come of them.")
        .def_prop_ro("id", [](held_case const& of) -> std::string_view { return of.of.id; })
        .def_prop_ro("line", line_of, "Where it stands in its file.")
        .def(
            "title",
            [](held_case const& of, std::string_view lang) -> std::string_view {
                return of.of.title.in(language_named(lang));
            },
            nb::arg("lang"))
        .def("run", run_held_case, nb::arg("scheme"))
        .def("score", score_held_case, nb::arg("scheme"));
    to.def("read_cases", read_held_cases, nb::arg("document"));
}

}  // namespace kaohe::python
