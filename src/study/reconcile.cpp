#include <kaohe/study/reconcile.hpp>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <kaohe/number/if_it_fits.hpp>

namespace kaohe {
namespace {

bool is_same(outcome const& a, outcome const& b) {
    return a.state == b.state && (!a.present() || a.value == b.value);
}

bool is_same(node_result const& a, node_result const& b) {
    return a.status == b.status && a.points == b.points && a.met == b.met && is_same(a.value, b.value);
}

bool has_same_consequences(sheet const& a, sheet const& b) {
    auto const same_effect = [](effect_result const& x, effect_result const& y) {
        return x.effect == y.effect && x.state == y.state;
    };
    auto const same_award = [](award_result const& x, award_result const& y) {
        return x.award == y.award && x.state == y.state && x.amount == y.amount;
    };
    return a.grade == b.grade && std::ranges::equal(a.effects, b.effects, same_effect) &&
           std::ranges::equal(a.awards, b.awards, same_award);
}

std::optional<number> change_of(std::optional<number> const& first, std::optional<number> const& second) {
    if (!first || !second) return std::nullopt;
    return if_it_fits([&] { return *second - *first; });
}

/// Points are compared as lines of their own.
std::vector<figure> facts_of(explained_node const* of) {
    std::vector<figure> found;
    if (!of) return found;
    std::ranges::copy_if(of->figures, std::back_inserter(found), [](figure const& each) {
        return each.kind == figure_kind::fact || each.kind == figure_kind::over_set;
    });
    return found;
}

std::vector<compared_figure> compare_figures(explained_node const* first, explained_node const* second) {
    std::vector<compared_figure> found;
    for (figure& each : facts_of(first)) found.push_back({std::move(each), {}});
    for (figure& each : facts_of(second)) {
        auto const same = std::ranges::find_if(found, [&](compared_figure const& one) {
            return one.first && one.first->text == each.text && one.first->asked == each.asked;
        });
        if (same == found.end()) found.push_back({{}, std::move(each)});
        else same->second = std::move(each);
    }
    std::erase_if(found, [](compared_figure const& each) {
        return each.first && each.second && is_same(each.first->value, each.second->value);
    });
    return found;
}

/// One of the two is null where a member is not there.
void compare(explained_node const* first, explained_node const* second, compared_sheet& into) {
    if (first && second && is_same(*first->result, *second->result)) return;
    explained_node const& shown = first ? *first : *second;
    compared_line made{.id = shown.id,
                       .node = shown.node,
                       .first = first ? first->result : nullptr,
                       .second = second ? second->result : nullptr,
                       .figures = compare_figures(first, second)};
    if (first && second) made.change = change_of(first->result->points, second->result->points);
    into.lines.push_back(std::move(made));
}

void compare_lines(explanation const& first, explanation const& second, compared_sheet& into) {
    std::unordered_map<std::string_view, explained_node const*> left;
    for (explained_node const& each : second.nodes)
        if (each.node->is_leaf()) left.emplace(each.id, &each);
    for (explained_node const& each : first.nodes) {
        if (!each.node->is_leaf()) continue;
        auto const same = left.find(each.id);
        compare(&each, same == left.end() ? nullptr : same->second, into);
        if (same != left.end()) left.erase(same);
    }
    for (explained_node const& each : second.nodes)
        if (left.contains(each.id)) compare(nullptr, &each, into);
}

}  // namespace

reconciliation reconcile(evaluation const& first, evaluation const& second) {
    reconciliation all{&first, &second};
    explainer explained_first{first};
    explainer explained_second{second};
    for (std::size_t i = 0; i < first.sheets.size(); ++i) {
        sheet const& before = first.sheets[i];
        sheet const& after = second.sheets[i];
        compared_sheet made{
            .about = &first.cohort->subjects[before.subject], .first = &before, .second = &after};
        made.change = change_of(before.total, after.total);
        compare_lines(explained_first(i), explained_second(i), made);
        bool const is_equal =
            made.lines.empty() && before.total == after.total && before.rank == after.rank &&
            before.nodes.front().met == after.nodes.front().met && has_same_consequences(before, after);
        if (!is_equal) all.sheets.push_back(std::move(made));
    }
    return all;
}

}  // namespace kaohe
