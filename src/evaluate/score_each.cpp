#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "node_scorer.hpp"

namespace kaohe {
namespace {

/// Leaves those of whom the condition holds; where that is not known of one, says why.
template <class Who, class Holds>
state leave_those(std::vector<Who>& all, Holds const& holds) {
    state known = state::present;
    std::erase_if(all, [&](Who const& each) {
        if (known != state::present) return false;
        outcome const belongs = holds(each);
        known = belongs.state;
        return belongs.present() && !belongs.as_flag();
    });
    return known;
}

}  // namespace

/// All that belong, `belongs` being their condition.
template <class Who, class Belongs>
state node_scorer::admit(std::vector<Who> all, Belongs const& belongs, scored_members& found) {
    state const known = written_.each->where ? leave_those(all, belongs) : state::present;
    if (known != state::present) return known;
    for (Who const& each : all) found.push_back(&world_.add_member(scene_, index_, each));
    return state::present;
}

state node_scorer::find_records(scored_members& found) {
    each_clause const& each = *written_.each;
    outcome const records = view_.fact({*each.list, 0});
    if (!records.present()) return records.state;
    using one = std::reference_wrapper<record const>;
    auto const belongs = [&](record const& of) {
        record_view sees{view_, world_.indicators(), world_.indicators()[*each.list], of};
        return evaluate(*each.where, sees);
    };
    return admit(std::vector<one>(records.as_records().begin(), records.as_records().end()), belongs, found);
}

state node_scorer::find_children(scored_members& found) {
    std::vector<std::uint32_t> all = world_.members(member_list::children, scene_.subject);
    std::erase_if(all, [&](std::uint32_t child) { return world_.is_excluded(child); });
    auto const belongs = [&](std::uint32_t child) {
        return evaluate(*written_.each->where, world_.view(child));
    };
    return admit(std::move(all), belongs, found);
}

/// The section for one member: what it does with the points comes after all members are joined.
state node_scorer::score_member() {
    joined_items made = join_items();
    result_.status = made.points ? status::scored : made.absent_as.value_or(status::error);
    if (world_.scheme().gives_points()) {
        result_.raw = made.points.value_or(0);
        result_.points = std::move(made.points);
    } else if (made.points) {
        result_.met = made.points->sign() > 0;
    }
    return made.lost == state::invalid ? state::present : made.lost;  // then it is an error as of an item
}

/// What is missing of the first member that lacks something the section is made of.
state node_scorer::score_members(scored_members const& all, attendance& of) {
    state lost = state::present;
    for (scored_member* const each : all) {
        if (each->is_dropped()) continue;
        state const member = node_scorer{world_, each->scene(), index_}.score_member();
        if (lost == state::present) lost = member;
        of.note(each->whole());
    }
    return lost;
}

void node_scorer::join_members(joining how, alike const& groups, attendance const& of) {
    std::optional<number> points = joined(how, groups);
    if (!groups.empty() && !of.any_present) result_.status = of.absent_as;
    else if (points) come_to(std::move(*points));
    else stop_late(state::not_reported);
}

void node_scorer::score_each() {
    each_clause const& each = *written_.each;
    declaration const* const list = each.list ? &world_.indicators()[*each.list] : nullptr;
    scored_members all;
    state const found = list ? find_records(all) : find_children(all);
    if (found != state::present) return stop_late(found);
    std::optional<alike> const repeated = told_apart(all, each.once);
    std::optional<alike> const groups = told_apart(all, each.names_of_by());
    if (!repeated || !groups) return stop_late(state::invalid);
    if (each.keep == keeping::first) keep_one_of_each(*repeated, keeping::first, list);
    attendance of;
    state const lost = score_members(all, of);
    if (lost != state::present) return stop_late(lost);
    if (of.any_error) return apply_policy(state::invalid);
    if (each.keep && each.keep != keeping::first) keep_one_of_each(*repeated, *each.keep, list);
    join_members(each.join, *groups, of);
}

}  // namespace kaohe
