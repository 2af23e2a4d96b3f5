#include <kaohe/io/report/office_report.hpp>

#include <utility>
#include <vector>

#include <kaohe/base/text.hpp>
#include <kaohe/study/offices.hpp>

#include "entry.hpp"
#include "parts.hpp"
#include "value.hpp"
#include "words.hpp"

namespace kaohe {

namespace {

std::string with_attainable(std::optional<number> const& points, std::optional<number> const& attainable,
                            language in) {
    std::string const earned = points_text(points, in);
    return attainable ? earned + " / " + points_text(attainable, in) : earned;
}

std::string items_text(office_sum const& of, phrase const& items, language in) {
    return fill(items, in, {{"count", std::to_string(of.items)}});
}

std::string with_points(std::string items, office_sum const& of, language in) {
    return fill(report_words::items_points, in,
                {{"items", std::move(items)}, {"points", with_attainable(of.points, of.attainable, in)}});
}

std::string text_of(office_sum const& of, phrase const& items, language in) {
    return with_points(items_text(of, items, in), of, in);
}

phrase const& own_items(office_part const& of) {
    return of.office.empty() ? report_words::items : report_words::items_alone;
}

/// What an office has of its own and what it shares, apart: the shared stands under others too.
std::string sentence_of(office_part const& of, language in) {
    std::vector<std::string> said;
    if (of.alone.items > 0) said.push_back(text_of(of.alone, own_items(of), in));
    if (of.shared.items > 0) said.push_back(text_of(of.shared, report_words::items_shared, in));
    return join(said, report_words::semicolon.in(in));
}

std::string heading_of(office_part const& of, language in) {
    return of.office.empty() ? fill(report_words::no_office, in) : std::string{of.office};
}

/// All items, each once; where sections do more than add up, that the total is another.
std::string once_text(office_sum const& all, explanation const& explained, language in) {
    std::string text = items_text(all, report_words::items_once, in);
    std::optional<number> const& total = explained.sheet->points;
    if (!total || all.points == total) return text;
    return fill(report_words::items_apart, in, {{"items", text}});
}

/// An item, and its members below it.
void add_entries(report_sheet& to, office_item const& item, explanation const& of, scheme const& by,
                 language in) {
    std::size_t const above = of.nodes[item.first].depth;
    for (std::size_t i = item.first; i < item.end; ++i) {
        to.entries.push_back(entry_of(of.nodes[i], *of.sheet, by, in));
        to.entries.back().depth = of.nodes[i].depth - above + 1;
    }
}

report_sheet office_sheet_of(report_ground const& by, explanation const& of, std::string_view office,
                             std::string anchor, language in) {
    report_sheet found = sheet_head(by, of, std::move(anchor), in);
    office_division const division = divide_by_office(of, *by.made.scheme, office);
    office_sum const all = division.alone + division.shared;
    if (office.empty())
        found.summary.push_back(
            {fill(report_words::all_items, in), with_points(once_text(all, of, in), all, in)});
    for (office_part const& part : division.parts) {
        found.entries.push_back({.title = heading_of(part, in), .sentence = sentence_of(part, in)});
        for (office_item const& item : part.items) add_entries(found, item, of, *by.made.scheme, in);
    }
    return found;
}

/// Makes the rows of one subject's table.
class office_rows {
public:
    office_rows(explanation const& of, language in) : of_{of}, in_{in} {}

    std::vector<std::vector<report_cell>> run(office_division const& division, std::string_view office) {
        for (office_part const& each : division.parts) part(each);
        office_sum const all = division.alone + division.shared;
        if (office.empty()) sum(all, once_text(all, of_, in_));
        explained_node const& root = of_.nodes.front();
        row("", "", fill(report_words::total, in_), of_.sheet->total, root.attainable);
        return std::move(rows_);
    }

private:
    void row(std::string office, std::string clause, std::string title, std::optional<number> const& points,
             std::optional<number> const& attainable) {
        rows_.push_back({{std::move(office)},
                         {std::move(clause)},
                         {std::move(title)},
                         {points_text(points, in_)},
                         {attainable ? points_text(attainable, in_) : std::string{}}});
    }

    void part(office_part const& of) {
        std::string office = heading_of(of, in_);
        for (office_item const& each : of.items) {
            explained_node const& node = of_.nodes[each.first];
            row(std::exchange(office, {}), node.node->clause, marked_title(each), node.result->points,
                node.attainable);
        }
        if (of.alone.items > 0) sum(of.alone, items_text(of.alone, own_items(of), in_));
        if (of.shared.items > 0) sum(of.shared, items_text(of.shared, report_words::items_shared, in_));
    }

    [[nodiscard]] std::string marked_title(office_item const& of) const {
        std::string title = title_of(*of_.nodes[of.first].node->written, in_);
        if (!of.is_shared()) return title;
        std::string const offices = joined({of.offices.begin(), of.offices.end()}, in_);
        std::string const remark =
            fill(report_words::shared_by, in_) + std::string{report_words::colon.in(in_)} + offices;
        return fill(report_words::remark, in_, {{"value", title}, {"remark", remark}});
    }

    void sum(office_sum const& of, std::string items) {
        row("", "", std::move(items), of.points, of.attainable);
    }

    explanation const& of_;
    language in_;
    std::vector<std::vector<report_cell>> rows_;
};

report_table office_table(explanation const& of, office_division const& division, std::string title,
                          std::string_view office, language in) {
    return {.caption = std::move(title),
            .columns = {{fill(report_words::office, in)},
                        {fill(report_words::clause, in)},
                        {fill(report_words::item, in)},
                        {fill(report_words::points, in), alignment::right},
                        {fill(report_words::attainable, in), alignment::right}},
            .rows = office_rows{of, in}.run(division, office)};
}

}  // namespace

report office_score_report(evaluation const& of, std::string_view office, language in) {
    report_ground const ground{of};
    report made = begun(ground, in);
    explainer explained{of};
    for (std::size_t i = 0; i < of.sheets.size(); ++i) {
        explanation const found = explained(i);
        made.tables.push_back(office_table(found, divide_by_office(found, *of.scheme, office),
                                           ground.titles[of.sheets[i].subject], office, in));
    }
    return made;
}

report office_explain_report(evaluation const& of, std::span<std::size_t const> sheets,
                             std::string_view office, language in) {
    report_ground const ground{of};
    report made = begun(ground, in);
    explainer explained{of};
    for (std::size_t const each : sheets)
        made.sheets.push_back(office_sheet_of(ground, explained(each), office, anchor_of(each), in));
    return made;
}

report office_full_report(evaluation const& of, std::string_view office, language in) {
    return rankings_and_sheets(of, in,
                               [&](report_ground const& on, explanation const& each, std::string anchor) {
                                   return office_sheet_of(on, each, office, std::move(anchor), in);
                               });
}

}  // namespace kaohe
