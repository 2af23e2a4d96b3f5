#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <kaohe/scheme/reads.hpp>

#include "checking.hpp"

namespace kaohe {
namespace {

/// Who needs whom. A node has two places: its gate (when and void, its own and its ancestors') and its
/// points; a derived indicator has one. Scoring goes from place to place, so the longest chain of them is
/// limited.
class dependencies {
public:
    explicit dependencies(checking const& work)
        : work_{work}, nodes_{work.nodes.size()}, needs_(2 * nodes_ + work.indicators.size()),
          lengths_(needs_.size()) {
        for (std::size_t i = 0; i < nodes_; ++i) collect_node(i);
        for (std::size_t i = 0; i < work.indicators.size(); ++i) collect_indicator(i);
    }

    /// Follows every chain to its end, unless one is too long or comes back to itself.
    void follow_all() {
        for (std::size_t i = 0; i < needs_.size(); ++i) {
            if (!follow(i)) return;
        }
    }

    /// The places along a circle, first and last the same; empty if there is none.
    [[nodiscard]] std::vector<std::size_t> const& circle() const { return circle_; }
    /// Where a chain begins that is longer than allowed.
    [[nodiscard]] std::optional<std::size_t> too_long() const { return too_long_; }

    [[nodiscard]] std::string name(std::size_t at) const {
        if (at >= 2 * nodes_) return work_.indicators[at - 2 * nodes_].id;
        return work_.nodes[at % nodes_].written->id;
    }
    [[nodiscard]] std::string pointer(std::size_t at) const {
        if (at >= 2 * nodes_) return pointer_below("/indicators", name(at));
        return work_.nodes[at % nodes_].pointer;
    }

private:
    std::size_t gate(std::size_t node) const { return nodes_ + node; }

    void collect_node(std::size_t i) {
        placed_node const& placed = work_.nodes[i];
        read_list gate_reads;
        gate_reads.add_gate(*placed.written);
        add(gate(i), gate_reads);
        if (i != 0) needs_[gate(i)].push_back(gate(placed.parent));
        read_list points_reads;
        points_reads.add_points(*placed.written);
        for (policy const* each : {placed.not_reported, placed.not_applicable, placed.undefined}) {
            if (each) points_reads.add(each->points);
        }
        add(i, points_reads);
        needs_[i].push_back(gate(i));
        if (placed.own) needs_[i].push_back(2 * nodes_ + *placed.own);
        for (auto child = i + 1; child < placed.end; child = work_.nodes[child].end)
            needs_[i].push_back(child);
    }

    void collect_indicator(std::size_t i) {
        read_list reads;
        if (work_.indicators[i].of) reads.add(*work_.indicators[i].of);
        if (work_.indicators[i].if_not_reported) reads.add(work_.indicators[i].if_not_reported->value);
        add(2 * nodes_ + i, reads);
    }

    void add(std::size_t from, read_list const& reads) {
        for (fact_reference const& each : reads.facts) needs_[from].push_back(2 * nodes_ + each.indicator);
        for (std::uint32_t const each : reads.nodes) needs_[from].push_back(each);
    }

    /// False where following ends: in a circle or beyond the limit.
    bool follow(std::size_t at) {
        if (lengths_[at] > 0) return true;
        bool const again = std::find(path_.begin(), path_.end(), at) != path_.end();
        path_.push_back(at);
        if (again) return keep_circle(at);
        if (path_.size() > work_.within.chain) return keep_too_long();
        std::size_t longest = 0;
        for (std::size_t const next : needs_[at]) {
            if (!follow(next)) return false;
            longest = std::max(longest, lengths_[next]);
        }
        lengths_[at] = longest + 1;
        if (lengths_[at] > work_.within.chain) return keep_too_long();
        path_.pop_back();
        return true;
    }

    bool keep_circle(std::size_t at) {
        circle_.assign(std::find(path_.begin(), path_.end(), at), path_.end());
        return false;
    }
    bool keep_too_long() {
        too_long_ = path_.front();
        return false;
    }

    checking const& work_;
    std::size_t nodes_;
    std::vector<std::vector<std::size_t>> needs_;
    std::vector<std::size_t>
        lengths_;  ///< of the longest chain from a place, itself included; 0: not followed yet
    std::vector<std::size_t> path_;
    std::vector<std::size_t> circle_;
    std::optional<std::size_t> too_long_;
};

/// `a → b → a`; a node whose gate leads to its points is said once.
std::string chain_of(dependencies const& among) {
    std::vector<std::string> names;
    for (std::size_t const each : among.circle()) {
        if (names.empty() || names.back() != among.name(each)) names.push_back(among.name(each));
    }
    if (names.size() == 1) names.push_back(names.front());
    std::string chain;
    for (std::string const& each : names) chain += (chain.empty() ? "" : " → ") + each;
    return chain;
}

}  // namespace

void check_circles(checking& work) {
    dependencies among{work};
    among.follow_all();
    if (!among.circle().empty()) {
        work.say(code::circular, among.pointer(among.circle().front()), {{"chain", chain_of(among)}});
    }
    if (among.too_long()) {
        work.say(code::chain_too_long, among.pointer(*among.too_long()),
                 {{"most", std::to_string(work.within.chain)}});
    }
}

}  // namespace kaohe
