#include <algorithm>
#include <map>
#include <string>

#include "checking.hpp"

namespace kaohe {
namespace {

/// The ids of one list, and where each stood first.
using known_ids = std::map<std::string, std::string>;

void check_unique(checking& work, known_ids& known, std::string const& id, std::string const& pointer) {
    if (id.empty()) return work.say(code::id_invalid, pointer + "/id", {{"id", id}});
    auto const [before, is_new] = known.try_emplace(id, pointer);
    if (!is_new) work.say_duplicate(id, pointer + "/id", before->second);
}

void check_barred_awards(checking& work, effect const& each, std::string const& pointer) {
    if (!each.awards.empty() && each.does != consequence::award_barred) {
        work.say(code::node_member_misplaced, pointer + "/awards", {{"member", "awards"}});
    }
    for (std::size_t i = 0; i < each.awards.size(); ++i) {
        bool const known = std::any_of(work.written.awards.begin(), work.written.awards.end(),
                                       [&](award const& one) { return one.id == each.awards[i]; });
        if (!known)
            work.say(code::award_unknown, pointer_below(pointer + "/awards", i), {{"id", each.awards[i]}});
    }
}

/// A limit names one of the scheme's grades.
void check_limit(checking& work, effect const& each, std::string const& pointer) {
    bool const limits = each.does == consequence::grade_limited;
    if (limits && !work.names.has_points) return;  // said of its effect
    if (!limits && !each.to.empty())
        return work.say(code::node_member_misplaced, pointer + "/to", {{"member", "to"}});
    std::optional<grading> const& by = work.written.grades;
    if (!limits || (by && by->place_of(each.to))) return;
    std::vector<std::string_view> names;
    for (std::uint32_t i = 0; by && i <= by->tiers.size(); ++i) names.push_back(by->name(i));
    arguments with{{"found", each.to}};
    suggest(with, each.to, names);
    work.say(code::grade_unknown, each.to.empty() ? pointer : pointer + "/to", std::move(with));
}

// Every sheet looks back so many periods.
constexpr int longest_run = 100;

/// What a count of an award may be: from 1 to `most`, if there is one.
struct count_range {
    std::string member;
    std::optional<int> most = {};

    [[nodiscard]] bilingual text() const {
        if (!most) return {.zh = "不小于 1", .en = "at least 1"};
        std::string const end = std::to_string(*most);
        return {.zh = "在 1 至 " + end + " 之间", .en = "from 1 to " + end};
    }
};

void check_count(checking& work, std::optional<int> given, std::string const& pointer,
                 count_range const& within) {
    if (!given || (*given >= 1 && *given <= within.most.value_or(*given))) return;
    work.say(code::award_count, pointer_below(pointer, within.member),
             {{"member", within.member}, {"range", within.text()}, {"found", std::to_string(*given)}});
}

void check_award(checking& work, award& each, std::string const& pointer) {
    auto const at = [&](std::string_view member) { return checking::at(pointer_below(pointer, member)); };
    if (each.when) bind_condition(*each.when, work.names, at("when"), work.findings);
    if (each.amount) bind_quantity(*each.amount, role::plain, {}, work.names, at("amount"), work.findings);
    bool const unprinted = !each.unprinted.empty();
    if (!unprinted && !each.top && !each.when) work.say(code::award_members, pointer, {{"id", each.id}});
    check_count(work, each.top, pointer, {.member = "top"});
    check_count(work, each.years, pointer, {.member = "years", .most = longest_run});
    if (each.years && !each.top)
        work.say(code::node_member_misplaced, pointer + "/years", {{"member", "years"}});
    if (each.top && !work.written.ranking && work.names.has_points)
        work.say(code::ranking_required, pointer + "/top", {{"id", each.id}});
}

}  // namespace

void check_effects(checking& work) {
    known_ids known;
    for (std::size_t i = 0; i < work.written.effects.size(); ++i) {
        effect& each = work.written.effects[i];
        std::string const pointer = pointer_below("/effects", i);
        check_unique(work, known, each.id, pointer);
        bind_condition(each.when, work.names, checking::at(pointer + "/when"), work.findings);
        check_barred_awards(work, each, pointer);
        check_limit(work, each, pointer);
    }
}

void check_ranking_and_awards(checking& work) {
    if (std::optional<ranking>& by = work.written.ranking) {
        if (!by->then.empty() && by->ties != tie_rule::order) {
            work.say(code::node_member_misplaced, "/ranking/then", {{"member", "then"}});
        }
        for (std::size_t i = 0; i < by->then.size(); ++i) {
            place const at = checking::at(pointer_below("/ranking/then", i));
            if (!bind_expression(by->then[i], work.names, at, work.findings)) continue;
            value_type const& type = type_of(by->then[i]);
            if (type.is_numeric() || type.kind == kind::date) continue;
            work.say(code::expression_number_expected, at.pointer, {{"found", describe(type)}});
        }
    }
    known_ids known;
    for (std::size_t i = 0; i < work.written.awards.size(); ++i) {
        std::string const pointer = pointer_below("/awards", i);
        check_unique(work, known, work.written.awards[i].id, pointer);
        check_award(work, work.written.awards[i], pointer);
    }
}

}  // namespace kaohe
