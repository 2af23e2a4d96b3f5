#include "try_cases.hpp"

#include <numeric>
#include <string_view>
#include <utility>

#include <kaohe/base/text.hpp>
#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/io/read_cohort.hpp>
#include <kaohe/io/report/make_report.hpp>

#include "case_files.hpp"
#include "cli/machine/input.hpp"
#include "cli/words.hpp"

namespace kaohe::cli {

namespace {

/// Says how the nodes of a case's sheets got their points; scores the case once more for it.
class case_sentences {
public:
    case_sentences(test_case const& of, scheme const& under, language in) {
        result<cohort_read> read = read_cohort(of.cohort, of.where, under);
        if (!read) return;
        cohort_ = std::move(read->cohort);
        result<evaluation> const made = evaluate(under, cohort_);
        if (made) shown_ = full_sheets(*made, in);
    }

    /// `what` is a difference's: `lines/1.all`, `status/1.all`, `total`, …
    [[nodiscard]] std::string of(std::string_view subject, std::string_view what) const {
        std::string_view const id = what.substr(what.find('/') + 1);
        for (std::size_t i = 0; i < shown_.sheets.size(); ++i) {
            if (cohort_.subjects[i].id != subject) continue;
            for (report_entry const& each : shown_.sheets[i].entries)
                if (each.id == id) return each.sentence;
        }
        return {};
    }

private:
    static report full_sheets(evaluation const& of, language in) {
        std::vector<std::size_t> all(of.sheets.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        return explain_report(of, all, in);
    }

    cohort cohort_;
    report shown_;
};

tried_case try_case(test_case const& given, scheme const& under, language in) {
    case_result result = run(given, under);
    tried_case tried{.file = given.where.file,
                     .id = given.id,
                     .title = given.title.in(in),
                     .differences = {},
                     .refusal = std::move(result.refusal)};
    if (result.passed()) return tried;
    case_sentences const sentences{given, under, in};
    for (difference& each : result.differences) {
        std::string sentence = sentences.of(each.subject, each.what);
        tried.differences.push_back({std::move(each), std::move(sentence)});
    }
    return tried;
}

}  // namespace

std::vector<tried_case> try_cases(options const& asked, console const& to) {
    std::vector<tried_case> tried;
    for (case_files const& each : find_cases(asked, to)) {
        loaded_scheme const under = load_scheme(each.scheme, to);
        for (std::string const& file : each.cases) {
            result<std::vector<test_case>> const cases = read_cases(plain_source(file, to));
            if (!cases) to.refuse(cases.diagnostics());
            for (test_case const& one : *cases) tried.push_back(try_case(one, under.scheme, asked.in));
        }
    }
    if (tried.empty()) to.end(exit_code::bad_input, words::no_cases, {{"paths", join(asked.paths, ", ")}});
    return tried;
}

}  // namespace kaohe::cli
