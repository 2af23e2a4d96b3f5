#pragma once

#include <string>
#include <utility>

#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/io/read_cohort.hpp>
#include <kaohe/io/read_scheme.hpp>
#include <kaohe/scheme/scheme.hpp>

namespace kaohe::tests {

/// A scheme and a CSV cohort under it, scored.
class scored_table {
public:
    /// `members` are those of a scheme behind its id: `"score": {…}` and what else it has.
    scored_table(std::string const& members, std::string const& table)
        : scheme_{std::move(read_scheme({"scheme.json", document(members)}).value().scheme)},
          cohort_{std::move(read_cohort({.current = {{"facts.csv", table}}}, scheme_).value().cohort)},
          made_{evaluate(scheme_, cohort_).value()} {}
    scored_table(scored_table const&) = delete;
    scored_table& operator=(scored_table const&) = delete;

    [[nodiscard]] evaluation const& made() const { return made_; }

private:
    static std::string document(std::string const& members) {
        return R"({"format": "kaohe-scheme/1", "id": "s", "edition": "1", "title": {"zh": "考核", "en": "Assessment"}, )" +
               members + "}";
    }

    scheme scheme_;
    cohort cohort_;
    evaluation made_;
};

/// Items of a section `all` as the score of a scheme over the indicators `a` (a count with a title), `f` and
/// `g` (flags).
inline std::string sum_of(std::string const& items, std::string const& more = "") {
    return R"("indicators": {"a": {"type": "count", "title": {"zh": "甲数", "en": "Figure A"}}, "f": {"type": "flag"},
              "g": {"type": "flag", "title": {"zh": "乙事", "en": "Matter G"}}}, )" +
           more +
           R"("score": {"id": "all", "title": {"zh": "总分", "en": "Total"}, "combine": "sum", "items": [)" +
           items + "]}";
}

}  // namespace kaohe::tests
