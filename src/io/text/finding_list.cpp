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
        document_kind_of(*each) == document_kind::json ? locate(*each, findings)
                                                       : locate_in_csv(*each, findings);
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
    tell(std::move(finding));
    is_refused_ = true;
}

void finding_list::refuse(diagnostics const& findings) {
    for (diagnostic const& each : findings) refuse(each);
}

void finding_list::tell(diagnostic finding) {
    findings_.push_back(std::move(finding));
    cap(findings_, most_);
}

diagnostics finding_list::located(std::span<source const* const> in) && {
    locate_all(in, findings_);
    sort_by_place(in, findings_);
    return std::move(findings_);
}

}  // namespace kaohe
