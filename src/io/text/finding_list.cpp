#include "finding_list.hpp"

#include <algorithm>
#include <tuple>

#include <kaohe/io/csv.hpp>
#include <kaohe/io/locate.hpp>

#include "document_kind.hpp"

namespace kaohe {

namespace {

void locate_all(std::span<source const* const> in, diagnostics& findings) {
    for (source const* const each : in)
        kind_of(*each) == document_kind::json ? locate(*each, findings) : locate_in_csv(*each, findings);
}

// `a.csv:3:5`, or the pointer where the text is not at hand.
std::string text_of(place const& where) {
    if (where.line == 0) return where.file + where.pointer;
    return where.file + ':' + std::to_string(where.line) + ':' + std::to_string(where.column);
}

void sort_by_place(std::span<source const* const> in, diagnostics& findings) {
    auto const order = [&](diagnostic const& of) {
        auto const file = std::ranges::find(in, of.where.file, [](source const* each) { return each->file; });
        return std::tuple{file - in.begin(), of.where.line, of.where.column};
    };
    std::ranges::stable_sort(findings, {}, order);
}

}  // namespace

void finding_list::refuse(diagnostic finding) {
    findings_.push_back(std::move(finding));
    is_refused_ = true;
}

void finding_list::refuse(diagnostics const& findings) {
    for (diagnostic const& each : findings) refuse(each);
}

void finding_list::refuse(diagnostic finding, place other) {
    others_.emplace_back(findings_.size(), std::move(other));
    refuse(std::move(finding));
}

void finding_list::tell(diagnostic finding) { findings_.push_back(std::move(finding)); }

void finding_list::fill_others(std::span<source const* const> in) {
    diagnostics places;
    for (auto const& [index, where] : others_) places.push_back({code{}, where, {}});
    locate_all(in, places);
    for (std::size_t i = 0; i < others_.size(); ++i)
        findings_[others_[i].first].with.emplace_back("other", text_of(places[i].where));
}

diagnostics finding_list::located(std::span<source const* const> in) && {
    fill_others(in);
    locate_all(in, findings_);
    sort_by_place(in, findings_);
    return std::move(findings_);
}

}  // namespace kaohe
