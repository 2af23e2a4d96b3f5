#include <kaohe/io/report/report_html.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

#include <kaohe/number/format.hpp>

#include "io/report/words.hpp"
#include "style.hpp"

namespace kaohe {

namespace {

// No script, no outside resource and no form, whatever a text should contain.
constexpr std::string_view content_security_policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
constexpr std::string_view ranking_anchor = "ranking";

std::string html_text(std::string_view text) {
    std::string shown;
    for (char const each : text) {
        switch (each) {
            case '&': shown += "&amp;"; break;
            case '<': shown += "&lt;"; break;
            case '>': shown += "&gt;"; break;
            case '"': shown += "&quot;"; break;
            case '\'': shown += "&#39;"; break;
            default: shown += each;
        }
    }
    return shown;
}

std::string_view class_of(tone of) {
    switch (of) {
        case tone::plain: return "plain";
        case tone::full: return "full";
        case tone::partly: return "partly";
        case tone::none: return "none";
        case tone::absent: return "absent";
        case tone::attention: return "attention";
    }
    return "plain";
}

std::string element(std::string_view tag, std::string_view attributes, std::string_view inner) {
    std::string shown{'<'};
    (shown += tag) += attributes.empty() ? "" : " ";
    ((shown += attributes) += '>') += inner;
    return ((shown += "</") += tag) += '>';
}

std::string bar(number const& share) {
    std::string const width = to_fixed(share * 100, 2, rounding::half_up);
    return "<svg viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"" +
           width + "\" height=\"8\"/></svg>";
}

std::string pairs(std::string_view name, std::vector<labelled> const& listed) {
    std::string inner;
    for (labelled const& each : listed)
        inner += element("div", "",
                         element("dt", "", html_text(each.label)) + element("dd", "", html_text(each.text)));
    return element("dl", "class=\"" + std::string{name} + '"', inner);
}

class html_writer {
public:
    explicit html_writer(report const& of) : in_{of.in}, headings_{of.headings} {}

    [[nodiscard]] std::string write(report const& shown) const {
        std::string body = element("h1", "", html_text(shown.title)) + pairs("about", shown.about);
        body = element("header", "", body) + '\n' + notices(shown.notices);
        std::string tables;
        for (report_table const& each : shown.tables) tables += table(each);
        if (!tables.empty()) body += element("section", "id=\"" + std::string{ranking_anchor} + '"', tables);
        for (report_sheet const& each : shown.sheets) body += sheet(each, !tables.empty());
        return "<!DOCTYPE html>\n<html lang=\"" + std::string{in_ == language::zh ? "zh-CN" : "en"} +
               "\">\n" + head(shown.title) + element("body", "", body) + "\n</html>\n";
    }

private:
    [[nodiscard]] std::string say(phrase const& words) const { return html_text(words.in(in_)); }

    static std::string head(std::string_view title) {
        return "<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" +
               std::string{content_security_policy} +
               "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
               element("title", "", html_text(title)) + '\n' + element("style", "", report_style) +
               "\n</head>\n";
    }

    [[nodiscard]] std::string notices(std::vector<std::string> const& listed) const {
        if (listed.empty()) return {};
        std::string items;
        for (std::string const& each : listed) items += element("li", "", html_text(each));
        return element("aside", "class=\"notices\"",
                       element("p", "", say(report_words::notices)) + element("ul", "", items)) +
               '\n';
    }

    static std::string_view class_of_cell(report_column const& in, report_cell const& of) {
        if (of.share) return "class=\"bar\"";
        if (!of.sheet.empty()) return "class=\"name\"";
        return in.align == alignment::right ? "class=\"right\"" : "";
    }

    static std::string cell(report_cell const& of) {
        if (of.share) return bar(*of.share);
        return of.sheet.empty() ? html_text(of.text)
                                : element("a", "href=\"#" + of.sheet + '"', html_text(of.text));
    }

    static std::string heads(std::vector<report_column> const& columns) {
        std::string shown;
        for (report_column const& each : columns) {
            std::string_view const align = each.align == alignment::right ? " class=\"right\"" : "";
            shown += element("th", "scope=\"col\"" + std::string{align}, html_text(each.title));
        }
        return element("thead", "", element("tr", "", shown));
    }

    static std::string table(report_table const& shown) {
        std::string rows;
        for (auto const& row : shown.rows) {
            std::string cells;
            for (std::size_t i = 0; i < row.size(); ++i)
                cells += element("td", class_of_cell(shown.columns[i], row[i]), cell(row[i]));
            rows += element("tr", "", cells) + '\n';
        }
        return element("table", "",
                       element("caption", "", html_text(shown.caption)) + heads(shown.columns) +
                           element("tbody", "", rows)) +
               '\n';
    }

    [[nodiscard]] std::string sheet(report_sheet const& shown, bool linked) const {
        std::string title = element("h2", "", html_text(shown.title));
        if (linked)
            title += element("a", "href=\"#" + std::string{ranking_anchor} + '"', html_text(headings_.back));
        std::string summary;
        for (labelled const& each : shown.summary)
            summary += element("dt", "", html_text(each.label)) + element("dd", "", html_text(each.text));
        return element("section", "class=\"sheet\" id=\"" + shown.anchor + '"',
                       element("div", "class=\"title\"", title) +
                           element("dl", "class=\"summary\"", summary) + entries(shown)) +
               '\n';
    }

    [[nodiscard]] std::string entries(report_sheet const& of) const {
        std::string rows;
        for (report_entry const& each : of.entries) rows += entry(each) + '\n';
        std::vector<report_column> columns{{std::string{report_words::clause.in(in_)}},
                                           {std::string{report_words::item.in(in_)}},
                                           {headings_.result, alignment::right}};
        if (has_attainable()) columns.push_back({headings_.attainable, alignment::right});
        columns.push_back({headings_.reason});
        return element(
            "table", "class=\"lines\"",
            element("caption", "", say(report_words::sheet)) + heads(columns) + element("tbody", "", rows));
    }

    [[nodiscard]] std::string entry(report_entry const& of) const {
        std::string const depth = "depth-" + std::to_string(std::min<std::size_t>(of.depth, 4));
        std::string const kind = of.is_line ? "line " : "group ";
        std::string why = of.sentence.empty() ? "" : element("span", "", html_text(of.sentence));
        if (!of.details.empty())
            why += element("details", "",
                           element("summary", "", say(report_words::details)) + pairs("details", of.details));
        return element(
            "tr", "class=\"" + kind + depth + ' ' + std::string{class_of(of.tone)} + '"',
            element("td", "", html_text(of.clause)) + element("th", "scope=\"row\"", html_text(of.title)) +
                element("td", "class=\"right earned\"", html_text(of.points)) +
                (has_attainable() ? element("td", "class=\"right\"", html_text(of.attainable)) : "") +
                element("td", "class=\"why\"", why));
    }

    [[nodiscard]] bool has_attainable() const { return !headings_.attainable.empty(); }

    language in_;
    report_headings const& headings_;
};

}  // namespace

std::string write_html(report const& shown) { return html_writer{shown}.write(shown); }

}  // namespace kaohe
