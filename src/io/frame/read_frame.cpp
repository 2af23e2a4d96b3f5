#include <kaohe/io/read_frame.hpp>

#include <algorithm>
#include <utility>

#include <kaohe/io/locate.hpp>
#include <kaohe/io/parse_fact.hpp>
#include <kaohe/model/why_invalid.hpp>

#include "io/text/document_kind.hpp"
#include "read_candidates.hpp"

namespace kaohe {

namespace {

// What has no pointer does not speak of the document.
void name_file(source const& in, place& where) {
    if (where.file.empty() && !where.pointer.empty()) where.file = in.file;
}

diagnostics located(source const& in, diagnostics findings, limits const& within) {
    locate_in_frame(in, findings, within);
    std::ranges::stable_sort(
        findings, {}, [](diagnostic const& each) { return std::pair{each.where.line, each.where.column}; });
    return findings;
}

}  // namespace

std::string* member_of(candidate& of, std::string_view name) {
    if (name == "id") return &of.id;
    if (name == "stratum") return &of.stratum;
    if (name == "name") return &of.name;
    if (name == "parent") return &of.parent;
    return nullptr;
}

diagnostics read_field(std::string_view text, std::size_t field, sampling_plan const& plan, candidate& of,
                       limits const& within) {
    frame_field const& as = plan.columns[field];
    auto found = parse_fact(text, as, within);
    if (!found) return found.diagnostics();
    if (auto invalid = why_invalid(*found, as)) return {*std::move(invalid)};
    if (of.fields.size() <= field) of.fields.resize(field + 1);
    of.fields[field] = *std::move(found);
    return {};
}

result<frame> read_frame(source const& from, sampling_plan const& plan, limits const& within) {
    bool const is_json = document_kind_of(from) == document_kind::json;
    candidates_read read =
        is_json ? read_json_candidates(from, plan, within) : read_csv_candidates(from, plan, within);
    if (!read.findings.empty()) return located(from, std::move(read.findings), within);
    auto made = make_frame(std::move(read.candidates), plan, within);
    if (!made) return located(from, made.diagnostics(), within);
    return made;
}

void locate_in_frame(source const& in, diagnostics& findings, limits const& within) {
    for (diagnostic& each : findings) {
        name_file(in, each.where);
        if (each.also) name_file(in, *each.also);
    }
    if (document_kind_of(in) == document_kind::json) return locate(in, findings);
    locate_candidates_in_csv(in, findings, within);
}

}  // namespace kaohe
