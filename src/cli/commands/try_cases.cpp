#include "try_cases.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <utility>

#include <kaohe/base/text.hpp>
#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/io/locate.hpp>
#include <kaohe/io/read_cohort.hpp>
#include <kaohe/io/report/make_report.hpp>
#include <kaohe/scheme/placed_node.hpp>

#include "case_files.hpp"
#include "cli/machine/input.hpp"
#include "cli/words.hpp"

namespace kaohe::cli {

namespace {

/// Says how the nodes of a case's sheets got their points, and which ids there are; scores the case once more
/// for it.
class case_help {
public:
    case_help(test_case const& of, scheme const& under, language in) : scheme_{under} {
        result<cohort_read> read = read_cohort(of.cohort, of.where, under);
        if (!read) return;
        cohort_ = std::move(read->cohort);
        result<evaluation> const made = evaluate(under, cohort_);
        if (made) shown_ = full_sheets(*made, in);
    }

    /// `what` is a difference's: `lines/1.all`, `status/1.all`, `total`, …
    [[nodiscard]] std::string sentence(std::string_view subject, std::string_view what) const {
        std::string_view const id = id_in(what);
        for (std::size_t i = 0; i < shown_.sheets.size(); ++i) {
            if (cohort_.subjects[i].id != subject) continue;
            for (report_entry const& each : shown_.sheets[i].entries)
                if (each.id == id) return each.sentence;
        }
        return {};
    }

    /// Of the subjects for a subject, of the lines or sections for one of these.
    [[nodiscard]] std::string suggestion(difference const& of) const {
        if (of.found) return {};
        std::string_view const wanted = of.what.empty() ? of.subject : id_in(of.what);
        return std::string{closest(wanted, of.what.empty() ? subjects() : nodes(of.what)).value_or("")};
    }

private:
    static std::string_view id_in(std::string_view what) { return what.substr(what.find('/') + 1); }

    [[nodiscard]] std::vector<std::string_view> subjects() const {
        std::vector<std::string_view> found;
        for (subject const& each : cohort_.subjects) found.push_back(each.id);
        return found;
    }

    [[nodiscard]] std::vector<std::string_view> nodes(std::string_view what) const {
        std::vector<std::string_view> found;
        for (placed_node const& each : scheme_.nodes()) {
            bool const is_other = what.starts_with(each.is_leaf() ? "sections/" : "lines/");
            if (!is_other) found.push_back(each.written->id);
        }
        return found;
    }

    static report full_sheets(evaluation const& of, language in) {
        std::vector<std::size_t> all(of.sheets.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        return explain_report(of, all, in);
    }

    scheme const& scheme_;
    cohort cohort_;
    report shown_;
};

place located(place const& where, source const& in) {
    diagnostics one{{.what = {}, .where = where, .with = {}}};
    locate(in, one);
    return one.front().where;
}

tried_case try_case(test_case const& given, source const& from, scheme const& under, language in) {
    case_result result = run(given, under);
    tried_case tried{.where = given.where,
                     .id = given.id,
                     .title = given.title.in(in),
                     .differences = {},
                     .refusal = std::move(result.refusal)};
    if (result.passed()) return tried;
    tried.where = located(given.where, from);
    locate(from, tried.refusal);
    case_help const help{given, under, in};
    for (difference& each : result.differences) {
        std::string sentence = help.sentence(each.subject, each.what);
        std::string suggestion = help.suggestion(each);
        tried.differences.push_back({std::move(each), std::move(sentence), std::move(suggestion)});
    }
    return tried;
}

bool says_nothing(expected_sheet const& of) {
    bool const no_values = !of.points && !of.total && !of.rank && !of.grade;
    bool const no_lists = !of.effects && !of.undetermined && !of.awards;
    return no_values && no_lists && of.lines.empty() && of.sections.empty() && of.met.empty() &&
           of.status.empty();
}

bool proves_nothing(expectation const& of) {
    if (of.refused) return of.refused->empty();
    return of.sheets.empty() || std::any_of(of.sheets.begin(), of.sheets.end(), says_nothing);
}

/// Tries the cases of one scheme.
class case_trial {
public:
    case_trial(std::string const& path, options const& asked, console const& to)
        : in_{asked.in}, to_{to}, under_{load_scheme(path, to)} {}

    void run(std::string const& file, std::vector<tried_case>& tried) {
        source const from = plain_source(file, to_);
        result<std::vector<test_case>> const cases = read_cases(from);
        if (!cases) to_.refuse(cases.diagnostics());
        if (cases->empty()) to_.end(exit_code::bad_input, words::no_cases, {{"path", file}});
        for (test_case const& each : *cases) {
            check(each, from);
            tried.push_back(try_case(each, from, under_.scheme, in_));
        }
    }

private:
    void check(test_case const& given, source const& from) {
        if (diagnostics misplaced = misplaced_in(given, under_.scheme); !misplaced.empty()) {
            locate(from, misplaced);
            to_.refuse(misplaced);
        }
        auto const [first, is_new] = known_.try_emplace(given.id, given.where.file);
        if (!is_new) refuse(words::case_repeated, given, from, first->second);
        if (proves_nothing(given.expect)) refuse(words::case_proves_nothing, given, from, {});
    }

    [[noreturn]] void refuse(phrase const& why, test_case const& given, source const& from,
                             std::string const& first) const {
        place const at = located(given.where, from);
        to_.end(exit_code::bad_input, why, {{"place", text_of(at)}, {"id", given.id}, {"first", first}});
    }

    language in_;
    console const& to_;
    loaded_scheme under_;
    std::map<std::string, std::string> known_;  // the file of the case of an id
};

}  // namespace

std::string text_of(place const& where) {
    return where.file + ':' + std::to_string(where.line) + ':' + std::to_string(where.column);
}

std::vector<tried_case> try_cases(options const& asked, console const& to) {
    std::vector<tried_case> tried;
    for (case_files const& each : find_cases(asked, to)) {
        case_trial trial{each.scheme, asked, to};
        for (std::string const& file : each.cases) trial.run(file, tried);
    }
    return tried;
}

}  // namespace kaohe::cli
