#include <kaohe/io/report/make_report.hpp>

#include <utility>

#include <kaohe/base/version.hpp>
#include <kaohe/study/explain.hpp>

#include "parts.hpp"
#include "value.hpp"
#include "words.hpp"

namespace kaohe {

namespace {

std::vector<labelled> about(evaluation const& of, std::string const& layers, language in) {
    definition const& written = of.scheme->written();
    std::vector<labelled> found;
    auto const add = [&](phrase const& label, std::string const& text) {
        if (!text.empty()) found.push_back({fill(label, in), text});
    };
    add(report_words::scheme,
        fill(report_words::edition, in, {{"id", written.id}, {"edition", written.edition}}));
    if (written.source) {
        add(report_words::document, written.source->document);
        add(report_words::issuer, written.source->issuer);
    }
    add(report_words::period, joined(periods_of(*of.cohort), in));
    add(report_words::read_in, layers);
    add(report_words::engine, "kaohe " + std::string{version()});
    return found;
}

std::vector<std::string> notices(report_ground const& on, language in) {
    std::vector<std::string> found;
    for (diagnostic const& each : on.made.notes) {
        bool const is_open_ranking = each.what == code::ranking_provisional;
        found.push_back(is_open_ranking ? on.open.notice(in) : message(each, in));
    }
    return found;
}

report_headings headings(scheme const& of, language in) {
    if (!of.gives_points())
        return {.result = fill(report_words::result, in),
                .reason = fill(report_words::judgement, in),
                .back = fill(report_words::back_to_attainment, in)};
    return {.result = fill(report_words::points, in),
            .attainable = fill(report_words::attainable, in),
            .reason = fill(report_words::reason, in),
            .back = fill(report_words::back, in)};
}

}  // namespace

report begun(report_ground const& on, std::string const& layers, language in) {
    evaluation const& of = on.made;
    definition const& written = of.scheme->written();
    return {.in = in,
            .title = written.title.empty() ? written.id : written.title.in(in),
            .about = about(of, layers, in),
            .notices = notices(on, in),
            .headings = headings(*of.scheme, in),
            .tables = {},
            .sheets = {}};
}

report begun(report_ground const& on, language in) {
    return begun(on, on.made.layer ? people_text(*on.made.layer, in) : std::string{}, in);
}

void add_rankings(report& to, report_ground const& of, linking with) {
    for (ranked_group const& each : ranked_groups(of.made))
        to.tables.push_back(ranking_table(of, each, with, to.in));
}

report rank_report(evaluation const& of, language in) {
    report_ground const ground{of};
    report made = begun(ground, in);
    add_rankings(made, ground, linking::none);
    return made;
}

report score_report(evaluation const& of, language in) {
    report_ground const ground{of};
    report made = begun(ground, in);
    for (std::size_t i = 0; i < of.sheets.size(); ++i)
        made.tables.push_back(sections_table(of, i, ground.titles[of.sheets[i].subject], in));
    return made;
}

report explain_report(evaluation const& of, std::span<std::size_t const> sheets, language in) {
    report_ground const ground{of};
    report made = begun(ground, in);
    explainer explained{of};
    for (std::size_t const each : sheets)
        made.sheets.push_back(sheet_of(ground, explained(each), anchor_of(each), in));
    return made;
}

report full_report(evaluation const& of, language in) {
    return rankings_and_sheets(of, in,
                               [&](report_ground const& on, explanation const& each, std::string anchor) {
                                   return sheet_of(on, each, std::move(anchor), in);
                               });
}

}  // namespace kaohe
