#include <kaohe/io/read_scheme.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <kaohe/io/locate.hpp>

#include "decode.hpp"
#include "format.hpp"

namespace kaohe {

namespace {

// An argument `first` is the pointer of an earlier place: people are told its line and column.
void tell_first_places(diagnostics& findings, source const& in) {
    diagnostics firsts;
    std::vector<std::string*> texts;
    for (diagnostic& each : findings) {
        for (auto& [name, text] : each.with) {
            if (name != "first" || !text.starts_with('/')) continue;
            firsts.push_back({each.what, {.file = in.file, .pointer = text}, {}});
            texts.push_back(&text);
        }
    }
    locate(in, firsts);
    for (std::size_t i = 0; i < firsts.size(); ++i) {
        place const& found = firsts[i].where;
        *texts[i] = in.file + ':' + std::to_string(found.line) + ':' + std::to_string(found.column);
    }
}

// In the order of the text.
diagnostics located(diagnostics findings, source const& in) {
    for (diagnostic& each : findings) each.where.file = in.file;
    tell_first_places(findings, in);
    locate(in, findings);
    std::stable_sort(findings.begin(), findings.end(), [](diagnostic const& a, diagnostic const& b) {
        return std::pair{a.where.line, a.where.column} < std::pair{b.where.line, b.where.column};
    });
    return findings;
}

}  // namespace

result<definition> decode_definition(json_value const& document, std::string const& file,
                                     limits const& within) {
    if (auto other = find_other_format(document, definition::newest_format, file)) return *std::move(other);
    decoder reading{file, within};
    definition written;
    reading.read(written, document, spot{});
    if (!reading.findings().empty()) return reading.findings();
    return written;
}

result<checked_scheme> read_scheme(source const& from, limits const& within) try {
    auto const document = parse_json(from, json_style::relaxed, within);
    if (!document) return document.diagnostics();
    auto written = decode_definition(*document, from.file, within);
    if (!written) return located(written.diagnostics(), from);
    auto checked = check(*std::move(written), within);
    if (!checked) return located(checked.diagnostics(), from);
    checked->warnings = located(std::move(checked->warnings), from);
    return checked;
} catch (number_too_large const&) {  // of several quantities together: no single place is at fault
    return diagnostic{code::number_too_large, {.file = from.file}, {}};
}

}  // namespace kaohe
