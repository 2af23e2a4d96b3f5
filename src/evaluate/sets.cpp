#include "sets.hpp"

#include <algorithm>

#include <kaohe/expr/evaluate.hpp>

#include "member_value.hpp"
#include "world.hpp"

namespace kaohe {
namespace {

member_list list_of(member_set over) {
    switch (over) {
        case member_set::group:
        case member_set::others: return member_list::group;
        case member_set::same_class: return member_list::same_class;
        case member_set::cohort: return member_list::cohort;
        case member_set::children: return member_list::children;
        case member_set::records: break;  // these are no subjects
    }
    return member_list::cohort;
}

set_values collect(world& in, std::vector<std::uint32_t> const& members, std::optional<layer> read_in,
                   expression const& of, expression_node const& at, int back) {
    set_values found;
    for (std::uint32_t const member : members) {
        if (in.is_excluded(member)) continue;
        std::optional<outcome> each = member_value(of, at, in.view({member, read_in}), back);
        if (!each) continue;
        if (each->present()) found.add(member, std::move(each->value), at);
        else found.left_out.push_back(member);
    }
    std::sort(found.sorted.begin(), found.sorted.end(),
              [](value const& a, value const& b) { return compare(a, b) < 0; });
    return found;
}

set_values const& values_of_set(world& in, onlooker from, expression const& of, expression_node const& at,
                                int back) {
    std::vector<std::uint32_t> const& members = in.members(list_of(at.over), from.subject);
    auto const key = std::tuple{&at, &members, back, from.layer};
    auto cached = in.sets().find(key);
    if (cached == in.sets().end())
        cached = in.sets().emplace(key, collect(in, members, from.layer, of, at, back)).first;
    return cached->second;
}

/// 1 + how many stand strictly before v.
number rank_of(value const& v, std::vector<value> const& sorted, rank_order order) {
    auto const before = [](value const& a, value const& b) { return compare(a, b) < 0; };
    if (order == rank_order::low) {
        return number{1 + (std::lower_bound(sorted.begin(), sorted.end(), v, before) - sorted.begin())};
    }
    return number{1 + (sorted.end() - std::upper_bound(sorted.begin(), sorted.end(), v, before))};
}

/// The least or most, leaving out one value that is known to be among them.
outcome extreme(std::vector<value> const& sorted, value const* left_out, bool most) {
    std::size_t const out = left_out ? 1 : 0;
    if (sorted.size() <= out) return state::undefined;
    value const& edge = most ? sorted.back() : sorted.front();
    if (!left_out || compare(edge, *left_out) != 0) return edge;
    return most ? sorted[sorted.size() - 2] : sorted[1];
}

}  // namespace

void set_values::add(std::uint32_t member, value each, expression_node const& at) {
    if (at.type.is_numeric() && std::holds_alternative<number>(each)) sum += std::get<number>(each);
    if (at.what == operation::set_distinct) ++occurrences[to_text(each)];
    else sorted.push_back(each);
    by_subject.emplace_back(member, std::move(each));
}

std::size_t left_out_of_set(world& in, onlooker from, expression const& of, expression_node const& at,
                            int back) {
    std::vector<std::uint32_t> const& all = values_of_set(in, from, of, at, back).left_out;
    bool const is_other = at.over == member_set::others;
    return all.size() - (is_other && std::binary_search(all.begin(), all.end(), from.subject) ? 1 : 0);
}

value const* set_values::of(std::uint32_t subject) const {
    auto const found =
        std::lower_bound(by_subject.begin(), by_subject.end(), subject,
                         [](auto const& each, std::uint32_t wanted) { return each.first < wanted; });
    return found != by_subject.end() && found->first == subject ? &found->second : nullptr;
}

std::size_t set_values::distinct_without(value const* aside) const {
    bool const is_only_one = aside && occurrences.at(to_text(*aside)) == 1;
    return occurrences.size() - (is_only_one ? 1 : 0);
}

outcome over_set(world& in, onlooker from, expression const& of, expression_node const& at, int back) {
    set_values const& all = values_of_set(in, from, of, at, back);
    value const* const own = at.over == member_set::others ? all.of(from.subject) : nullptr;
    std::size_t const count = all.sorted.size() - (own ? 1 : 0);
    switch (at.what) {
        case operation::set_distinct: return number{all.distinct_without(own)};
        case operation::set_count: return number{count};
        case operation::set_sum: return own ? all.sum - std::get<number>(*own) : all.sum;
        case operation::set_mean:
            if (count == 0) return state::undefined;
            return (own ? all.sum - std::get<number>(*own) : all.sum) / number{count};
        case operation::set_minimum: return extreme(all.sorted, own, false);
        case operation::set_maximum: return extreme(all.sorted, own, true);
        default: break;
    }
    outcome const v = evaluate_at(of, at.operands.front(), in.view(from), back);
    if (!v.present()) return v;
    if (count == 0) return state::undefined;
    return rank_of(v.value, all.sorted, at.order);
}

}  // namespace kaohe
