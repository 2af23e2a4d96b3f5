#include <kaohe/base/diagnostic.hpp>

#include <algorithm>
#include <array>

#include <kaohe/base/text.hpp>

#include "holes.hpp"

namespace kaohe {

namespace {

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
    return fill_holes(text, [&](std::string_view name) {
        wording const* const word = argument(with, name);
        return word ? &word->in(in) : nullptr;
    });
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

bool has_passed_limits(diagnostics const& findings) {
    constexpr std::array limit_codes{code::number_too_large,    code::document_too_large, code::json_too_deep,
                                     code::expression_too_deep, code::frame_too_deep,     code::too_many};
    return std::ranges::any_of(findings, [&](diagnostic const& finding) {
        return std::ranges::find(limit_codes, finding.what) != limit_codes.end();
    });
}

bool has_errors(diagnostics const& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](diagnostic const& finding) { return severity_of(finding) == severity::error; });
}

}  // namespace kaohe
