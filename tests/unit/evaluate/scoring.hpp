#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/scheme/scheme.hpp>

namespace kaohe::testing {

/// One subject as a test gives it.
struct given {
    std::string id;
    std::string facts = {};  ///< `a=12 a@prior=n/a f=true a@self=3`, by id of the indicator
    std::string group = {};
    std::string class_name = {};
    std::string parent = {};
    std::string period = {};
    std::map<std::string, history_entry, std::less<>> history = {};
};

/// The members of a scheme whose section `total` is the sum of `items`, over these indicators: amounts a b c,
/// counts m n, a percent p, flags f g, a date d, a choice k (good, fair), a mark s (0 to 10). `rest` is what
/// else the scheme has. Whatever is missing and has no policy of its own is an error.
[[nodiscard]] std::string sum_of(std::string_view items, std::string_view rest = {});

/// An item that earns what `of` comes to; `more` are further members, each with a comma before it.
[[nodiscard]] std::string line(std::string_view id, std::string_view of, std::string_view more = {});

/// Every test scheme has the same header; `members` are all its others.
[[nodiscard]] scheme scheme_of(std::string_view members);
[[nodiscard]] cohort cohort_of(scheme const& by, std::vector<given> const& subjects, std::string_view period);

/// A cohort that was scored, and its sheets as short text.
class scoring {
public:
    explicit scoring(std::string_view scheme_members, std::vector<given> const& subjects,
                     std::string_view period = "2011", std::optional<layer> read_in = {});

    /// `scored 5`, `excluded`.
    [[nodiscard]] std::string node(std::string_view subject, std::string_view id) const;
    /// Its code and its values: `done 5`.
    [[nodiscard]] std::string reason(std::string_view subject, std::string_view id) const;
    /// `true`, `false` or `null`.
    [[nodiscard]] std::string met(std::string_view subject, std::string_view id) const;
    /// `late yes; false_data undetermined, waits for f`.
    [[nodiscard]] std::string effects(std::string_view subject) const;
    /// `prize won 600; title undetermined, waits for 2009 a@prior`.
    [[nodiscard]] std::string awards(std::string_view subject) const;
    /// All that the sheet says, whatever the order of nodes.
    [[nodiscard]] std::string sheet_text(std::string_view subject) const;

    /// In the order of the cohort, `-` for none: `10 9 -`.
    [[nodiscard]] std::string totals() const;
    [[nodiscard]] std::string ranks() const;
    [[nodiscard]] std::string notes() const;

    [[nodiscard]] node_result const& at(std::string_view subject, std::string_view id) const;
    [[nodiscard]] sheet const& of(std::string_view subject) const;
    [[nodiscard]] evaluation const& all() const { return evaluation_; }

private:
    [[nodiscard]] std::string waits(waiting const& facts, std::vector<std::string> const& periods) const;

    scheme scheme_;
    cohort cohort_;
    evaluation evaluation_;
};

/// Why the cohort is refused. Empty if it is scored.
[[nodiscard]] diagnostics refusal_of(std::string_view scheme_members, std::vector<given> const& subjects);

/// The codes by name, with a blank between.
[[nodiscard]] std::string codes(diagnostics const& of);

}  // namespace kaohe::testing
