#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/io/case.hpp>
#include <kaohe/io/make_report.hpp>
#include <kaohe/io/read_cohort.hpp>
#include <kaohe/io/render.hpp>
#include <kaohe/io/write_json.hpp>

#include "case_files.hpp"
#include "commands.hpp"
#include "input.hpp"
#include "words.hpp"

namespace kaohe::cli {

namespace {

/// A difference, and the sentence that says how the points came about, if there is one.
struct explained_difference {
    difference what;
    std::string sentence;
};

/// One case that was run.
struct tried_case {
    std::string file;
    std::string id;
    std::string title;
    std::vector<explained_difference> differences;
    diagnostics refusal;

    [[nodiscard]] bool passed() const { return differences.empty(); }
};

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
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
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

std::vector<tried_case> try_all(options const& asked, console const& to) {
    std::vector<tried_case> tried;
    for (case_files const& each : find_cases(asked, to)) {
        loaded_scheme const under = load_scheme(each.scheme, to);
        for (std::string const& file : each.cases) {
            result<std::vector<test_case>> const cases = read_cases(plain_source(file, to));
            if (!cases) to.refuse(cases.diagnostics());
            for (test_case const& one : *cases) tried.push_back(try_case(one, under.scheme, asked.in));
        }
    }
    return tried;
}

std::size_t count_passed(std::vector<tried_case> const& tried) {
    return static_cast<std::size_t>(
        std::count_if(tried.begin(), tried.end(), [](tried_case const& each) { return each.passed(); }));
}

std::string as_text(explained_difference const& of, language in) {
    phrase const& words = of.what.found ? words::came_out : words::came_out_absent;
    std::string text = "    " +
                       fill(words.in(in), {{"subject", of.what.subject},
                                           {"what", of.what.what},
                                           {"expected", of.what.expected},
                                           {"found", of.what.found.value_or("")}}) +
                       '\n';
    if (!of.sentence.empty()) text += "        " + of.sentence + '\n';
    return text;
}

std::string as_text(std::vector<tried_case> const& tried, language in, colouring with) {
    std::string text;
    for (tried_case const& each : tried) {
        if (each.passed()) continue;
        text +=
            fill(words::case_failed.in(in), {{"file", each.file}, {"id", each.id}, {"title", each.title}}) +
            '\n';
        for (explained_difference const& one : each.differences) text += as_text(one, in);
        text += render(each.refusal, in, with);
    }
    std::size_t const passed = count_passed(tried);
    // Scripts read this line: it is the same in every language.
    return text + std::to_string(passed) + " passed, " + std::to_string(tried.size() - passed) + " failed\n";
}

void write(json_writer& to, explained_difference const& of) {
    to.open_object().key("subject").text_or_null(of.what.subject).key("what").text_or_null(of.what.what);
    to.key("expected").text(of.what.expected).key("found").text_or_null(of.what.found.value_or(""));
    to.key("reason").text_or_null(of.sentence).close_object();
}

std::string as_json(std::vector<tried_case> const& tried) {
    json_writer to{json_layout::indented};
    std::size_t const passed = count_passed(tried);
    to.open_object().key("passed").integer(static_cast<std::int64_t>(passed));
    to.key("failed").integer(static_cast<std::int64_t>(tried.size() - passed)).key("cases").open_list();
    for (tried_case const& each : tried) {
        to.open_object().key("file").text(each.file).key("id").text(each.id).key("passed").flag(
            each.passed());
        to.key("differences").open_list();
        for (explained_difference const& one : each.differences) write(to, one);
        to.close_list().close_object();
    }
    return to.close_list().close_object().take() + '\n';
}

}  // namespace

exit_code run_test(options const& asked, console const& to) {
    std::vector<tried_case> const tried = try_all(asked, to);
    to.put(asked.format == format::json ? as_json(tried) : as_text(tried, asked.in, to.data_colours()));
    return count_passed(tried) == tried.size() ? exit_code::ok : exit_code::findings;
}

}  // namespace kaohe::cli
