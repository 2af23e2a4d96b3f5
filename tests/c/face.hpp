#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include <kaohe/kaohe.h>

namespace kaohe_test {

template <auto Free>
struct freed {
    template <class Handle>
    void operator()(Handle* given) const {
        Free(given);
    }
};

using scheme = std::unique_ptr<kaohe_scheme, freed<kaohe_scheme_free>>;
using builder = std::unique_ptr<kaohe_builder, freed<kaohe_builder_free>>;
using cohort = std::unique_ptr<kaohe_cohort, freed<kaohe_cohort_free>>;
using sheets = std::unique_ptr<kaohe_sheets, freed<kaohe_sheets_free>>;
using text = std::unique_ptr<kaohe_text, freed<kaohe_text_free>>;
using error = std::unique_ptr<kaohe_error, freed<kaohe_error_free>>;

inline constexpr std::string_view scheme_text = R"j({
  "format": "kaohe-scheme/1", "id": "small", "edition": "1", "title": {"zh": "小办法", "en": "Small"},
  "indicators": {"members": {"type": "count", "unit": "person"}, "share": {"type": "percent"},
    "sent": {"type": "date"}, "level": {"type": "choice", "values": ["gold", "tin", "none"]}, "held": {"type": "flag"}},
  "not_reported": "fail", "undefined": "fail",
  "score": {"id": "total", "combine": "sum", "items": [
    {"id": "net", "clause": "1", "title": {"zh": "净增", "en": "Net growth"}, "of": "members - members@prior",
     "rule": {"kind": "per_step", "step": 500, "points": 1, "partial": "whole"}, "interpretation": {"zh": "净减不扣"}},
    {"id": "share_line", "of": "share", "rule": {"kind": "threshold", "at_least": "80%", "points": 20}},
    {"id": "level_line", "of": "level", "rule": {"kind": "choice", "points": {"gold": 2, "tin": 1, "none": 0}}},
    {"id": "held_line", "of": "held", "rule": {"kind": "done", "points": 3}}]},
  "effects": [{"id": "late", "when": "sent > date(period, 11, 30)", "effect": "excluded"}],
  "ranking": {"within": "group", "ties": "share"},
  "awards": [{"id": "prize", "top": 1, "within": "group", "amount": 600}]
})j";

inline scheme read_scheme(std::string_view from = scheme_text) {
    kaohe_scheme* made = nullptr;
    static_cast<void>(kaohe_scheme_read(from.data(), from.size(), nullptr, &made, nullptr));
    return scheme{made};
}

inline cohort read_cohort(scheme const& under, std::string_view from) {
    kaohe_cohort* made = nullptr;
    static_cast<void>(kaohe_cohort_read(under.get(), from.data(), from.size(), nullptr, &made, nullptr));
    return cohort{made};
}

inline sheets score(scheme const& under, cohort const& of) {
    kaohe_sheets* made = nullptr;
    static_cast<void>(kaohe_score(under.get(), of.get(), nullptr, &made, nullptr));
    return sheets{made};
}

inline constexpr std::string_view cohort_text =
    R"j({"format": "kaohe-cohort/1", "period": "2011", "subjects": [
  {"id": "a", "name": "甲", "group": "g", "facts": {"members": 108631, "members@prior": 1, "share": "80%", "level": "tin",
    "sent": "2011-11-30"}},
  {"id": "b", "group": "g", "facts": {"members": 499, "members@prior": 0, "share": "79.9%", "held": true}}]})j";

}  // namespace kaohe_test
