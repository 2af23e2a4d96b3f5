#include <kaohe/io/read_scheme.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <kaohe/io/locate.hpp>

#include "decode_scheme.hpp"
#include "document_format.hpp"

namespace kaohe {

namespace {

// In the order of the text.
diagnostics located(diagnostics findings, source const& in) {
    for (diagnostic& each : findings) {
        each.where.file = in.file;
        if (each.also) each.also->file = in.file;
    }
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

result<checked_scheme> read_scheme(source const& from, limits const& within) {
    auto const document = parse_json(from, json_style::relaxed, within);
    if (!document) return document.diagnostics();
    auto written = decode_definition(*document, from.file, within);
    if (!written) return located(written.diagnostics(), from);
    auto checked = check(*std::move(written), within);
    if (!checked) return located(checked.diagnostics(), from);
    checked->warnings = located(std::move(checked->warnings), from);
    return checked;
}

}  // namespace kaohe
