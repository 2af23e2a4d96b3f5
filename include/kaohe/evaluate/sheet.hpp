#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/base/words.hpp>
#include <kaohe/fwd.hpp>
#include <kaohe/model/cohort.hpp>
#include <kaohe/rules/reason.hpp>

namespace kaohe {

/// What became of a node (language.md 5): a closed list.
enum class status : std::uint8_t {
    scored,
    not_in_force,
    voided,
    failed,
    full,
    set,
    peer_mean,
    excluded,
    unprinted,
    dropped,
    error
};

template <>
inline constexpr std::array words_of<status>{
    std::string_view{"scored"},    std::string_view{"not_in_force"}, std::string_view{"voided"},
    std::string_view{"failed"},    std::string_view{"full"},         std::string_view{"set"},
    std::string_view{"peer_mean"}, std::string_view{"excluded"},     std::string_view{"unprinted"},
    std::string_view{"dropped"},   std::string_view{"error"}};

/// A reason whose values stand in sheet::reason_values.
struct told_reason {
    reason_form const* form = nullptr;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// One node of one sheet. `points` is empty where the node is absent, unprinted, an error or below a stopped
/// node.
struct node_result {
    kaohe::status status = kaohe::status::not_in_force;
    kaohe::state state = kaohe::state::present;  ///< why a policy spoke
    bool is_stop = false;  ///< its own condition, voiding or policy took all below it with it
    std::optional<bool> met;
    std::optional<number> points;
    number raw;     ///< before scale, floor, cap and round
    outcome value;  ///< of a line: what `of` came to
    told_reason why;
};

/// What the items of a section with `each` came to for one member.
struct member_result {
    std::uint32_t section = 0;  ///< index into scheme::nodes()
    /// Where such sections are nested: the member that this one belongs to, as index into sheet::members.
    std::optional<std::uint32_t> around;
    std::string_view id;                   ///< of the record or the child; borrowed from the cohort
    std::optional<std::uint32_t> subject;  ///< the child, as index into cohort::subjects
    /// The section as it is for this member alone, before its modifiers, then what stands below it, as in
    /// scheme::nodes().
    std::vector<node_result> nodes;

    [[nodiscard]] node_result const& at(std::uint32_t node) const { return nodes[node - section]; }
};

/// Whether the condition of an effect holds; undetermined: a fact that would decide it is missing.
enum class effect_state : std::uint8_t { yes, undetermined };

template <>
inline constexpr std::array words_of<effect_state>{std::string_view{"yes"}, std::string_view{"undetermined"}};

/// An effect whose condition holds, or may hold, for the subject.
struct effect_result {
    std::uint32_t effect = 0;  ///< index into definition::effects
    effect_state state{};
    waiting waits_for;  ///< of an undetermined one: the facts that would decide
};

/// Awards that are lost are not listed; undetermined: nothing known stands against it, but not all is known.
enum class award_state : std::uint8_t { won, undetermined };

template <>
inline constexpr std::array words_of<award_state>{std::string_view{"won"}, std::string_view{"undetermined"}};

/// An award that the subject has won, or may have won.
struct award_result {
    std::uint32_t award = 0;  ///< index into definition::awards
    award_state state{};
    std::optional<int>
        in_top;  ///< of `top: n`: how many of the group stand in it, a tie at its edge included
    std::optional<number> amount;                ///< empty: none, or not known
    waiting waits_for;                           ///< facts that would decide it or its amount
    std::vector<std::string> waits_for_periods;  ///< history that is not there
};

/// One subject's result. Nodes stand as in scheme::nodes().
struct sheet {
    std::uint32_t subject = 0;           ///< index into cohort::subjects
    std::span<node_result const> nodes;  ///< borrowed from the evaluation; inside an `each` they say nothing
    std::vector<member_result> members;  ///< those of one section, in one place, stand together
    kaohe::reason_values reason_values;
    std::vector<effect_result> effects;
    std::vector<award_result> awards;
    std::optional<number> points;  ///< computed; empty: incomplete, or the root is absent
    std::optional<number> total;   ///< after effects
    std::optional<int> rank;       ///< empty: excluded, or there is no total
    /// By its place, counted from the best; empty: not ranked, or what decides it is missing.
    std::optional<std::uint32_t> grade;

    [[nodiscard]] std::span<value const> values(told_reason const& why) const {
        return std::span{reason_values}.subspan(why.first, why.count);
    }
};

/// The sheet's grade by name; empty if it has none.
[[nodiscard]] std::string grade_name(sheet const& of, scheme const& by);

/// The id by which a sheet lists a node: inside `each` with its member, and the members around,
/// `4.1[m7]`. `of` is null or one of the sheet's members.
[[nodiscard]] std::string listed_id(std::string_view id, sheet const& in, member_result const* of);

/// The result that a sheet lists by an id; null if there is none.
[[nodiscard]] node_result const* result_listed(std::string_view id, scheme const& by, sheet const& in);

/// How many lines are met and how many are not, each member's on its own; of others neither is known. Those
/// that are only shown (`"counts": false`, theirs or above them) are left out.
struct met_count {
    int met = 0;
    int missed = 0;
};

[[nodiscard]] met_count count_met(sheet const& of, scheme const& by);

/// True if a line could not be scored, so that there is no total. An absent root has none either, yet lacks
/// nothing.
[[nodiscard]] inline bool is_incomplete(sheet const& of) { return of.nodes.front().status == status::error; }

/// The nodes of every sheet, one sheet after the other. It can be moved, not copied: sheets look into it.
class node_block {
public:
    explicit node_block(std::size_t size = 0) : nodes_(size) {}
    node_block(node_block&&) = default;
    node_block& operator=(node_block&&) = default;

    [[nodiscard]] node_result& operator[](std::size_t at) { return nodes_[at]; }

private:
    std::vector<node_result> nodes_;
};

/// A cohort's sheets, in the cohort's order. Borrows scheme and cohort: keep both as long as this. It can be
/// moved, not copied.
struct evaluation {
    kaohe::scheme const* scheme = nullptr;
    kaohe::cohort const* cohort = nullptr;
    std::optional<kaohe::layer> layer = {};  ///< in which every fact was read; none: whichever came first
    node_block nodes;
    std::vector<sheet> sheets;
    bool provisional = false;  ///< an undetermined effect could still change the ranking
    diagnostics notes;
};

}  // namespace kaohe
