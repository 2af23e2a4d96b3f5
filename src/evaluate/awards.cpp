#include <algorithm>
#include <map>

#include "after.hpp"
#include "waits.hpp"

namespace kaohe {
namespace {

/// Whether an award is won: each condition says yes, no or not known, and a no beats what is not known.
class judgement {
public:
    void say(bool holds) { lost_ = lost_ || !holds; }
    void wait() { open_ = true; }

    [[nodiscard]] bool is_lost() const { return lost_; }
    [[nodiscard]] award_state state() const { return open_ ? award_state::undetermined : award_state::won; }

private:
    bool lost_ = false;
    bool open_ = false;
};

class award_judge {
public:
    award_judge(world& in, std::uint32_t index)
        : world_{in}, index_{index}, award_{in.scheme().written().awards[index]} {}

    /// All places are counted before one is judged.
    void count(standing const& place) {
        if (award_.top && place.before < *award_.top) ++in_top_[&group_of(place)];
    }

    void judge(standing const& place) {
        if (!award_.unprinted.empty()) return;
        award_result found;
        found.award = index_;
        judgement so_far;
        if (award_.top) {
            so_far.say(place.before < *award_.top);
            found.in_top = in_top_[&group_of(place)];
        }
        if (award_.years) look_back(place.subject, so_far, found);
        look_at_condition(place.subject, so_far, found);
        look_at_bars(place.subject, so_far, found);
        if (so_far.is_lost()) return;
        found.state = so_far.state();
        add_amount(place.subject, found);
        found.waits_for = facts_behind(world_, place.subject, found.waits_for);
        world_.sheets()[place.subject].awards.push_back(std::move(found));
    }

private:
    using members = std::vector<std::uint32_t>;

    members const& group_of(standing const& place) const {
        return world_.members(member_list::group, place.subject);
    }

    /// The years - 1 periods before this one: an excluded or lower year breaks the row, one of which the rank
    /// is not known leaves it open.
    void look_back(std::uint32_t subject, judgement& so_far, award_result& found) {
        auto const& now = world_.view(subject).period();
        auto const& history = world_.subject_at(subject).history;
        for (int back = 1; back < *award_.years; ++back) {
            std::string const period = now ? now->back(back).text() : std::string{};
            auto const then = history.find(period);
            if (then == history.end() || (!then->second.excluded && !then->second.rank)) {
                if (now) found.waits_for_periods.push_back(period);
                so_far.wait();
                continue;
            }
            so_far.say(!then->second.excluded && *then->second.rank <= *award_.top);
        }
    }

    void look_at_condition(std::uint32_t subject, judgement& so_far, award_result& found) {
        if (!award_.when) return;
        outcome const holds = evaluate(*award_.when, world_.view(subject), 0, &found.waits_for);
        if (holds.present()) so_far.say(holds.as_flag());
        else so_far.wait();
    }

    bool bars(effect const& each) const {
        if (each.does != consequence::award_barred) return false;
        return each.awards.empty() ||
               std::find(each.awards.begin(), each.awards.end(), award_.id) != each.awards.end();
    }

    void look_at_bars(std::uint32_t subject, judgement& so_far, award_result& found) {
        for (effect_result const& each : world_.sheets()[subject].effects) {
            if (!bars(world_.scheme().written().effects[each.effect])) continue;
            if (each.state == effect_state::yes) {
                so_far.say(false);
            } else {
                so_far.wait();
                found.waits_for.insert(found.waits_for.end(), each.waits_for.begin(), each.waits_for.end());
            }
        }
    }

    void add_amount(std::uint32_t subject, award_result& found) {
        if (!award_.amount) return;
        outcome const amount = evaluate(*award_.amount, world_.view(subject), 0, &found.waits_for);
        if (amount.present()) found.amount = amount.as_number();
    }

    world& world_;
    std::uint32_t index_;
    award const& award_;
    std::map<members const*, int> in_top_;  ///< by group
};

}  // namespace

void give_awards(world& in, std::vector<standing> const& standings) {
    for (std::uint32_t i = 0; i < in.scheme().written().awards.size(); ++i) {
        award_judge by{in, i};
        for (standing const& each : standings) by.count(each);
        for (standing const& each : standings) by.judge(each);
    }
}

}  // namespace kaohe
