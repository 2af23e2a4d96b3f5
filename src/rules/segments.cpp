#include <kaohe/rules/segments.hpp>

#include <algorithm>
#include <span>

#include <kaohe/expr/constants_of.hpp>
#include <kaohe/rules/positive.hpp>

namespace kaohe::rules {
namespace {

/// A slope with its quantities read for one subject.
struct read_slope {
    slope const* written;
    number at;
};

std::vector<read_slope> slopes_in_direction(segments const& rule, bool upward, reading& read) {
    std::vector<read_slope> found;
    for (slope const& each : rule.slopes) {
        if (each.is_up() != upward) continue;
        found.push_back({&each, read(each.limit.at)});
        if (found.size() < 2) continue;
        number const& before = found[found.size() - 2].at;
        bool const outwards = upward ? before < found.back().at : found.back().at < before;
        if (!outwards) read.lose(state::undefined);
    }
    return found;
}

number not_negative(number x) { return x.sign() < 0 ? number{0} : x; }

/// How much of v lies on the stretch that begins at slope i.
number stretch(std::vector<read_slope> const& in, std::size_t i, number const& v, bool upward) {
    bool const last = i + 1 == in.size();
    if (upward) return not_negative((last || v < in[i + 1].at ? v : in[i + 1].at) - in[i].at);
    return not_negative(in[i].at - (last || v > in[i + 1].at ? v : in[i + 1].at));
}

/// Adds what one slope earns over a distance, and tells it.
number earn(slope const& by, number const& over, reading& read, reason_values& why) {
    number const width = read.positive(by.step);
    number const counted = steps(over / width, by.partial.value_or(partial::whole));
    number const each = read(by.points);
    number earned = counted * each;
    if (std::optional<number> const most = read(by.most)) {
        if (most->sign() < 0) read.lose(state::undefined);
        if (earned > *most) earned = *most;
        if (earned < -*most) earned = -*most;
    }
    tell(why, over, width, counted, each, earned);
    return earned;
}

number marginal(std::vector<read_slope> const& in, bool upward, number const& v, reading& read,
                reason_values& why) {
    number sum;
    for (std::size_t i = 0; i < in.size(); ++i) {
        number const over = stretch(in, i, v, upward);
        if (over.sign() > 0) sum += earn(*in[i].written, over, read, why);
    }
    return sum;
}

number whole(segments const& rule, std::vector<read_slope> const& in, bool upward, number const& v,
             reading& read, reason_values& why) {
    read_slope const* reached = nullptr;
    for (read_slope const& each : in) {
        if (holds(each.written->limit.side, v, each.at)) reached = &each;
    }
    if (!reached) return 0;
    number const from = rule.from ? read(*rule.from) : in.front().at;
    return earn(*reached->written, not_negative(upward ? v - from : from - v), read, why);
}

void check_most(quantity const& most, std::string const& below, complaints& say) {
    for_each_constant(most, [&](quantity const& constant, std::string const& at) {
        number const& found = *constant.as_number();
        if (found.sign() < 0) say.push_back({code::most_negative, below + at, {{"found", to_text(found)}}});
    });
}

/// The first slope of a direction; null: there is none.
slope const* first_slope(std::span<slope const> slopes, bool upward) {
    auto const found =
        std::find_if(slopes.begin(), slopes.end(), [&](slope const& each) { return each.is_up() == upward; });
    return found == slopes.end() ? nullptr : &*found;
}

/// Whether every distance of slope i runs between edges known to be whole: from its own bound to the next, or
/// in mode whole from where the rule begins.
bool has_whole_edges(segments const& rule, std::size_t i) {
    bool const upward = rule.slopes[i].is_up();
    if (rule.mode == segment_mode::whole)
        return is_whole_edge(rule.from ? *rule.from : first_slope(rule.slopes, upward)->limit.at);
    slope const* const next = first_slope(std::span{rule.slopes}.subspan(i + 1), upward);
    return is_whole_edge(rule.slopes[i].limit.at) && (!next || is_whole_edge(next->limit.at));
}

void check_slope(segments const& rule, std::size_t i, rule_subject const& of, complaints& say) {
    slope const& each = rule.slopes[i];
    std::string const below = "/slopes/" + std::to_string(i);
    check_positive(each.step, code::step_not_positive, below + "/step", say);
    bool const cannot_matter = is_counted_one_by_one(each.step, of) && has_whole_edges(rule, i);
    if (!each.partial && !cannot_matter) say.push_back({code::partial_required, below});
    if (each.most) check_most(*each.most, below + "/most", say);
}

/// What one slope can add or take away, nothing included.
interval range_of_slope(slope const& of, environment* subject) {
    interval earned = interval{number{0}, std::nullopt} * range_of(of.points, subject);
    if (of.most) {
        interval const limit = range_of(*of.most, subject);
        if (limit.most && (!earned.most || *earned.most > *limit.most)) earned.most = *limit.most;
        if (limit.most && (!earned.least || *earned.least < -*limit.most)) earned.least = -*limit.most;
    }
    return hull(earned, interval::only(0));
}

/// All slopes of a direction can count for one value, or in mode whole one of them.
interval range_in_direction(segments const& rule, bool upward, environment* subject) {
    interval all = interval::only(0);
    for (slope const& each : rule.slopes) {
        if (each.is_up() != upward) continue;
        interval const earned = range_of_slope(each, subject);
        all = rule.mode == segment_mode::whole ? hull(all, earned) : all + earned;
    }
    return all;
}

/// Whether no value can earn in both directions: it would lie on both sides of `from`, or above the first
/// bound upwards and below the first one downwards, which are proved to be apart.
bool is_one_way(segments const& rule, environment* subject) {
    if (rule.from) return true;
    slope const* const up = first_slope(rule.slopes, true);
    slope const* const down = first_slope(rule.slopes, false);
    if (!up || !down) return true;
    std::optional<number> const least_up = range_of(up->limit.at, subject).least;
    std::optional<number> const most_down = range_of(down->limit.at, subject).most;
    return least_up && most_down && *most_down <= *least_up;
}

}  // namespace

void segments::check(rule_subject const& of, complaints& say) const {
    if (slopes.empty()) say.push_back({code::list_empty, "/slopes", {{"key", "slopes"}}});
    if (from && mode != segment_mode::whole) say.push_back({code::from_without_whole, "/from"});
    number const* before[2] = {nullptr, nullptr};
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        std::string const below = "/slopes/" + std::to_string(i);
        check_slope(*this, i, of, say);
        number const* const at = slopes[i].limit.at.as_number();
        number const*& last = before[slopes[i].is_up() ? 1 : 0];
        bool const inwards = at && last && (slopes[i].is_up() ? *at <= *last : *at >= *last);
        if (inwards) say.push_back({code::slopes_not_outwards, below});
        last = at;
    }
}

bool segments::is_endless(rule_subject const& of) const {
    return std::any_of(slopes.begin(), slopes.end(),
                       [&](slope const& each) { return is_endless_step(each.step, each.partial, of); });
}

interval segments::range(environment* subject) const {
    interval const up = range_in_direction(*this, true, subject);
    interval const down = range_in_direction(*this, false, subject);
    return range_of(base, subject) + (is_one_way(*this, subject) ? hull(up, down) : up + down);
}

scored segments::score(kaohe::value const& v, reading& read, reason_values& why) const {
    number const& found = *std::get_if<number>(&v);
    std::size_t const first = why.size();
    tell(why, v, number{0}, number{0});
    number sum;
    for (bool const upward : {true, false}) {
        std::vector<read_slope> const in = slopes_in_direction(*this, upward, read);
        sum += mode == segment_mode::marginal ? marginal(in, upward, found, read, why)
                                              : whole(*this, in, upward, found, read, why);
    }
    number const start = read(base);
    sum += start;
    why[first + 1] = start;
    why[first + 2] = sum;
    return {std::move(sum), std::nullopt, &reasons[0]};
}

}  // namespace kaohe::rules
