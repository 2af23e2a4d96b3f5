#include "explain_node.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kaohe/base/text.hpp>
#include <kaohe/expr/reading.hpp>
#include <kaohe/number/if_it_fits.hpp>
#include <kaohe/scheme/range.hpp>

#include "evaluate/attendance.hpp"
#include "evaluate/world.hpp"
#include "find_shortfall.hpp"
#include "member_study.hpp"
#include "node_study.hpp"
#include "recorder.hpp"

namespace kaohe {

namespace {

bool is_scored(explained_node const& of) { return of.result->status == status::scored; }

/// Whether the node itself came to what it is; not what is above it, nor a like member that was kept.
bool is_settled_here(explained_node const& of) {
    return !of.stopped_by && of.result->status != status::dropped;
}

/// Explains the nodes of one sheet, one after the other.
class sheet_study {
    using kept_members = std::map<std::vector<std::string>, std::string_view>;

public:
    sheet_study(evaluation const& of, sheet const& shown, world& in, detail wanted)
        : of_{of}, sheet_{shown}, world_{in}, wanted_{wanted}, placed_{of.scheme->nodes()} {}

    [[nodiscard]] std::vector<explained_node> run() {
        explained_.reserve(placed_.size());
        scored_place const whole{world_.view(sheet_.subject), sheet_, of_.cohort->subjects[sheet_.subject]};
        explain_at(whole, 0, {});
        return std::move(explained_);
    }

private:
    /// What is above a node.
    struct ancestry {
        std::size_t depth = 0;
        placed_node const* stopped_by = nullptr;

        [[nodiscard]] ancestry below(explained_node const& above) const {
            return {depth + 1, above.result->is_stop ? above.node : above.stopped_by};
        }
    };

    void explain_at(scored_place const& where, std::uint32_t at, ancestry const& above) {
        explained_node found = begun(where, at, above);
        if (is_settled_here(found)) look_into(found, where, at);
        reading weighing{where.answering};
        found.weight = weighing(placed_[at].written->weight);
        if (weighing.state() != state::present) found.weight.reset();
        ancestry const below = above.below(found);
        explained_.push_back(std::move(found));
        if (placed_[at].written->each) return explain_members(where, at, below);
        explain_items(where, at, below);
    }

    [[nodiscard]] explained_node begun(scored_place const& where, std::uint32_t at,
                                       ancestry const& above) const {
        return {.node = &placed_[at],
                .result = &where.result(at),
                .id = listed_id(placed_[at].written->id, sheet_, where.member),
                .depth = above.depth,
                .member = where.member,
                .member_name = where.member && where.member->subject ? std::string_view{where.seen.name}
                                                                     : std::string_view{},
                .stopped_by = above.stopped_by};
    }

    void explain_items(scored_place const& where, std::uint32_t section, ancestry const& below) {
        family{placed_, section, where}.for_each(
            [&](std::uint32_t item, node const&) { explain_at(where, item, below); });
    }

    void explain_members(scored_place const& around, std::uint32_t section, ancestry const& below) {
        kept_members const kept = kept_of(around, section);
        for (member_result const* const each : around.members_of(section)) {
            see_member(world_, around, *each,
                       [&](scored_place const& where) { explain_member(where, kept, below); });
        }
    }

    /// Those that stay of several that are alike, by what makes them so.
    [[nodiscard]] kept_members kept_of(scored_place const& around, std::uint32_t section) const {
        kept_members found;
        std::vector<expression> const& names = placed_[section].written->each->once;
        if (names.empty()) return found;
        for (member_result const* const each : around.members_of(section)) {
            if (each->nodes.front().status == status::dropped) continue;
            see_member(world_, around, *each, [&](scored_place const& where) {
                found.emplace(values_of(names, where.answering), each->id);
            });
        }
        return found;
    }

    /// The section as it is for one member, then its items.
    void explain_member(scored_place const& where, kept_members const& kept, ancestry const& above) {
        std::uint32_t const section = where.member->section;
        explained_node found = begun(where, section, above);
        if (is_settled_here(found)) {
            recorder recording{where, world_};
            study_member(found, recording, {placed_, section, where});
            found.figures = recording.take();
            add_joined(found, where, section);
        }
        if (found.result->status == status::dropped) {
            auto const values = values_of(found.node->written->each->once, where.answering);
            found.alike_by = join(values, ", ");
            if (auto const one = kept.find(values); one != kept.end()) found.kept = one->second;
        }
        ancestry const below = above.below(found);
        explained_.push_back(std::move(found));
        explain_items(where, section, below);
    }

    void look_into(explained_node& found, scored_place const& where, std::uint32_t at) const {
        bool const is_brief = wanted_ == detail::brief && is_scored(found);
        if (!is_brief) look_at_figures(found, where, at);
        if (is_unexplained(found)) found.uncovered = where.answering.period();
        found.spoke = is_scored(found) ? nullptr : found.node->policy_for(found.result->state);
        add_joined(found, where, at);
        if (is_scored(found) && found.node->is_line() && found.result->met == false)
            found.lacks = find_shortfall(*found.node, where, of_.scheme->indicators());
        if (!of_.scheme->gives_points()) return;
        found.attainable = if_it_fits([&] { return attainable(*found.node->written, at, where.answering); });
        if (found.attainable && found.result->points)
            found.not_earned = if_it_fits([&] { return *found.attainable - *found.result->points; });
    }

    void look_at_figures(explained_node& found, scored_place const& where, std::uint32_t at) const {
        recorder recording{where, world_};
        study_node(found, recording, {placed_, at, where});
        found.figures = recording.take();
        if (found.node->written->each && found.result->is_stop) add_undecided(found, where, world_);
    }

    /// Invalid, though every figure is sound and the rule takes the value: a table by period has no entry.
    [[nodiscard]] static bool is_unexplained(explained_node const& of) {
        bool const sound = std::none_of(of.figures.begin(), of.figures.end(), [](figure const& each) {
            return each.value.state == state::invalid;
        });
        bool const own = of.node->is_leaf() || of.result->is_stop;
        return of.result->state == state::invalid && own && sound && !of.refusal;
    }

    void add_joined(explained_node& to, scored_place const& where, std::uint32_t section) const {
        if (!is_scored(to)) return;
        bool const of_members = to.node->written->each && !to.is_member();
        to.joined = of_members ? joined_members(where, section) : joined_items(where, section);
        if (of_members && to.node->written->each->by) to.groups = groups_of(world_, where, section);
        if (!of_members) to.rescaled_by = if_it_fits([&] { return factor(to); });
    }

    [[nodiscard]] std::vector<joined_item> joined_items(scored_place const& where,
                                                        std::uint32_t section) const {
        std::vector<joined_item> found;
        reading read{where.answering};
        family{placed_, section, where}.for_each([&](std::uint32_t item, node const& written) {
            number const* const share = share_of(where.result(item));
            if (share && written.counts) found.push_back({*share, read(written.weight)});
        });
        return found;
    }

    [[nodiscard]] static std::vector<joined_item> joined_members(scored_place const& where,
                                                                 std::uint32_t section) {
        std::vector<joined_item> found;
        for (member_result const* const each : where.members_of(section))
            if (number const* const share = share_of(each->nodes.front())) found.push_back({*share});
        return found;
    }

    [[nodiscard]] static std::optional<number> factor(explained_node const& found) {
        if (found.node->written->absent != absence::rescale) return std::nullopt;
        number sum;
        for (joined_item const& each : found.joined) sum += each.points * each.weight.value_or(1);
        if (sum.is_zero()) return std::nullopt;
        return (found.result->raw - found.base.value_or(0)) / sum;
    }

    [[nodiscard]] std::optional<number> attainable(node const& written, std::uint32_t at,
                                                   environment& answering) const {
        if (!written.points && placed_[at].is_unprinted()) return std::nullopt;
        if (!written.points) return range_of(placed_, at, &answering).most;
        reading read{answering};
        number const declared = read(*written.points);
        return read.state() == state::present ? std::optional{declared} : std::nullopt;
    }

    evaluation const& of_;
    sheet const& sheet_;
    world& world_;
    detail wanted_;
    std::span<placed_node const> placed_;
    std::vector<explained_node> explained_;
};

}  // namespace

std::vector<explained_node> explain_nodes(evaluation const& of, sheet const& shown, world& in,
                                          detail wanted) {
    return sheet_study{of, shown, in, wanted}.run();
}

}  // namespace kaohe
