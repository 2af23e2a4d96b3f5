#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <kaohe/io/read_scheme.hpp>
#include <kaohe/io/render.hpp>
#include <kaohe/io/write_json.hpp>

#include "cli/machine/input.hpp"
#include "cli/words.hpp"
#include "commands.hpp"

namespace kaohe::cli {

namespace {

/// What was found in one scheme.
struct checked {
    std::string file;
    diagnostics findings;

    [[nodiscard]] std::size_t count(severity how) const {
        return static_cast<std::size_t>(
            std::count_if(findings.begin(), findings.end(),
                          [&](diagnostic const& each) { return severity_of(each) == how; }));
    }
};

checked check(std::string const& path, console const& to) {
    source const from = scheme_source(path, to);
    result<checked_scheme> read = read_scheme(from);
    return {from.file, read ? std::move(read->warnings) : read.diagnostics()};
}

std::string summary(checked const& of, language in) {
    std::size_t const errors = of.count(severity::error);
    std::size_t const warnings = of.count(severity::warning);
    phrase const& words = errors > 0     ? words::scheme_failed
                          : warnings > 0 ? words::scheme_doubtful
                                         : words::scheme_ok;
    return fill(
        words, in,
        {{"file", of.file}, {"errors", std::to_string(errors)}, {"warnings", std::to_string(warnings)}});
}

std::string as_text(std::vector<checked> const& all, language in, colouring with) {
    std::string text;
    for (checked const& each : all) {
        text += render(each.findings, in, with);
        if (!each.findings.empty()) text += '\n';
        text += summary(each, in) + '\n';
    }
    return text;
}

void write(json_writer& to, diagnostic const& of) {
    constexpr std::array severities{std::string_view{"error"}, std::string_view{"warning"},
                                    std::string_view{"note"}};
    to.open_object().key("code").text(name_of(of.what));
    to.key("severity").text(severities[static_cast<std::size_t>(severity_of(of))]);
    to.key("pointer").text(of.where.pointer);
    to.key("line").integer(static_cast<std::int64_t>(of.where.line));
    to.key("column").integer(static_cast<std::int64_t>(of.where.column));
    to.key("message").both({message(of, language::zh), message(of, language::en)});
    to.key("hint").both({hint(of, language::zh), hint(of, language::en)}).close_object();
}

std::string as_json(std::vector<checked> const& all) {
    json_writer to{json_layout::indented};
    to.open_list();
    for (checked const& each : all) {
        to.open_object().key("file").text(each.file).key("findings").open_list();
        for (diagnostic const& finding : each.findings) write(to, finding);
        to.close_list().close_object();
    }
    return to.close_list().take();
}

}  // namespace

exit_code run_check(options const& asked, console const& to) {
    std::vector<checked> all;
    for (std::string const& path : asked.paths) all.push_back(check(path, to));
    to.put(asked.format == format::json ? as_json(all) : as_text(all, asked.in, to.data_colours()));
    bool const failed = std::any_of(all.begin(), all.end(), [&](checked const& each) {
        bool const doubtful = asked.counting == strictness::warnings_too && each.count(severity::warning) > 0;
        return doubtful || each.count(severity::error) > 0;
    });
    return failed ? exit_code::findings : exit_code::ok;
}

}  // namespace kaohe::cli
