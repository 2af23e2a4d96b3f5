#include <algorithm>

#include <kaohe/scheme/reads.hpp>

#include "checking.hpp"

namespace kaohe {
namespace {

/// Who needs whom. A node has two places: its gate (when and void, its own and its ancestors') and its points; a
/// derived indicator has one.
class dependencies {
public:
    explicit dependencies(checking const& work)
        : work_{work}, nodes_{work.nodes.size()}, needs_(2 * nodes_ + work.indicators.size()) {
        for (std::size_t i = 0; i < nodes_; ++i) collect_node(i);
        for (std::size_t i = 0; i < work.indicators.size(); ++i) collect_indicator(i);
    }

    /// The ids along a circle, first and last the same; empty if there is none.
    std::vector<std::size_t> find_circle() {
        marks_.assign(needs_.size(), mark::untouched);
        for (std::size_t i = 0; i < needs_.size(); ++i) {
            if (visit(i)) return circle_;
        }
        return {};
    }

    [[nodiscard]] std::string name(std::size_t at) const {
        if (at >= 2 * nodes_) return work_.indicators[at - 2 * nodes_].id;
        return work_.nodes[at % nodes_].written->id;
    }
    [[nodiscard]] std::string pointer(std::size_t at) const {
        if (at >= 2 * nodes_) return pointer_below("/indicators", name(at));
        return work_.nodes[at % nodes_].pointer;
    }

private:
    enum class mark : std::uint8_t { untouched, open, closed };

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
        for (auto child = i + 1; child < placed.end; child = work_.nodes[child].end) needs_[i].push_back(child);
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

    bool visit(std::size_t at) {
        if (marks_[at] == mark::closed) return false;
        path_.push_back(at);
        if (marks_[at] == mark::open) return keep_circle(at);
        marks_[at] = mark::open;
        for (std::size_t const next : needs_[at]) {
            if (visit(next)) return true;
        }
        marks_[at] = mark::closed;
        path_.pop_back();
        return false;
    }

    bool keep_circle(std::size_t at) {
        auto const start = std::find(path_.begin(), path_.end(), at);
        circle_.assign(start, path_.end());
        return true;
    }

    checking const& work_;
    std::size_t nodes_;
    std::vector<std::vector<std::size_t>> needs_;
    std::vector<mark> marks_;
    std::vector<std::size_t> path_;
    std::vector<std::size_t> circle_;
};

}  // namespace

void check_circles(checking& work) {
    dependencies among{work};
    std::vector<std::size_t> const circle = among.find_circle();
    if (circle.empty()) return;
    std::string chain;
    std::string last;
    for (std::size_t const each : circle) {
        std::string const name = among.name(each);
        if (name == last) continue;
        chain += (chain.empty() ? "" : " → ") + name;
        last = name;
    }
    work.say(code::circular, among.pointer(circle.front()), {{"chain", chain}});
}

}  // namespace kaohe
