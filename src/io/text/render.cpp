#include <kaohe/io/render.hpp>

#include <string_view>

#include <kaohe/base/text.hpp>

#include "visible.hpp"

namespace kaohe {

namespace {

struct severity_words {
    phrase name;
    std::string_view colour;  // ANSI: bold red, yellow, cyan
};

severity_words const& words_for(severity how) {
    static constexpr severity_words error{{.zh = "错误", .en = "error"}, "\x1b[1;31m"};
    static constexpr severity_words warning{{.zh = "警告", .en = "warning"}, "\x1b[1;33m"};
    static constexpr severity_words note{{.zh = "说明", .en = "note"}, "\x1b[1;36m"};
    return how == severity::error ? error : how == severity::warning ? warning : note;
}

constexpr phrase colon{.zh = "：", .en = ": "};
constexpr phrase help{.zh = "建议", .en = "help"};

std::string coloured(std::string_view text, std::string_view colour, colouring with) {
    if (with == colouring::plain) return std::string{text};
    return std::string{colour}.append(text).append("\x1b[0m");
}

std::string position(place const& where) {
    std::string text = visible(where.file);
    if (where.line > 0) text += ':' + std::to_string(where.line) + ':' + std::to_string(where.column);
    return text;
}

std::string source_lines(place const& where, std::string_view colour, colouring with) {
    std::string const number = std::to_string(where.line);
    std::string const margin(number.size(), ' ');
    std::string const line = (where.excerpt_column > 1 ? "…" : "") + visible(where.excerpt);
    std::size_t const ahead = where.column - where.excerpt_column + (where.excerpt_column > 1 ? 1 : 0);
    std::string const blanks(display_width(line.substr(0, bytes_of_code_points(line, ahead))), ' ');
    return margin + " |\n" + number + " | " + line + '\n' + margin + " | " + blanks +
           coloured("^", colour, with) + '\n';
}

}  // namespace

std::string render(diagnostic const& finding, language in, colouring with) {
    severity_words const& words = words_for(severity_of(finding));
    std::string const head{std::string{words.name.in(in)} + '[' + std::string{name_of(finding.what)} + ']'};
    std::string text = coloured(head, words.colour, with);
    text.append(colon.in(in)).append(visible(message(finding, in))) += '\n';
    if (!finding.where.file.empty() || finding.where.line > 0)
        text += "  --> " + position(finding.where) + '\n';
    if (!finding.where.excerpt.empty()) text += source_lines(finding.where, words.colour, with);
    std::string const advice = hint(finding, in);
    if (!advice.empty()) text.append(help.in(in)).append(colon.in(in)).append(visible(advice)) += '\n';
    return text;
}

std::string render(diagnostics const& findings, language in, colouring with) {
    std::string text;
    for (diagnostic const& each : findings) {
        if (!text.empty()) text += '\n';
        text += render(each, in, with);
    }
    return text;
}

}  // namespace kaohe
