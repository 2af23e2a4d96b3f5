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

// A definition as far as it could be read, and why not further.
struct decoded {
    definition written;
    diagnostics findings;
};

decoded decode(json_value const& document, std::string const& file, limits const& within) {
    if (auto other = find_other_format(document, definition::newest_format, file))
        return {{}, {*std::move(other)}};
    decoder reading{file, within};
    decoded found;
    reading.read(found.written, document, spot{});
    found.findings = reading.findings();
    return found;
}

// The item, indicator, effect, award, field or stage that a place belongs to ("/score/items/0"); empty: the
// document.
std::string_view owner_of(std::string_view pointer) {
    std::size_t end = 0;
    for (std::string_view const list :
         {"/items/", "/indicators/", "/effects/", "/awards/", "/fields/", "/stages/"}) {
        std::size_t const at = pointer.rfind(list);
        if (at != pointer.npos)
            end = std::max(end, std::min(pointer.find('/', at + list.size()), pointer.size()));
    }
    return pointer.substr(0, end);
}

// All mistakes of a document that could not be read whole. Of what belongs to a part that could not be read
// nothing more is said: it would follow from the first.
diagnostics all_mistakes(decoded read, limits const& within) {
    diagnostics all = read.findings;
    for (diagnostic& each : mistakes_in(std::move(read.written), within)) {
        bool const follows = std::ranges::any_of(read.findings, [&](diagnostic const& first) {
            return owner_of(first.where.pointer) == owner_of(each.where.pointer);
        });
        if (!follows) all.push_back(std::move(each));
    }
    cap(all, within.findings);
    return all;
}

}  // namespace

result<definition> decode_definition(json_value const& document, std::string const& file,
                                     limits const& within) {
    decoded found = decode(document, file, within);
    if (!found.findings.empty()) return std::move(found.findings);
    return std::move(found.written);
}

result<checked_scheme> read_scheme(source const& from, limits const& within) {
    auto const document = parse_document(from, json_style::relaxed, definition::newest_format, within);
    if (!document) return document.diagnostics();
    decoded read = decode(*document, from.file, within);
    if (!read.findings.empty()) return located(all_mistakes(std::move(read), within), from);
    auto checked = check(std::move(read.written), within);
    if (!checked) return located(checked.diagnostics(), from);
    checked->warnings = located(std::move(checked->warnings), from);
    return checked;
}

}  // namespace kaohe
