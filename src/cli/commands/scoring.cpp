#include "scoring.hpp"

#include <algorithm>
#include <utility>

#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/io/report/report_html.hpp>
#include <kaohe/io/report/report_markdown.hpp>
#include <kaohe/io/report/report_text.hpp>
#include <kaohe/io/write_sheets.hpp>

#include "cli/words.hpp"

namespace kaohe::cli {

namespace {

// What the caller says of the result stands before what the evaluation does.
evaluation remarked(evaluation of, std::vector<std::string> const& remarks) {
    diagnostics notes;
    for (std::string const& each : remarks) notes.push_back({code::remark, {}, {{"text", each}}});
    of.notes.insert(of.notes.begin(), notes.begin(), notes.end());
    return of;
}

std::string written(report const& shown, format as, colouring with) {
    if (as == format::html) return write_html(shown);
    if (as == format::markdown) return write_markdown(shown);
    return write_text(shown, with);
}

}  // namespace

evaluation evaluate_or_end(loaded_scheme const& by, loaded_cohort const& of, std::optional<layer> read_in,
                           options const& asked, console const& to) {
    result<evaluation> made = evaluate(by.scheme, of.cohort, {.read_in = read_in});
    if (!made) to.refuse(made.diagnostics());
    return remarked(std::move(*made), asked.notes);
}

void put_report(report shown, loaded_scheme const& by, loaded_cohort const& of, options const& asked,
                console const& to) {
    if (asked.format != format::text) {
        shown.about.push_back({std::string{words::scheme_sha256.in(asked.in)}, by.sha256});
        shown.about.push_back({std::string{words::data_sha256.in(asked.in)}, of.sha256});
    }
    to.put(written(shown, asked.format, to.data_colours()));
}

scoring::scoring(options const& asked, console const& to)
    : asked_{asked}, to_{to}, by_{load_scheme(asked.paths.front(), to)},
      of_{load_cohort(asked, by_.scheme, to)}, made_{evaluate_or_end(by_, of_, asked.layer, asked, to)} {}

void scoring::put(report shown) const { put_report(std::move(shown), by_, of_, asked_, to_); }

void scoring::put_table(std::string_view table) const {
    to_.show(made_.notes);
    to_.put(table);
}

void scoring::put_sheets() const { to_.put(write_sheets(made_, {by_.sha256, of_.sha256})); }

void scoring::put_sheets(std::span<std::size_t const> sheets) const {
    to_.put(write_sheets(made_, sheets, {by_.sha256, of_.sha256}));
}

exit_code how_it_ended(evaluation const& of) {
    bool const incomplete = std::any_of(of.sheets.begin(), of.sheets.end(), is_incomplete);
    return incomplete ? exit_code::findings : exit_code::ok;
}

}  // namespace kaohe::cli
