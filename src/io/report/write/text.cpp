#include <kaohe/io/report/report_text.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

#include <kaohe/base/text.hpp>

#include "bar.hpp"
#include "io/report/words.hpp"
#include "io/text/visible.hpp"

namespace kaohe {

namespace {

constexpr std::size_t page_width = 78;
constexpr std::size_t bar_width = 24;
constexpr std::string_view gap = "  ";

enum class style { plain, bold, faint, red, green, yellow };

std::string_view escape_sequence(style of) {
    switch (of) {
        case style::plain: return "";
        case style::bold: return "\x1b[1m";
        case style::faint: return "\x1b[2m";
        case style::red: return "\x1b[31m";
        case style::green: return "\x1b[32m";
        case style::yellow: return "\x1b[33m";
    }
    return "";
}

style style_of(tone of) {
    switch (of) {
        case tone::plain: return style::plain;
        case tone::full: return style::green;
        case tone::partly: return style::plain;
        case tone::none: return style::red;
        case tone::absent: return style::faint;
        case tone::attention: return style::yellow;
    }
    return style::plain;
}

std::string spaces(std::size_t count) { return std::string(count, ' '); }

std::string padded(std::string_view text, std::size_t width, alignment align) {
    std::size_t const found = display_width(text);
    std::string const fill = spaces(width > found ? width - found : 0);
    return align == alignment::right ? fill + std::string{text} : std::string{text} + fill;
}

std::string text_of(report_cell const& of) {
    return of.share ? bar_of(*of.share, bar_width) : visible(of.text);
}

std::vector<std::size_t> widths_of(report_table const& of) {
    std::vector<std::size_t> widths;
    for (report_column const& each : of.columns) widths.push_back(display_width(each.title));
    for (auto const& row : of.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], display_width(text_of(row[i])));
    }
    return widths;
}

class text_writer {
public:
    text_writer(language in, colouring with) : in_{in}, with_{with} {}

    void write(report const& shown) {
        line(paint(shown.title, style::bold));
        for (labelled const& each : shown.about) pair(each, "");
        for (std::string const& each : shown.notices) line(paint("! " + each, style::yellow));
        for (report_table const& each : shown.tables) write(each);
        for (report_sheet const& each : shown.sheets) write(each);
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void line(std::string_view text) { text_.append(text.substr(0, text.find_last_not_of(' ') + 1)) += '\n'; }

    [[nodiscard]] std::string paint(std::string_view text, style in) const {
        std::string shown = visible(text);
        if (with_ == colouring::plain || in == style::plain) return shown;
        return std::string{escape_sequence(in)} + shown + "\x1b[0m";
    }

    void pair(labelled const& of, std::string_view indent) {
        std::string const label = of.label + std::string{report_words::colon.in(in_)};
        line(std::string{indent} + paint(label, style::faint) + visible(of.text));
    }

    void write(report_table const& shown) {
        std::vector<std::size_t> const widths = widths_of(shown);
        std::string head, rule;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            head += padded(shown.columns[i].title, widths[i], shown.columns[i].align) += gap;
            rule += std::string(widths[i], '-') += gap;
        }
        line("");
        line(paint(shown.caption, style::bold));
        line(paint(head, style::faint));
        line(paint(rule, style::faint));
        for (auto const& row : shown.rows) {
            std::string cells;
            for (std::size_t i = 0; i < row.size(); ++i)
                cells += padded(text_of(row[i]), widths[i], shown.columns[i].align) += gap;
            line(cells);
        }
    }

    void write(report_sheet const& shown) {
        line("");
        line(paint(shown.title, style::bold));
        for (labelled const& each : shown.summary) pair(each, "");
        line(paint(std::string(page_width, '-'), style::faint));
        for (report_entry const& each : shown.entries) write(each);
    }

    void write(report_entry const& shown) {
        std::string const indent = spaces(2 * shown.depth);
        std::string const head =
            visible(shown.clause.empty() ? shown.title : shown.clause + "  " + shown.title);
        std::string const points =
            shown.attainable.empty() ? shown.points : shown.points + " / " + shown.attainable;
        std::size_t const used = indent.size() + display_width(head);
        std::size_t const least = display_width(points) + gap.size();
        std::size_t const room = std::max(page_width, used + least) - used;
        line(indent + paint(head, shown.is_line ? style::plain : style::bold) +
             paint(padded(points, room, alignment::right), style_of(shown.tone)));
        std::string const inner = indent + spaces(4);
        if (!shown.sentence.empty()) line(inner + visible(shown.sentence));
        for (labelled const& each : shown.details) pair(each, inner);
    }

    language in_;
    colouring with_;
    std::string text_;
};

}  // namespace

std::string write_text(report const& shown, colouring with) {
    text_writer writer{shown.in, with};
    writer.write(shown);
    return writer.take();
}

}  // namespace kaohe
