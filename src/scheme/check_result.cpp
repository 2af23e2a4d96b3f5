#include <array>
#include <string>
#include <utility>

#include "checking.hpp"

namespace kaohe {
namespace {

/// A member that a scheme does not have where nothing gives points.
struct misplaced {
    bool is_given;
    std::string member;
};

/// Looks through a scheme that gives no points for whatever speaks of them.
class met_check {
public:
    explicit met_check(checking& work) : work_{work} {}

    void run() {
        refuse("", {{work_.written.ranking.has_value(), "ranking"},
                    {work_.written.grades.has_value(), "grades"}});
        check_policies(work_.written.missing, "");
        for (std::uint32_t i = 0; i < work_.nodes.size(); ++i)
            check_node(*work_.nodes[i].written, work_.nodes[i].pointer);
        for (std::size_t i = 0; i < work_.written.awards.size(); ++i) {
            award const& each = work_.written.awards[i];
            refuse(pointer_below("/awards", i),
                   {{each.top.has_value(), "top"}, {each.years.has_value(), "years"}});
        }
        for (std::size_t i = 0; i < work_.written.effects.size(); ++i)
            check_effect(work_.written.effects[i], pointer_below("/effects", i) + "/effect");
    }

private:
    void check_node(node const& in, std::string const& pointer) {
        refuse(pointer, {{in.points.has_value(), "points"},
                         {in.scale.has_value(), "scale"},
                         {in.floor.has_value(), "floor"},
                         {in.cap.has_value(), "cap"},
                         {in.round.has_value(), "round"}});
        check_policies(in.missing, pointer);
        if (!in.items.empty() && !in.combine) work_.say(code::met_joining, pointer);
        if (in.combine && !joins_met(*in.combine)) refuse_joining(word(*in.combine), pointer + "/combine");
        if (in.each && !joins_met(in.each->join)) refuse_joining(word(in.each->join), pointer + "/each/join");
    }

    void check_policies(policies const& of, std::string const& pointer) {
        check_policy(of.not_reported, pointer + "/not_reported");
        check_policy(of.not_applicable, pointer + "/not_applicable");
        check_policy(of.undefined, pointer + "/undefined");
    }

    void check_policy(std::optional<policy> const& of, std::string const& pointer) {
        if (!of) return;
        bool const sets = of->action == policy_action::set;
        if (sets || of->action == policy_action::peer_mean) say(std::string{word(of->action)}, pointer);
    }

    /// What is limited to a grade or zeroed is a total.
    void check_effect(effect const& of, std::string const& pointer) {
        bool const of_total = of.does == consequence::zeroed || of.does == consequence::grade_limited;
        if (of_total) say(std::string{word(of.does)}, pointer);
    }

    template <std::size_t Count>
    void refuse(std::string const& pointer, misplaced const (&members)[Count]) {
        for (misplaced const& each : members)
            if (each.is_given) say(each.member, pointer_below(pointer, each.member));
    }

    void say(std::string member, std::string pointer) {
        work_.say(code::met_member_misplaced, std::move(pointer), {{"member", std::move(member)}});
    }

    void refuse_joining(std::string_view found, std::string pointer) {
        work_.say(code::met_joining, std::move(pointer), {{"found", std::string{found}}});
    }

    checking& work_;
};

/// Where there are points, sections join these.
void check_joining(checking& work, placed_node const& of) {
    auto const refuse = [&](std::string_view found, std::string_view member) {
        work.say(code::points_joining, of.pointer + std::string{member}, {{"found", std::string{found}}});
    };
    node const& in = *of.written;
    if (in.combine && joins_met(*in.combine)) refuse(word(*in.combine), "/combine");
    if (in.each && joins_met(in.each->join)) refuse(word(in.each->join), "/each/join");
}

}  // namespace

void check_result(checking& work) {
    if (work.written.result == sheet_result::met) return met_check{work}.run();
    for (placed_node const& each : work.nodes) check_joining(work, each);
}

}  // namespace kaohe
