#include <kaohe/base/diagnostic.hpp>

#include <algorithm>

namespace kaohe {

namespace {

struct hole {
    std::size_t begin;  ///< of its opening brace
    std::size_t end;    ///< behind its closing brace
    std::string_view name;
};

// A brace that does not enclose a name is plain text: messages may quote JSON.
std::optional<hole> next_hole(std::string_view text, std::size_t from) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz_";
    for (auto open = text.find('{', from); open != text.npos; open = text.find('{', open + 1)) {
        auto const close = text.find_first_not_of(letters, open + 1);
        if (close != text.npos && text[close] == '}' && close > open + 1)
            return hole{open, close + 1, text.substr(open + 1, close - open - 1)};
    }
    return std::nullopt;
}

std::string const* argument(arguments const& with, std::string_view name) {
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

}  // namespace

std::string fill(std::string_view text, arguments const& with) {
    std::string filled;
    std::size_t from = 0;
    while (auto const next = next_hole(text, from)) {
        std::string const* const word = argument(with, next->name);
        filled += text.substr(from, next->begin - from);
        filled += word ? std::string_view{*word} : text.substr(next->begin, next->end - next->begin);
        from = next->end;
    }
    return filled += text.substr(from);
}

std::string message(diagnostic const& finding, language in) {
    return fill(entry_of(finding.what).message.in(in), finding.with);
}

std::string hint(diagnostic const& finding, language in) {
    std::string_view rest = entry_of(finding.what).hint.in(in);
    while (!rest.empty()) {
        std::string_view const text = rest.substr(0, rest.find('\n'));
        if (fills_all(finding.with, text)) return fill(text, finding.with);
        rest.remove_prefix(std::min(rest.size(), text.size() + 1));
    }
    return {};
}

severity severity_of(diagnostic const& finding) { return entry_of(finding.what).how; }

bool has_errors(diagnostics const& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](diagnostic const& finding) { return severity_of(finding) == severity::error; });
}

}  // namespace kaohe
