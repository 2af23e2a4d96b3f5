#pragma once

#include <string>
#include <utility>
#include <vector>

#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/io/read_scheme.hpp>
#include <kaohe/number/format.hpp>
#include <kaohe/study/explain.hpp>

/// What the tests of explanations share: small schemes and cohorts, and figures as text.

namespace kaohe {

/// A scheme with these indicators, top-level members and items of the root section.
inline scheme scheme_of(std::string const& indicators, std::string const& items,
                        std::string const& members = "") {
    std::string const text = R"({"format": "kaohe-scheme/1", "id": "t", "edition": "1", "indicators": {)" +
                             indicators + R"(}, "not_reported": "fail", "undefined": "fail", )" + members +
                             R"("score": {"id": "root", "combine": "sum", "items": [)" + items + "]}}";
    return std::move(read_scheme({"t.json", text}).value().scheme);
}

inline constexpr char const* members =
    R"("members": {"type": "count", "unit": "person", "title": {"en": "Members"}})";
inline constexpr char const* growth_line = R"({"id": "all", "clause": "2.1", "of": "members - members@prior",
    "rule": {"kind": "per_step", "step": 500, "points": 1, "partial": "whole"}})";

inline fact reported(fact::content value) { return {.state = state::present, .value = std::move(value)}; }

/// A cohort of one subject with these facts.
inline cohort cohort_of(std::vector<std::pair<fact_key, fact>> facts) {
    cohort made;
    made.subjects.push_back({.id = "a"});
    for (auto& [key, given] : facts) made.put(made.subjects.front(), key, std::move(given));
    return made;
}

inline std::string text_of(figure const& of) {
    return of.text + " = " + (of.value.present() ? to_text(of.value.value) : "missing");
}

inline std::vector<std::string> texts_of(explained_node const& of) {
    std::vector<std::string> texts;
    for (figure const& each : of.figures) texts.push_back(text_of(each));
    return texts;
}

using texts = std::vector<std::string>;

}  // namespace kaohe
