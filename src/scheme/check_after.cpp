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
        if (!known) work.say(code::award_unknown, pointer_below(pointer + "/awards", i), {{"id", each.awards[i]}});
    }
}

void check_award(checking& work, award& each, std::string const& pointer) {
    auto const at = [&](std::string_view member) { return checking::at(pointer_below(pointer, member)); };
    if (each.when) bind_condition(*each.when, work.names, at("when"), work.findings);
    if (each.amount) bind_quantity(*each.amount, role::plain, {}, work.names, at("amount"), work.findings);
    bool const unprinted = !each.unprinted.empty();
    if (!unprinted && !each.top && !each.when) work.say(code::award_members, pointer, {{"id", each.id}});
    auto const at_least_one = [&](std::optional<int> given, std::string const& member) {
        if (!given || *given >= 1) return;
        work.say(code::award_count, pointer_below(pointer, member),
                 {{"member", member}, {"found", std::to_string(*given)}});
    };
    at_least_one(each.top, "top");
    at_least_one(each.years, "years");
    if (each.years && !each.top) work.say(code::node_member_misplaced, pointer + "/years", {{"member", "years"}});
    if (each.top && !work.written.ranking) work.say(code::ranking_required, pointer + "/top", {{"id", each.id}});
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
