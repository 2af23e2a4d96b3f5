#pragma once

#include <kaohe/io/read_scheme.hpp>
#include <kaohe/typed/check.hpp>
#include <kaohe/typed/choice.hpp>
#include <kaohe/typed/cohort.hpp>
#include <kaohe/typed/indicator.hpp>
#include <kaohe/typed/line.hpp>
#include <kaohe/typed/literals.hpp>
#include <kaohe/typed/plain.hpp>

namespace kaohe::typed {

// What the programs of these tests know.
using person = count<"person">;
using yuan = amount<"yuan">;
using quality = choice<"good", "fair">;

using members = indicator<"members", person>;
using dues = indicator<"dues", yuan>;
using entered = indicator<"entered", percent>;
using plan = indicator<"plan", flag>;  // the line of that id is its own indicator
using sent = indicator<"sent", day>;
using work = indicator<"work", quality>;
using seen = indicator<"seen", mark>;
using growth_line = line<"rise", percent>;
using gap_line = line<"gap", percentage_points>;

inline constexpr std::string_view program_scheme = R"scheme({
  "format": "kaohe-scheme/1", "id": "typed", "edition": "1",
  "not_reported": {"points": 0}, "undefined": {"points": 0},
  "indicators": {
    "members": {"type": "count", "unit": "person"}, "dues": {"type": "amount", "unit": "yuan"},
    "entered": {"type": "percent"}, "sent": {"type": "date"},
    "seen": {"type": "mark", "least": 0, "most": 10},
    "work": {"type": "choice", "values": ["fair", "good"]},
    "per_head": {"type": "amount", "unit": "yuan/person", "of": "dues / members"}},
  "score": {"id": "total", "combine": "sum", "items": [
    {"id": "rise", "of": "growth(members)",
      "rule": {"kind": "per_step", "step": "10%", "points": 1, "partial": "whole"}},
    {"id": "gap", "of": "entered - entered@prior",
      "rule": {"kind": "per_step", "step": "1pp", "points": 2, "partial": "whole"}},
    {"id": "plan", "rule": {"kind": "done", "points": 5}}]}})scheme";

inline scheme read_program_scheme() {
    return read_scheme({"scheme.json", std::string{program_scheme}}).value().scheme;
}

}  // namespace kaohe::typed
