#include <kaohe/draw/draw.hpp>

#include <kaohe/draw/sha256.hpp>
#include <kaohe/io/read_frame.hpp>
#include <kaohe/io/report/report_markdown.hpp>
#include <kaohe/io/report/report_text.hpp>
#include <kaohe/io/write_draw.hpp>
#include <kaohe/scheme/definition.hpp>

#include "cli/machine/input.hpp"
#include "commands.hpp"

namespace kaohe::cli {

namespace {

sampling_plan const& plan_of(scheme const& by, options const& asked, console const& to) {
    auto const& plan = by.written().sampling;
    if (!plan) to.refuse({{code::sampling_missing, {.file = asked.paths.front()}, {}}});
    return *plan;
}

drawing draw_or_end(sampling_plan const& plan, loaded_frame const& from, options const& asked,
                    console const& to) {
    result<drawing> drawn = draw(plan, from.frame, asked.seed, sha256_ticket);
    if (drawn) return std::move(*drawn);
    diagnostics why = drawn.diagnostics();
    locate_in_frame(from.document, why);
    to.refuse(why);
}

std::string written(shown_drawing const& of, options const& asked, console const& to) {
    switch (asked.format) {
        case format::json: return write_draw(of);
        case format::csv: return write_draw_csv(of, to.reader());
        case format::markdown: return write_markdown(draw_report(of, asked.in));
        case format::text:
        case format::html: break;
    }
    return write_text(draw_report(of, asked.in), to.data_colours());
}

}  // namespace

exit_code run_draw(options const& asked, console const& to) {
    loaded_scheme const by = load_scheme(asked.paths.front(), to);
    sampling_plan const& plan = plan_of(by.scheme, asked, to);
    loaded_frame const from = load_frame(asked, plan, to);
    drawing const drawn = draw_or_end(plan, from, asked, to);
    shown_drawing const shown = reveal(by.scheme.written(), drawn, {by.sha256, from.sha256},
                                       asked.reveal.value_or(drawn.units.size()));
    to.put(written(shown, asked, to));
    return exit_code::ok;
}

}  // namespace kaohe::cli
