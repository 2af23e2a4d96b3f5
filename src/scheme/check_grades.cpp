#include <map>
#include <string>

#include <kaohe/expr/constants_of.hpp>
#include <kaohe/number/format.hpp>

#include "checking.hpp"

namespace kaohe {
namespace {

class grades_check {
public:
    grades_check(checking& work, grading& of) : work_{work}, of_{of} {}

    void run() {
        if (!work_.written.ranking && work_.names.has_points) work_.say(code::ranking_required, "/grades");
        if (of_.tiers.empty()) work_.say(code::list_empty, "/grades/tiers", {{"key", "tiers"}});
        for (std::size_t i = 0; i < of_.tiers.size(); ++i) check_tier(i);
        check_name(of_.otherwise, "/grades/else");
    }

private:
    void check_tier(std::size_t i) {
        grade_tier& tier = of_.tiers[i];
        std::string const pointer = pointer_below("/grades/tiers", i);
        check_name(tier.grade, pointer + "/grade");
        place const side = checking::at(pointer_below(pointer, word(tier.limit.side)));
        bool const bound = bind_quantity(tier.limit.at, role::level, {.kind = kind::number}, work_.names,
                                         side, work_.findings);
        if (tier.quota) check_quota(*tier.quota, pointer + "/quota");
        if (bound && i > 0) check_order(i, pointer);
    }

    void check_name(std::string const& grade, std::string const& pointer) {
        if (grade.empty()) return work_.say(code::id_invalid, pointer, {{"id", grade}});
        auto const [before, is_new] = known_.try_emplace(grade, pointer);
        if (!is_new) work_.say_duplicate(grade, pointer, before->second);
    }

    void check_quota(quantity& share, std::string const& pointer) {
        if (!bind_quantity(share, role::plain, {}, work_.names, checking::at(pointer), work_.findings))
            return;
        for_each_constant(share, [&](quantity const& each, std::string const& below) {
            number const& found = *each.as_number();
            if (found.sign() < 0 || found > 1)
                work_.say(code::quota_out_of_range, pointer + below, {{"found", to_text(found)}});
        });
    }

    /// What an earlier tier has no room for may still reach a later one.
    void check_order(std::size_t i, std::string const& pointer) {
        bound const& first = of_.tiers.front().limit;
        bound const& found = of_.tiers[i].limit;
        if (is_upward(found.side) != is_upward(first.side)) {
            return work_.say(
                code::bands_two_directions, pointer,
                {{"first", std::string{word(first.side)}}, {"found", std::string{word(found.side)}}});
        }
        for (std::size_t earlier = 0; earlier < i; ++earlier) {
            if (of_.tiers[earlier].quota || !never_matters(found, of_.tiers[earlier].limit)) continue;
            return work_.say(code::lint_tier_never, pointer, {{"tier", std::to_string(i + 1)}});
        }
    }

    checking& work_;
    grading& of_;
    std::map<std::string, std::string> known_;
};

}  // namespace

void check_grades(checking& work) {
    if (work.written.grades) grades_check{work, *work.written.grades}.run();
}

}  // namespace kaohe
