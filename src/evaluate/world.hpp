#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/evaluate/sheet.hpp>
#include <kaohe/expr/environment.hpp>
#include <kaohe/number/interval.hpp>
#include <kaohe/scheme/placed_node.hpp>
#include <kaohe/scheme/scheme.hpp>

#include "model/domain.hpp"
#include "scene.hpp"
#include "scored_member.hpp"
#include "sets.hpp"

namespace kaohe {

class world;

/// Sections in sections can have more members than can be held.
struct too_many_members {
    std::uint32_t section;
};

/// The caller has asked to stop.
struct stopped {};

/// What one subject sees: its own facts, in one layer if it says so, its points, and its cohort.
class subject_view final : public environment {
public:
    subject_view(world& in, onlooker from);

    outcome fact(fact_reference asked) override;
    kaohe::state reported(fact_reference asked) override;
    std::string_view class_name() const override;
    std::string_view group() const override;
    std::optional<kaohe::period> const& period() const override;
    outcome points(std::uint32_t node, int back) override;
    outcome met(std::uint32_t node) override;
    outcome over(expression const& in, expression_node const& at, int back) override;
    std::size_t left_out(expression const& in, expression_node const& at, int back) override;

private:
    friend class world;
    [[nodiscard]] fact_reference in_own_layer(fact_reference asked) const {
        if (!asked.layer) asked.layer = from_.layer;
        return asked;
    }
    /// Before any value policy; a derived indicator is as reported as what it is made of.
    [[nodiscard]] outcome raw(fact_reference asked);
    [[nodiscard]] outcome assumed(declaration const& by, fact_reference asked);

    world& world_;
    onlooker from_;
};

/// A cohort under a scheme while it is scored: where each fact stands, who belongs to whom, and what is known
/// so far. Nodes are scored when they are asked for, once for each subject.
class world {
public:
    /// Every fact is read in the layer asked for, if there is one, but where an expression names another.
    world(kaohe::scheme const& by, kaohe::cohort const& of, evaluate_options const& how);

    [[nodiscard]] kaohe::scheme const& scheme() const { return scheme_; }
    [[nodiscard]] kaohe::cohort const& cohort() const { return cohort_; }
    [[nodiscard]] limits const& within() const { return within_; }
    [[nodiscard]] std::span<placed_node const> nodes() const { return nodes_; }
    [[nodiscard]] std::span<declaration const> indicators() const { return indicators_; }
    [[nodiscard]] subject const& subject_at(std::uint32_t index) const { return cohort_.subjects[index]; }
    [[nodiscard]] subject_view& view(std::uint32_t index) { return views_[index]; }
    [[nodiscard]] subject_view& view(onlooker from);
    [[nodiscard]] std::optional<kaohe::layer> layer() const { return layer_; }
    [[nodiscard]] std::vector<sheet>& sheets() { return sheets_; }
    [[nodiscard]] std::size_t size() const { return views_.size(); }
    /// Where a subject's own sheet is scored.
    [[nodiscard]] scene& scene_of(std::uint32_t subject) { return scenes_[subject]; }

    /// The fact as reported without a layer: out of its domain or of another type than its indicator, it is
    /// invalid.
    [[nodiscard]] outcome raw(std::uint32_t subject, fact_reference asked) const {
        return raw(subject, asked.indicator, column_of(asked));
    }
    /// The fact of the layer that is asked for, or whichever comes first.
    [[nodiscard]] outcome raw_in_layers(std::uint32_t subject, fact_reference asked) const;
    /// False if the indicator is derived, has a value policy or facts in layers: then raw() is not the whole
    /// answer.
    [[nodiscard]] bool is_reported(std::uint32_t indicator) const { return sources_[indicator].is_reported; }
    [[nodiscard]] bool has_layers(std::uint32_t indicator) const { return sources_[indicator].has_layers; }

    [[nodiscard]] std::vector<std::uint32_t> const& members(member_list of, std::uint32_t subject) const;
    [[nodiscard]] bool is_excluded(std::uint32_t subject) const { return excluded_[subject]; }
    /// Takes the subject out of every set: sets are computed anew.
    void exclude(std::uint32_t subject) {
        excluded_[subject] = true;
        sets_.clear();
        derived_.clear();
        assumed_.clear();
        group_means_.clear();
    }

    [[nodiscard]] set_cache& sets() { return sets_; }

    /// The value of a derived indicator, computed once.
    [[nodiscard]] outcome derived(std::uint32_t subject, fact_reference asked);
    /// What an indicator's value policy makes of a fact that is not reported, computed once.
    [[nodiscard]] outcome assumed(std::uint32_t subject, fact_reference asked, quantity const& by);
    /// The mean of the facts reported in the subject's group, computed once for all of whom it is asked.
    /// Precondition: the subject itself has none.
    [[nodiscard]] outcome group_mean(std::uint32_t subject, fact_reference asked);

    /// A member, a record or a child, of a section that is scored in `around`.
    template <class Who>
    scored_member& add_member(scene const& around, std::uint32_t section, Who const& who) {
        auto& all = members_[around.sheet];
        if (all.size() == within_.members) throw too_many_members{section};
        all.push_back(std::make_unique<scored_member>(*this, around, section, who));
        all.back()->scene().member = static_cast<std::uint32_t>(all.size() - 1);
        return *all.back();
    }

    /// Scores a node where it stands, its ancestors' gates first, unless that was done already.
    node_result const& score(scene const& in, std::uint32_t node) {
        return in.progress_of(node).scored ? in.result(node) : score_now(in, node);
    }

    void score_all();
    /// The finished sheets, in which lines below a node that was stopped late carry its status; none are left
    /// behind.
    [[nodiscard]] evaluation finish();

    /// The node whose number passed the limit, once number_too_large was thrown while one was scored.
    [[nodiscard]] std::optional<std::uint32_t> too_large_at() const { return too_large_at_; }

private:
    friend class node_scorer;

    /// What a fact costs to look up, of one indicator: kept small, since every line asks.
    struct fact_source {
        domain admitted;
        int now = -1;             ///< column of this period; -1: none
        int prior = -1;           ///< column of the period before
        bool is_reported = true;  ///< neither derived nor with a value policy, nor in layers
        bool has_layers = false;
    };

    using fact_cache = std::map<std::pair<std::uint32_t, fact_reference>, outcome>;  ///< by subject

    /// What `peer_mean` knows of one node in one group.
    struct peers {
        number sum;
        int count = 0;
        bool all_scored = false;
        std::vector<std::uint32_t> waiting;
    };

    [[nodiscard]] outcome evaluated_once(fact_cache& known, quantity const& by, std::uint32_t subject,
                                         fact_reference asked);
    node_result const& score_now(scene const& in, std::uint32_t node);
    void find_columns();
    void find_members();
    [[nodiscard]] int column_of(fact_reference asked) const;
    [[nodiscard]] int other_column_of(fact_reference asked) const;
    [[nodiscard]] outcome raw(std::uint32_t subject, std::uint32_t indicator, int column) const;

    kaohe::scheme const& scheme_;
    kaohe::cohort const& cohort_;
    std::optional<kaohe::layer> layer_;
    limits within_;
    interruption ask_;
    std::span<placed_node const> nodes_;
    std::span<declaration const> indicators_;
    std::vector<fact_source> sources_;             ///< by indicator
    std::map<fact_reference, int> other_columns_;  ///< two periods back and more, and those of layers
    std::vector<subject_view> views_;
    std::map<std::optional<kaohe::layer>, std::vector<subject_view>> other_views_;  ///< of other layers
    std::vector<std::vector<std::uint32_t>> lists_;
    std::vector<std::array<std::uint32_t, 4>> list_of_;  ///< by subject and member_list
    std::vector<bool> excluded_;
    std::vector<sheet> sheets_;
    node_block results_;  ///< by subject and node, as progress_
    std::vector<progress> progress_;
    std::vector<scene> scenes_;                                         ///< by subject
    std::vector<std::vector<std::unique_ptr<scored_member>>> members_;  ///< by sheet; in it by scene::member
    std::size_t scored_nodes_ = 0;                                      ///< of all subjects, so far
    std::map<std::pair<std::uint32_t, std::vector<std::uint32_t> const*>, peers> peers_;
    /// Nodes whose own policy spoke after their children were scored, inner ones first.
    std::vector<std::pair<scene const*, std::uint32_t>> stopped_late_;
    set_cache sets_;
    fact_cache derived_;
    fact_cache assumed_;
    std::map<std::pair<std::vector<std::uint32_t> const*, fact_reference>, outcome> group_means_;
    std::optional<std::uint32_t> too_large_at_;
};

}  // namespace kaohe
