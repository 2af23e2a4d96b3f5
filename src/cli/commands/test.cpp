#include <algorithm>
#include <string>
#include <vector>

#include <kaohe/io/render.hpp>
#include <kaohe/io/write_json.hpp>

#include "cli/words.hpp"
#include "commands.hpp"
#include "try_cases.hpp"

namespace kaohe::cli {

namespace {

std::size_t count_passed(std::vector<tried_case> const& tried) {
    return static_cast<std::size_t>(
        std::count_if(tried.begin(), tried.end(), [](tried_case const& each) { return each.passed(); }));
}

std::string as_text(explained_difference const& of, language in) {
    phrase const& words = of.what.found ? words::came_out : words::came_out_absent;
    std::string text = "    " +
                       fill(words, in,
                            {{"subject", of.what.subject},
                             {"what", of.what.what},
                             {"expected", of.what.expected},
                             {"found", of.what.found.value_or("")}}) +
                       '\n';
    if (!of.sentence.empty()) text += "        " + of.sentence + '\n';
    if (!of.suggestion.empty())
        text += "        " + fill(words::did_you_mean, in, {{"suggestion", of.suggestion}}) + '\n';
    return text;
}

std::string as_text(std::vector<tried_case> const& tried, language in, colouring with) {
    std::string text;
    for (tried_case const& each : tried) {
        if (each.passed()) continue;
        text += fill(words::case_failed, in,
                     {{"place", text_of(each.where)}, {"id", each.id}, {"title", each.title}}) +
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
        to.open_object()
            .key("file")
            .text(each.where.file)
            .key("id")
            .text(each.id)
            .key("passed")
            .flag(each.passed());
        to.key("differences").open_list();
        for (explained_difference const& one : each.differences) write(to, one);
        to.close_list().close_object();
    }
    return to.close_list().close_object().take();
}

}  // namespace

exit_code run_test(options const& asked, console const& to) {
    std::vector<tried_case> const tried = try_cases(asked, to);
    to.put(asked.format == format::json ? as_json(tried) : as_text(tried, asked.in, to.data_colours()));
    return count_passed(tried) == tried.size() ? exit_code::ok : exit_code::findings;
}

}  // namespace kaohe::cli
