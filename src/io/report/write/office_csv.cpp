#include <kaohe/io/report/office_report.hpp>

#include <kaohe/study/offices.hpp>

#include "csv_rows.hpp"

namespace kaohe {

namespace {

constexpr std::array<std::string_view, 9> sum_columns{
    "office",           "items",        "points",        "points_exact",
    "attainable",       "shared_items", "shared_points", "shared_points_exact",
    "shared_attainable"};

void add_sum(csv_text& to, office_sum const& of) {
    to.add_plain(std::to_string(of.items));
    add_rounded(to, of.points);
    add_exact(to, of.points);
    add_exact(to, of.attainable);
}

}  // namespace

std::string write_office_score_csv(evaluation const& of, std::string_view office, csv_audience reader) {
    csv_text text{reader};
    add_header(text, subject_columns);
    add_header(text, sum_columns);
    text.end_row();
    explainer explain_sheet{of};
    for (std::size_t i = 0; i < of.sheets.size(); ++i) {
        explanation const explained = explain_sheet(i);
        for (office_part const& each : divide_by_office(explained, *of.scheme, office).parts) {
            add_subject(text, of, *explained.sheet);
            text.add_text(each.office);
            add_sum(text, each.alone);
            add_sum(text, each.shared);
            text.end_row();
        }
    }
    return text.take();
}

std::string write_office_explain_csv(evaluation const& of, std::span<std::size_t const> sheets,
                                     std::string_view office, csv_audience reader, language in) {
    csv_text text{reader};
    node_cells const cells{*of.scheme, in};
    add_header(text, subject_columns);
    text.add_plain("office");
    cells.add_header(text);
    text.end_row();
    explainer explain_sheet{of};
    for (std::size_t const sheet : sheets) {
        explanation const explained = explain_sheet(sheet);
        for (office_part const& part : divide_by_office(explained, *of.scheme, office).parts) {
            for (office_item const& item : part.items) {
                add_subject(text, of, *explained.sheet);
                text.add_text(part.office);
                cells.add(text, explained.nodes[item.first], *explained.sheet);
                text.end_row();
            }
        }
    }
    return text.take();
}

}  // namespace kaohe
