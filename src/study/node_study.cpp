#include "node_study.hpp"

#include <algorithm>
#include <utility>

#include <kaohe/expr/reading.hpp>

namespace kaohe {
namespace {

class node_study {
public:
    node_study(explained_node& of, recorder& in, family items)
        : of_{of}, in_{in}, items_{items}, written_{*of.node->written} {}

    void run() {
        if (stops_at_gate()) return;
        if (written_.rule) read_rule();
        if (written_.each && written_.each->list) read_list();
        bool const goes_on = of_.result->status == status::scored || of_.result->is_stop;
        if (goes_on && (written_.rule || written_.each || read_items())) read_modifiers();
    }

    void run_for_member() {
        if (!read_items()) return;
        reading read{in_};
        read_base(read);
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

    /// A list that is there is seen by its members.
    void read_list() {
        fact_reference const list{*written_.each->list, 0};
        if (!items_.where.answering.fact(list).present()) static_cast<void>(in_.fact(list));
    }

    [[nodiscard]] outcome value_of_line() {
        if (of_.node->own) return in_.fact({*of_.node->own});
        if (of_.node->own_field) return in_.field(0, *of_.node->own_field);
        return evaluate(*written_.of, in_);
    }

    void read_rule() {
        outcome const of = value_of_line();
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
        if (of_.result->is_stop && !items_.where.member)
            return items_.where.answering.points(item, 0).present();
        return items_.where.result(item).points.has_value();
    }

    void read_base(reading& read) {
        auto const base = read(written_.base);
        if (read.state() == state::present) of_.base = base;
    }

    void read_modifiers() {
        reading read{in_};
        if (!written_.each) read_base(read);
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
        if (of_.result->status != status::scored) of_.modifications.clear();
    }

    explained_node& of_;
    recorder& in_;
    family items_;
    node const& written_;
};

}  // namespace

void study_node(explained_node& of, recorder& in, family const& items) { node_study{of, in, items}.run(); }

void study_member(explained_node& of, recorder& in, family const& items) {
    node_study{of, in, items}.run_for_member();
}

}  // namespace kaohe
