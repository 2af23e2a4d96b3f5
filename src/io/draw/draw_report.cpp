#include <kaohe/base/version.hpp>
#include <kaohe/io/write_draw.hpp>

#include "drawn_row.hpp"
#include "io/report/words.hpp"
#include "words.hpp"

namespace kaohe {

namespace {

// As a shell reads it back.
std::string in_quotes(std::string_view text) {
    std::string quoted{"'"};
    for (char const each : text) quoted += each == '\'' ? std::string{"'\\''"} : std::string{each};
    return quoted + '\'';
}

std::vector<labelled> about(shown_drawing const& of, language in) {
    definition const& by = *of.scheme;
    std::vector<labelled> found;
    auto const add = [&](phrase const& label, std::string const& text) {
        if (!text.empty()) found.push_back({fill(label, in), text});
    };
    add(report_words::scheme, fill(report_words::edition, in, {{"id", by.id}, {"edition", by.edition}}));
    if (by.source) add(report_words::document, by.source->document);
    add(report_words::engine, "kaohe " + std::string{version()});
    add(draw_words::scheme_sha256, of.made_of.scheme_sha256);
    add(draw_words::frame_sha256, of.made_of.data_sha256);
    if (of.closed() > 0) return found;
    add(draw_words::seed, of.of->seed);
    add(draw_words::check, "printf '%s\\n%s' " + in_quotes(of.of->seed) + " ID | sha256sum");
    return found;
}

std::vector<std::string> notices(shown_drawing const& of, language in) {
    std::vector<std::string> found;
    if (of.closed() > 0)
        found.push_back(fill(draw_words::closed, in, {{"count", std::to_string(of.closed())}}));
    for (std::size_t i = 0; i < of.of->plan->stages.size(); ++i) {
        bilingual const& reading = of.of->plan->stages[i].interpretation;
        if (reading.empty()) continue;
        found.push_back(fill(draw_words::reading, in,
                             {{"stage", std::to_string(i + 1)}, {"text", std::string{reading.in(in)}}}));
    }
    return found;
}

std::string title_of(sampling_stage const& of, std::size_t number, language in) {
    std::string const text = std::to_string(number);
    return of.title.empty() ? text : text + ' ' + std::string{of.title.in(in)};
}

report_table table_of(phrase const& caption, std::initializer_list<phrase> columns, language in) {
    report_table made{fill(caption, in), {}, {}};
    for (phrase const& each : columns) made.columns.push_back({fill(each, in)});
    return made;
}

void add_row(report_table& to, std::initializer_list<std::string> texts) {
    std::vector<report_cell>& row = to.rows.emplace_back();
    for (std::string const& each : texts) row.push_back({each});
}

report_table plan_table(sampling_plan const& of, language in) {
    namespace words = draw_words;
    report_table made = table_of(
        words::plan,
        {words::stage, report_words::clause, words::count, words::stratum, words::where, words::within}, in);
    made.columns[2].align = alignment::right;
    for (std::size_t i = 0; i < of.stages.size(); ++i) {
        sampling_stage const& each = of.stages[i];
        add_row(made, {title_of(each, i + 1, in), each.clause, std::to_string(each.draw), each.of,
                       where_text(each), each.within});
    }
    return made;
}

report_table units_table(shown_drawing const& of, language in) {
    namespace words = draw_words;
    report_table made = table_of(
        words::drawn,
        {words::number, words::stage, words::stratum, words::id, words::name, words::parent, words::ticket},
        in);
    made.columns.front().align = alignment::right;
    for (drawn_row const& each : rows_of(of)) {
        std::string const stage = title_of(of.of->plan->stages[each.stage - 1], each.stage, in);
        add_row(made, {std::to_string(each.number), stage, each.unit->stratum, each.unit->id, each.unit->name,
                       each.unit->parent, each.ticket});
    }
    if (of.closed() > 0) {
        made.columns.pop_back();
        for (std::vector<report_cell>& each : made.rows) each.pop_back();
    }
    return made;
}

}  // namespace

report draw_report(shown_drawing const& of, language in) {
    bilingual const& title = of.scheme->title;
    return {.in = in,
            .title = title.empty() ? of.scheme->id : std::string{title.in(in)},
            .about = about(of, in),
            .notices = notices(of, in),
            .tables = {plan_table(*of.of->plan, in), units_table(of, in)},
            .sheets = {}};
}

}  // namespace kaohe
