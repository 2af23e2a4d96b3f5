#include "explain_node.hpp"

#include <algorithm>
#include <utility>

#include <kaohe/expr/reading.hpp>
#include <kaohe/number/if_it_fits.hpp>
#include <kaohe/scheme/range.hpp>

#include "recorder.hpp"

namespace kaohe {

namespace {

bool is_scored(explained_node const& of) { return of.result->status == status::scored; }

/// The items of a section in one sheet, and the environment in which they were scored.
struct family {
    std::span<placed_node const> placed;
    std::uint32_t section;
    sheet const& shown;
    environment& answering;

    template <class Visit>
    void for_each(Visit const& visit) const {
        for (std::uint32_t item = section + 1; item < placed[section].end; item = placed[item].end)
            visit(item, *placed[item].written);
    }
};

/// Runs the steps of language.md 5 again for one node, as far as the evaluation took them, and writes down
/// what they read and came to.
class node_study {
public:
    node_study(explained_node& of, recorder& in, family items)
        : of_{of}, in_{in}, items_{items}, written_{*of.node->written} {}

    void run() {
        if (stops_at_gate()) return;
        if (written_.rule) read_rule();
        bool const goes_on = is_scored(of_) || of_.result->is_stop;
        if (goes_on && (written_.rule || read_items())) read_modifiers();
    }

private:
    bool stops_at_gate() {
        if (written_.when) {
            outcome const in_force = evaluate(*written_.when, in_);
            if (!in_force.present() || !in_force.as_flag()) return true;
        }
        if (!written_.voided) return false;
        outcome const is_void = evaluate(*written_.voided, in_);
        return !is_void.present() || is_void.as_flag();
    }

    void read_rule() {
        outcome const of = written_.of ? evaluate(*written_.of, in_) : in_.fact({*of_.node->own});
        reading read{in_};
        if (!of.present()) return;
        reason_values told;
        scored const made = score(*written_.rule, of.value, read, told);
        if (read.state() != state::invalid || !made.why->refuses) return;
        of_.refusal = made.why;
        of_.refused = std::move(told);
    }

    /// What the section reads to join its items, up to the first that is missing.
    [[nodiscard]] bool read_items() {
        reading read{in_};
        items_.for_each([&](std::uint32_t item, node const& written) {
            if (!written.counts) return;
            if (has_points(item)) static_cast<void>(read(written.weight));
            if (written_.absent == absence::rescale) static_cast<void>(read(written.points));
        });
        return read.state() == state::present;
    }

    /// A stop took the points that its items had when they were joined.
    [[nodiscard]] bool has_points(std::uint32_t item) {
        if (of_.result->is_stop) return items_.answering.points(item, 0).present();
        return items_.shown.nodes[item].points.has_value();
    }

    void read_modifiers() {
        reading read{in_};
        auto const base = read(written_.base);
        if (read.state() == state::present) of_.base = base;
        number now = of_.result->raw;
        auto const step = [&](modifier by, number const& amount, number after) {
            of_.modifications.push_back({by, amount, now, after});
            now = std::move(after);
        };
        if (auto const factor = read(written_.scale)) step(modifier::scale, *factor, now * *factor);
        auto const least = read(written_.floor);
        auto const most = read(written_.cap);
        if (least) step(modifier::floor, *least, std::max(now, *least));
        if (most) step(modifier::cap, *most, std::min(now, *most));
        if (written_.round) {
            auto const [places, mode] = *written_.round;
            step(modifier::round, places, round(now, places, mode));
        }
        if (!is_scored(of_)) of_.modifications.clear();
    }

    explained_node& of_;
    recorder& in_;
    family items_;
    node const& written_;
};

/// Explains the nodes of one sheet, one after the other.
class sheet_study {
public:
    sheet_study(evaluation const& of, sheet const& shown, environment& answering)
        : of_{of}, sheet_{shown}, answering_{answering}, placed_{of.scheme->nodes()} {}

    [[nodiscard]] std::vector<explained_node> run() {
        explained_.reserve(placed_.size());
        for (std::uint32_t i = 0; i < placed_.size(); ++i) explain_next(i);
        return std::move(explained_);
    }

private:
    void explain_next(std::uint32_t at) {
        explained_node found{.node = &placed_[at], .result = &sheet_.nodes[at]};
        if (at > 0) {
            explained_node const& parent = explained_[placed_[at].parent];
            found.depth = parent.depth + 1;
            found.stopped_by = parent.result->is_stop ? parent.node : parent.stopped_by;
        }
        if (!found.stopped_by) look_into(found, at);
        reading weighing{answering_};
        found.weight = weighing(placed_[at].written->weight);
        if (weighing.state() != state::present) found.weight.reset();
        explained_.push_back(std::move(found));
    }

    void look_into(explained_node& found, std::uint32_t at) {
        recorder recording{answering_, *of_.scheme, *of_.cohort, of_.cohort->subjects[sheet_.subject]};
        node_study{found, recording, family_of(at)}.run();
        found.figures = recording.figures();
        if (is_unexplained(found)) found.uncovered = answering_.period();
        found.spoke = is_scored(found) ? nullptr : found.node->policy_for(found.result->state);
        if (is_scored(found)) found.joined = joined_items(at);
        if (is_scored(found)) found.rescaled_by = if_it_fits([&] { return factor(found); });
        found.attainable = if_it_fits([&] { return attainable(*found.node->written, at); });
        if (found.attainable && found.result->points)
            found.not_earned = if_it_fits([&] { return *found.attainable - *found.result->points; });
    }

    /// Invalid, though every figure is sound and the rule takes the value: a table by period has no entry.
    [[nodiscard]] static bool is_unexplained(explained_node const& of) {
        bool const sound = std::none_of(of.figures.begin(), of.figures.end(), [](figure const& each) {
            return each.value.state == state::invalid;
        });
        bool const own = of.node->is_leaf() || of.result->is_stop;
        return of.result->state == state::invalid && own && sound && !of.refusal;
    }

    [[nodiscard]] family family_of(std::uint32_t section) const {
        return {placed_, section, sheet_, answering_};
    }

    [[nodiscard]] std::vector<joined_item> joined_items(std::uint32_t section) const {
        std::vector<joined_item> found;
        reading read{answering_};
        family_of(section).for_each([&](std::uint32_t item, node const& written) {
            auto const& points = sheet_.nodes[item].points;
            if (points && written.counts) found.push_back({*points, read(written.weight)});
        });
        return found;
    }

    [[nodiscard]] static std::optional<number> factor(explained_node const& found) {
        if (found.node->written->absent != absence::rescale) return std::nullopt;
        number sum;
        for (joined_item const& each : found.joined) sum += each.points * each.weight.value_or(1);
        if (sum.is_zero()) return std::nullopt;
        return (found.result->raw - found.base.value_or(0)) / sum;
    }

    [[nodiscard]] std::optional<number> attainable(node const& written, std::uint32_t at) const {
        if (!written.points && placed_[at].is_unprinted()) return std::nullopt;
        if (!written.points) return range_of(placed_, at, &answering_).most;
        reading read{answering_};
        number const declared = read(*written.points);
        return read.state() == state::present ? std::optional{declared} : std::nullopt;
    }

    evaluation const& of_;
    sheet const& sheet_;
    environment& answering_;
    std::span<placed_node const> placed_;
    std::vector<explained_node> explained_;
};

}  // namespace

std::vector<explained_node> explain_nodes(evaluation const& of, sheet const& shown, environment& answering) {
    return sheet_study{of, shown, answering}.run();
}

}  // namespace kaohe
