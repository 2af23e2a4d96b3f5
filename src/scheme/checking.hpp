#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/limits.hpp>
#include <kaohe/base/pointer.hpp>
#include <kaohe/expr/bind.hpp>
#include <kaohe/expr/names.hpp>
#include <kaohe/model/cohort.hpp>
#include <kaohe/scheme/placed_node.hpp>
#include <kaohe/scheme/scheme.hpp>

namespace kaohe {

/// What the parts of the check share: the scheme in the making, its names, and what was found.
struct checking {
    definition& written;
    std::vector<placed_node>& nodes;
    std::vector<declaration>& indicators;
    limits const& within;
    scope names = {};
    std::vector<node*> writable = {};  ///< the nodes of `written`, in the order of `nodes`
    diagnostics findings = {};

    void say(code what, std::string pointer, arguments with = {}) {
        findings.push_back({what, {.pointer = std::move(pointer)}, std::move(with)});
    }
    /// An id that stands at `first` already.
    void say_duplicate(std::string const& id, std::string pointer, std::string first) {
        findings.push_back({code::id_duplicate, at(std::move(pointer)), {{"id", id}}, at(std::move(first))});
    }
    /// No id may be a word of the expressions or a column of what the subject, or another, is itself.
    void check_words(std::string const& id, std::string const& pointer,
                     std::span<std::string_view const> columns = subject_members) {
        bool const is_column = std::ranges::find(columns, id) != columns.end();
        if (is_reserved_word(id)) say(code::id_reserved, pointer, {{"id", id}});
        else if (is_column) say(code::id_is_column, pointer, {{"id", id}});
    }
    [[nodiscard]] static place at(std::string pointer) { return {.pointer = std::move(pointer)}; }
};

/// Lays the tree out in document order, with pointers, clauses, policies and the indicators that lines are
/// themselves.
void place_nodes(checking& work);

/// Name, unit, domain and values of what is measured; it cannot have the name of one of the columns.
void check_measured(checking& work, indicator const& in, std::span<std::string_view const> columns,
                    std::string const& pointer);

/// What expressions of a node can name: also the fields of the records, and the points beside it, of the
/// members that are scored around it. False if a list around is unknown: then its names are too.
[[nodiscard]] bool look_from_node(checking& work, std::uint32_t node);
/// The same for what is read for each member of a section: its base, and `each` itself.
[[nodiscard]] bool look_from_member(checking& work, std::uint32_t section);
/// The same for what is said of subjects as a whole.
void look_from_subject(checking& work);

/// Settles which list a section goes over. Before the nodes below it are bound.
void check_each(checking& work, std::uint32_t section);

void check_indicators(checking& work);
void check_nodes(checking& work);
void check_effects(checking& work);
void check_ranking_and_awards(checking& work);
void check_grades(checking& work);
void check_sampling(checking& work);

/// In a scheme that gives no points nothing speaks of points, and sections join what is met; in others the
/// other way round.
void check_result(checking& work);

/// No node's points and no derived indicator may depend on itself. Needs everything bound.
void check_circles(checking& work);

/// Who is excluded must be known before any points and sets are. Needs everything bound.
void check_exclusions(checking& work);

/// What a node can miss must have a policy, and the policy must find its points. Needs everything bound and
/// no circles.
void check_policies(checking& work);

}  // namespace kaohe
