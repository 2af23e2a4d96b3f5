#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/base/language.hpp>
#include <kaohe/base/words.hpp>
#include <kaohe/evaluate/sheet.hpp>
#include <kaohe/model/fact.hpp>
#include <kaohe/model/measure.hpp>
#include <kaohe/model/period.hpp>
#include <kaohe/rules/reason.hpp>
#include <kaohe/scheme/placed_node.hpp>
#include <kaohe/scheme/scheme.hpp>
#include <kaohe/study/shortfall.hpp>

namespace kaohe {

/// What a calculation can read: a fact, an indicator derived from facts, the points of a node or whether it
/// is met, or something over a set of subjects.
enum class figure_kind : std::uint8_t { fact, derived, points, met, over_set };

/// One figure that a node's calculation reads. Text in `value` and `origin` is borrowed from the scheme or
/// the cohort.
struct figure {
    figure_kind kind{};
    /// As a scheme writes it: `members@prior`, `points("1")`, `mean(members over group)`.
    std::string text = {};
    bilingual title = {};  ///< of the indicator or the node; empty: there is none
    int back = 0;          ///< how many periods before the sheet's
    value_type type = {};
    outcome value = {};                      ///< as the calculation saw it
    std::optional<assumption> assumed = {};  ///< of a fact that was not reported: what its value policy took
    std::optional<kaohe::layer> asked = {};  ///< of a fact: the layer that an expression names
    std::optional<kaohe::layer> layer = {};  ///< of a fact: in which one it was found, if in any
    provenance const* origin = nullptr;      ///< of a fact: its source, if one was given
    std::span<std::string const> offices = {};  ///< of an indicator: who delivers it
    std::optional<diagnostic> fault = {};       ///< of an invalid fact: what is wrong with it
    std::size_t left_out = 0;                   ///< of a set: the members without a value
    std::string member = {};                    ///< of a record or a child that a section with `each` asked
    bool normalised = false;  ///< of a fact: full-width characters were read as their plain forms
};

/// One of a node's modifiers at work, in the order of language.md 5.
enum class modifier : std::uint8_t { scale, floor, cap, round };

template <>
inline constexpr std::array words_of<modifier>{std::string_view{"scale"}, std::string_view{"floor"},
                                               std::string_view{"cap"}, std::string_view{"round"}};

/// What one modifier made of a node's points.
struct modification {
    modifier by{};
    number amount;  ///< the factor, the limit, or the decimal places
    number before;
    number after;
};

/// What an item gave to its section; in a scheme without points 1 if it is met, 0 if not.
struct joined_item {
    number points;
    std::optional<number> weight = {};  ///< in a section that is `weighted`
};

/// Members with one value of `by`, which are joined before the others.
struct joined_group {
    std::string value;
    std::vector<number> points;
    number joined;
};

/// Why one node of a sheet has the points that it has. Borrows from the evaluation that it was made of.
struct explained_node {
    placed_node const* node = nullptr;
    node_result const* result = nullptr;
    std::string id = {};    ///< as sheets list it: `4.1`, inside `each` with its member, `4.1[m7]`
    std::size_t depth = 0;  ///< 0: the root
    /// Inside `each`: for whom it was scored; its section itself is explained once more for each.
    member_result const* member = nullptr;
    std::string_view member_name = {};  ///< of a child that has one
    /// Of its conditions, `of`, the rule, its items' weights and declared points, and the modifiers, each
    /// once.
    std::vector<figure> figures = {};
    std::optional<number> weight = {};      ///< in a section that is `weighted`
    std::vector<joined_item> joined = {};   ///< of a section that was scored: what it made its points of
    std::vector<joined_group> groups = {};  ///< of a section with `each` and `by`
    /// Of a member that was dropped: which one stays, and the values that both have.
    std::string kept = {};
    std::string alike_by = {};
    std::optional<number> base = {};  ///< of a section that has one
    /// Of a section that rescales: what its items' sum was multiplied by.
    std::optional<number> rescaled_by = {};
    std::vector<modification> modifications = {};
    policy const* spoke = nullptr;            ///< the policy that settled the node, if one did
    placed_node const* stopped_by = nullptr;  ///< the node above that took this one with it
    /// Where the rule does not take the line's value: what it says of it. The form is null otherwise.
    reason_form const* refusal = nullptr;
    reason_values refused = {};  ///< the values of that reason
    /// The period for which a table by period has no entry, where that is why the node is invalid.
    std::optional<period> uncovered = {};
    std::optional<number> attainable = {};  ///< declared points, else the most it can get, if that is bounded
    std::optional<number> not_earned =
        {};  ///< attainable less points; empty too where it is a number too large

    std::optional<shortfall> lacks = {};  ///< of a line that is not met, where it measures one count

    /// True of a section with `each`, as it is for one of its members.
    [[nodiscard]] bool is_member() const { return member && result == &member->nodes.front(); }
};

/// Why one subject has the result that it has: every node in scheme order, then what follows from the points.
struct explanation {
    kaohe::sheet const* sheet = nullptr;
    kaohe::subject const* subject = nullptr;
    std::vector<explained_node> nodes = {};
    std::size_t ranked = 0;  ///< subjects with a rank in the group
    std::size_t group_size = 0;
};

/// How much is looked into. Brief: of a node that was scored, its figures, its modifications and what
/// rescaled it are left out where no sheet tells of them, since none is of a layer or over a set.
enum class detail : std::uint8_t { full, brief };

/// Explains the sheets of one evaluation, which must outlive it and its explanations. Sets of subjects are
/// looked over once for all sheets, so keep one explainer for many of them.
class explainer {
public:
    explicit explainer(evaluation const& of, detail wanted = detail::full);
    explainer(explainer&&) noexcept;
    explainer& operator=(explainer&&) noexcept;
    ~explainer();

    /// Precondition: `sheet` is an index into evaluation::sheets.
    [[nodiscard]] explanation operator()(std::size_t sheet);

private:
    class looking;
    std::unique_ptr<looking> looking_;
};

/// One sheet alone.
[[nodiscard]] explanation explain(evaluation const& of, std::size_t sheet);

}  // namespace kaohe
