#include <kaohe/base/diagnostic.hpp>

#include <algorithm>

#include <kaohe/base/text.hpp>

namespace kaohe {

namespace {

struct hole {
    std::size_t begin;  ///< of its opening brace
    std::size_t end;    ///< behind its closing brace
    std::string_view name;
    std::string_view ending;  ///< of {name|ending}
};

// Where the letters from `begin` on end; there are some, and the text goes on.
std::optional<std::size_t> end_of_letters(std::string_view text, std::size_t begin) {
    auto const end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", begin);
    return end == text.npos || end == begin ? std::nullopt : std::optional{end};
}

std::optional<hole> hole_at(std::string_view text, std::size_t open) {
    auto const name = end_of_letters(text, open + 1);
    auto const ending = name && text[*name] == '|' ? end_of_letters(text, *name + 1) : name;
    if (!ending || text[*ending] != '}') return std::nullopt;
    std::size_t const begin = std::min(*name + 1, *ending);
    return hole{open, *ending + 1, text.substr(open + 1, *name - open - 1),
                text.substr(begin, *ending - begin)};
}

// A brace that does not enclose a name is plain text: messages may quote JSON.
std::optional<hole> next_hole(std::string_view text, std::size_t from) {
    for (auto open = text.find('{', from); open != text.npos; open = text.find('{', open + 1))
        if (auto const found = hole_at(text, open)) return found;
    return std::nullopt;
}

wording const* argument(arguments const& with, std::string_view name) {
    auto const found =
        std::find_if(with.begin(), with.end(), [&](auto const& each) { return each.first == name; });
    return found == with.end() ? nullptr : &found->second;
}

bool fills_all(arguments const& with, std::string_view text) {
    std::size_t from = 0;
    while (auto const next = next_hole(text, from)) {
        if (!argument(with, next->name)) return false;
        from = next->end;
    }
    return true;
}

std::string_view filling(hole const& of, std::string_view word) {
    if (of.ending.empty()) return word;
    return word == "1" ? std::string_view{} : of.ending;
}

// `a.csv:3:5`, or the pointer where the text is not at hand.
std::string text_of(place const& where) {
    if (where.line == 0) return where.file + where.pointer;
    return where.file + ':' + std::to_string(where.line) + ':' + std::to_string(where.column);
}

arguments all_arguments(diagnostic const& finding) {
    arguments with = finding.with;
    if (finding.also) with.emplace_back("also", text_of(*finding.also));
    return with;
}

std::string filled(std::string_view text, language in, arguments const& with) {
    std::string filled;
    std::size_t from = 0;
    while (auto const next = next_hole(text, from)) {
        wording const* const word = argument(with, next->name);
        filled += text.substr(from, next->begin - from);
        filled += word ? filling(*next, word->in(in)) : text.substr(next->begin, next->end - next->begin);
        from = next->end;
    }
    return filled += text.substr(from);
}

// Of several texts, one a line, the first that the arguments fill.
std::string first_filled(phrase const& texts, language in, arguments const& with) {
    std::string_view rest = texts.in(in);
    while (!rest.empty()) {
        std::string_view const text = rest.substr(0, rest.find('\n'));
        if (fills_all(with, text)) return filled(text, in, with);
        rest.remove_prefix(std::min(rest.size(), text.size() + 1));
    }
    return {};
}

}  // namespace

std::string fill(phrase const& words, language in, arguments const& with) {
    return filled(words.in(in), in, with);
}

void suggest(arguments& to, std::string_view found, std::span<std::string_view const> known) {
    if (auto const meant = closest(found, known)) to.emplace_back("suggestion", *meant);
}

std::string message(diagnostic const& finding, language in) {
    return first_filled(entry_of(finding.what).message, in, all_arguments(finding));
}

std::string hint(diagnostic const& finding, language in) {
    return first_filled(entry_of(finding.what).hint, in, all_arguments(finding));
}

severity severity_of(diagnostic const& finding) { return entry_of(finding.what).how; }

void cap(diagnostics& findings, std::size_t most) {
    if (findings.size() <= most) return;
    findings.resize(most + 1);
    findings.back().what = code::findings_cut;
    findings.back().with = {{"most", std::to_string(most)}};
    findings.back().also.reset();
}

bool has_errors(diagnostics const& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](diagnostic const& finding) { return severity_of(finding) == severity::error; });
}

}  // namespace kaohe
