#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include <kaohe/expr/reading.hpp>

#include "after.hpp"

namespace kaohe {
namespace {

using places = std::vector<standing const*>;

/// Grades those that are ranked together, tier by tier.
class group_grader {
public:
    group_grader(world& in, places const& group) : world_{in}, left_{group}, ranked_{group.size()} {}

    void run(grading const& by) {
        for (std::uint32_t i = 0; i < by.tiers.size(); ++i) fill_tier(by.tiers[i], i);
        for (standing const* const each : left_) give(*each, static_cast<std::uint32_t>(by.tiers.size()));
    }

private:
    /// Those who reach it, as long as it has room; the others go on to the next. Of whom it is not known,
    /// neither is the grade.
    void fill_tier(grade_tier const& tier, std::uint32_t place) {
        places others;
        int candidates = 0;
        int before = 0;  // how many candidates stand strictly before the next
        standing const* last = nullptr;
        for (standing const* const each : left_) {
            reading read{world_.view(each->subject)};
            bool const reaches = holds(tier, *each, read);
            number const share = read(tier.quota).value_or(1);
            if (read.state() != state::present) continue;
            if (!reaches) {
                others.push_back(each);
                continue;
            }
            if (!last || last->before != each->before) before = candidates;
            ++candidates;
            last = each;
            if (number{before} < round(share * ranked_, 0, rounding::floor)) give(*each, place);
            else others.push_back(each);
        }
        left_ = std::move(others);
    }

    [[nodiscard]] bool holds(grade_tier const& tier, standing const& of, reading& read) const {
        value const total = *world_.sheets()[of.subject].total;
        return kaohe::holds(tier.limit.side, total, read.like(tier.limit.at, total));
    }

    void give(standing const& to, std::uint32_t place) const { world_.sheets()[to.subject].grade = place; }

    world& world_;
    places left_;
    number ranked_;
};

/// The worse of the grade earned and of every limit that has been set.
void limit_grade(sheet& of, definition const& written) {
    for (effect_result const& each : of.effects) {
        effect const& is = written.effects[each.effect];
        bool const limits = is.does == consequence::grade_limited && each.state == effect_state::yes;
        if (limits && of.grade) of.grade = std::max(of.grade, written.grades->place_of(is.to));
    }
}

}  // namespace

void give_grades(world& in, std::vector<standing> const& standings) {
    std::optional<grading> const& by = in.scheme().written().grades;
    if (!by) return;
    std::map<std::vector<std::uint32_t> const*, places> groups;
    for (standing const& each : standings)
        groups[&in.members(member_list::group, each.subject)].push_back(&each);
    for (auto const& [members, group] : groups) group_grader{in, group}.run(*by);
    for (sheet& each : in.sheets()) limit_grade(each, in.scheme().written());
}

}  // namespace kaohe
