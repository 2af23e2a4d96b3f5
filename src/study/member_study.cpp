#include "member_study.hpp"

#include <algorithm>

#include <kaohe/expr/evaluate.hpp>

#include "evaluate/attendance.hpp"
#include "evaluate/tally.hpp"
#include "recorder.hpp"

namespace kaohe {
namespace {

class told_member final : public member_view {
public:
    told_member(environment& sees, member_result const& of, std::uint32_t end)
        : member_view{sees, of.section, end}, of_{of} {}

private:
    node_result const& result(std::uint32_t node) override { return of_.at(node); }

    member_result const& of_;
};

/// As it is seen from one of the records of the list that `around` has.
scored_place place_of(environment& seen, scored_place const& around, declaration const& list,
                      record const& of, member_result const* member) {
    scored_place made{seen, around.shown, around.seen, member, {{&list, &of}}};
    made.records.insert(made.records.end(), around.records.begin(), around.records.end());
    return made;
}

/// Who could be a member, before `where` is asked.
template <class Visit>
void see_candidates(world& in, scored_place const& around, each_clause const& each, Visit const& visit) {
    if (!each.list) {
        std::uint32_t const subject = static_cast<std::uint32_t>(&around.seen - in.cohort().subjects.data());
        for (std::uint32_t const child : in.members(member_list::children, subject)) {
            if (in.is_excluded(child)) continue;
            if (visit(in.cohort().subjects[child].id,
                      scored_place{in.view(child), around.shown, in.cohort().subjects[child]}))
                return;
        }
        return;
    }
    outcome const all = around.answering.fact({*each.list, 0});
    if (!all.present()) return;
    declaration const& list = in.indicators()[*each.list];
    for (record const& one : all.as_records()) {
        record_view fields{around.answering, in.indicators(), list, one};
        if (visit(one.id, place_of(fields, around, list, one, nullptr))) return;
    }
}

/// Looks for what one candidate lacks.
class candidate_study {
public:
    candidate_study(explained_node& section, scored_place const& where, world& in)
        : section_{section}, each_{*section.node->written->each}, in_{where, in} {}

    /// True if it is found; then it stands among the section's figures.
    [[nodiscard]] bool run(std::string const& id) {
        bool belongs = true;
        if (each_.where) {
            outcome const found = evaluate(*each_.where, in_);
            if (!found.present()) return take(id);
            belongs = found.as_flag();
        }
        if (!belongs || section_.result->state != state::invalid) return false;
        for (auto const names : {std::span<expression const>{each_.once}, each_.names_of_by()})
            for (expression const& name : names)
                if (!evaluate(name, in_).present()) return take(id);
        return false;
    }

private:
    /// A name that is not given makes the section invalid: it is told as that.
    bool take(std::string const& id) {
        for (figure each : in_.figures()) {
            if (each.value.present()) continue;
            each.member = id;
            if (section_.result->state == state::invalid && each.value.state != state::invalid) {
                each.value = state::invalid;
                each.fault = diagnostic{code::member_without_name,
                                        {},
                                        {{"member", id}, {"indicator", each.text}, {"name", each.text}}};
            }
            section_.figures.push_back(std::move(each));
        }
        return true;
    }

    explained_node& section_;
    each_clause const& each_;
    recorder in_;
};

}  // namespace

void see_member(world& in, scored_place const& around, member_result const& of,
                std::function<void(scored_place const&)> const& visit) {
    placed_node const& section = in.nodes()[of.section];
    if (of.subject) {
        told_member seen{in.view(*of.subject), of, section.end};
        return visit({seen, around.shown, in.subject_at(*of.subject), &of});
    }
    std::uint32_t const at = *section.written->each->list;
    outcome const all = around.answering.fact({at, 0});
    auto const is = std::ranges::find(all.as_records(), of.id, &record::id);
    declaration const& list = in.indicators()[at];
    record_view fields{around.answering, in.indicators(), list, *is};
    told_member seen{fields, of, section.end};
    visit(place_of(seen, around, list, *is, &of));
}

std::vector<std::string> values_of(std::span<expression const> names, environment& there) {
    std::vector<std::string> values;
    for (expression const& name : names) {
        outcome const found = evaluate(name, there);
        values.push_back(found.present() ? to_text(found.value) : std::string{word(found.state)});
    }
    return values;
}

std::vector<joined_group> groups_of(world& in, scored_place const& around, std::uint32_t section) {
    each_clause const& each = *in.nodes()[section].written->each;
    std::vector<joined_group> found;
    for (member_result const* const member : around.members_of(section)) {
        number const* const share = share_of(member->nodes.front());
        if (!share) continue;
        see_member(in, around, *member, [&](scored_place const& where) {
            std::string value = values_of(each.names_of_by(), where.answering).front();
            auto group = std::ranges::find(found, value, &joined_group::value);
            if (group == found.end()) group = found.insert(found.end(), {std::move(value), {}, {}});
            group->points.push_back(*share);
        });
    }
    for (joined_group& group : found) {
        tally all{combination_of(each.join)};
        for (number const& points : group.points) all.add(points);
        group.joined = all.result();
    }
    return found;
}

void add_undecided(explained_node& section, scored_place const& around, world& in) {
    each_clause const& each = *section.node->written->each;
    see_candidates(in, around, each, [&](std::string const& id, scored_place const& where) {
        return candidate_study{section, where, in}.run(id);
    });
}

}  // namespace kaohe
