#include <kaohe/io/report/report_markdown.hpp>

#include <string_view>
#include <utility>

#include "bar.hpp"
#include "io/report/words.hpp"

namespace kaohe {

namespace {

constexpr std::size_t longest_bar = 20;

// What Markdown, or the HTML inside it, reads as markup wherever it stands; and line ends, which would end a
// cell.
std::string markdown_text(std::string_view text) {
    constexpr std::string_view special = "\\`*_[]|~";
    std::string shown;
    for (char const each : text) {
        if (each == '<') shown += "&lt;";
        else if (each == '&') shown += "&amp;";
        else if (static_cast<unsigned char>(each) < 0x20) shown += ' ';
        else if (special.find(each) != special.npos) (shown += '\\') += each;
        else shown += each;
    }
    return shown;
}

// At the beginning of an item these would begin a list, a heading or a quotation in it.
std::string escaped_at_start(std::string_view text) {
    constexpr std::string_view special = "-+#>=";
    bool const marks = !text.empty() && special.find(text.front()) != special.npos;
    return (marks ? "\\" : "") + markdown_text(text);
}

std::string strong(std::string_view text) { return "**" + markdown_text(text) + "**"; }

class markdown_writer {
public:
    explicit markdown_writer(language in) : in_{in} {}

    void write(report const& shown) {
        text_ += "# " + markdown_text(shown.title) + "\n\n";
        for (labelled const& each : shown.about) item(0, each);
        for (std::string const& each : shown.notices)
            text_ += "\n> " + strong("!") + ' ' + markdown_text(each) + '\n';
        for (report_table const& each : shown.tables) write(each);
        for (report_sheet const& each : shown.sheets) write(each);
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    [[nodiscard]] std::string label(std::string_view word) const {
        return strong(word) + markdown_text(report_words::colon.in(in_));
    }

    void item(std::size_t depth, labelled const& of) {
        text_ += std::string(2 * depth, ' ') + "- " + label(of.label) + markdown_text(of.text) + '\n';
    }

    void row(std::vector<std::string> const& cells) {
        for (std::string const& each : cells) text_ += "| " + each + ' ';
        text_ += "|\n";
    }

    void write(report_table const& shown) {
        text_ += "\n## " + markdown_text(shown.caption) + "\n\n";
        std::vector<std::string> titles, rules;
        for (report_column const& each : shown.columns) {
            titles.push_back(markdown_text(each.title));
            rules.emplace_back(each.align == alignment::right ? "---:" : "---");
        }
        row(titles);
        row(rules);
        for (auto const& cells : shown.rows) {
            std::vector<std::string> texts;
            for (report_cell const& each : cells) texts.push_back(text_of(each));
            row(texts);
        }
    }

    static std::string text_of(report_cell const& of) {
        if (of.share) return bar_of(*of.share, longest_bar);
        return of.sheet.empty() ? markdown_text(of.text)
                                : '[' + markdown_text(of.text) + "](#" + of.sheet + ')';
    }

    void write(report_sheet const& shown) {
        text_ += "\n<a id=\"" + shown.anchor + "\"></a>\n\n## " + markdown_text(shown.title) + "\n\n";
        for (labelled const& each : shown.summary) item(0, each);
        text_ += '\n';
        for (report_entry const& each : shown.entries) write(each);
    }

    void write(report_entry const& shown) {
        std::string const head = shown.clause.empty() ? shown.title : shown.clause + "  " + shown.title;
        std::string const points =
            shown.attainable.empty() ? shown.points : shown.points + " / " + shown.attainable;
        text_ += std::string(2 * shown.depth, ' ') + "- " + label(head) + markdown_text(points) + '\n';
        std::size_t const inner = shown.depth + 1;
        if (!shown.sentence.empty())
            text_ += std::string(2 * inner, ' ') + "- " + escaped_at_start(shown.sentence) + '\n';
        for (labelled const& each : shown.details) item(inner, each);
    }

    language in_;
    std::string text_;
};

}  // namespace

std::string write_markdown(report const& shown) {
    markdown_writer writer{shown.in};
    writer.write(shown);
    return writer.take();
}

}  // namespace kaohe
