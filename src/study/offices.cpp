#include <kaohe/study/offices.hpp>

#include <algorithm>
#include <utility>

#include <kaohe/number/if_it_fits.hpp>

namespace kaohe {

namespace {

void add_once(std::vector<std::string_view>& to, std::span<std::string const> offices) {
    for (std::string const& each : offices)
        if (std::ranges::find(to, each) == to.end()) to.push_back(each);
}

/// The offices of the lines from one node up to another.
std::vector<std::string_view> offices_between(std::span<placed_node const> nodes, std::size_t first,
                                              std::size_t end) {
    std::vector<std::string_view> found;
    for (std::size_t i = first; i < end; ++i)
        if (nodes[i].is_leaf()) add_once(found, nodes[i].offices);
    return found;
}

std::optional<number> plus(std::optional<number> const& a, std::optional<number> const& b) {
    if (!a || !b) return std::nullopt;
    return if_it_fits([&] { return *a + *b; });
}

void add(office_sum& to, explained_node const& of) {
    ++to.items;
    to.points = plus(to.points, of.result->points);
    to.attainable = plus(to.attainable, of.attainable);
}

/// Divides the nodes of one sheet.
class dividing {
public:
    dividing(explanation const& of, scheme const& by) : of_{of}, nodes_{by.nodes()} {
        for (std::string_view const each : offices_of(by)) made_.parts.push_back({.office = each});
        made_.parts.emplace_back();
    }

    office_division run() {
        for (std::size_t i = 0; i < of_.nodes.size();) {
            placed_node const& node = *of_.nodes[i].node;
            if (node.is_leaf() || node.written->each) i = put(item_at(i));
            else ++i;
        }
        std::erase_if(made_.parts, [](office_part const& each) { return each.items.empty(); });
        return std::move(made_);
    }

private:
    // Its members, and what stands below them, follow it at greater depths.
    [[nodiscard]] office_item item_at(std::size_t first) const {
        std::size_t end = first + 1;
        while (end < of_.nodes.size() && of_.nodes[end].depth > of_.nodes[first].depth) ++end;
        auto const node = static_cast<std::size_t>(of_.nodes[first].node - nodes_.data());
        return {.first = first,
                .end = end,
                .offices = offices_between(nodes_, node, nodes_[node].end),
                .counts = counts(node)};
    }

    [[nodiscard]] bool counts(std::size_t node) const {
        while (node != 0 && nodes_[node].written->counts) node = nodes_[node].parent;
        return nodes_[node].written->counts;
    }

    /// Answers where the next item may begin.
    std::size_t put(office_item const& item) {
        explained_node const& found = of_.nodes[item.first];
        bool const is_summed = item.counts && found.result->points;
        if (is_summed) add(item.is_shared() ? made_.shared : made_.alone, found);
        for (office_part& each : made_.parts) {
            bool const is_theirs = each.office.empty()
                                       ? item.offices.empty()
                                       : std::ranges::find(item.offices, each.office) != item.offices.end();
            if (!is_theirs) continue;
            each.items.push_back(item);
            if (is_summed) add(item.is_shared() ? each.shared : each.alone, found);
        }
        return item.end;
    }

    explanation const& of_;
    std::span<placed_node const> nodes_;
    office_division made_;
};

}  // namespace

office_sum operator+(office_sum const& a, office_sum const& b) {
    return {a.items + b.items, plus(a.points, b.points), plus(a.attainable, b.attainable)};
}

std::vector<std::string_view> offices_of(scheme const& by) {
    return offices_between(by.nodes(), 0, by.nodes().size());
}

office_division divide_by_office(explanation const& of, scheme const& by, std::string_view only) {
    office_division made = dividing{of, by}.run();
    if (!only.empty())
        std::erase_if(made.parts, [&](office_part const& each) { return each.office != only; });
    return made;
}

}  // namespace kaohe
