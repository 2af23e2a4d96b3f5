#include <kaohe/rules/segments.hpp>

#include <algorithm>

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

number marginal(std::vector<read_slope> const& in, bool upward, number const& v, reading& read, reason_values& why) {
    number sum;
    for (std::size_t i = 0; i < in.size(); ++i) {
        number const over = stretch(in, i, v, upward);
        if (over.sign() > 0) sum += earn(*in[i].written, over, read, why);
    }
    return sum;
}

number whole(segments const& rule, std::vector<read_slope> const& in, bool upward, number const& v, reading& read,
             reason_values& why) {
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

void check_slope(slope const& each, std::string const& below, rule_subject const& of, complaints& say) {
    check_positive(each.step, code::step_not_positive, below + "/step", say);
    number const* const width = each.step.as_number();
    number const* const at = each.limit.at.as_number();
    bool const cannot_matter = of.whole && width && *width == 1 && at && at->is_whole();
    if (!each.partial && !cannot_matter) say.push_back({code::partial_required, below});
    if (each.most) check_most(*each.most, below + "/most", say);
}

}  // namespace

void segments::check(rule_subject const& of, complaints& say) const {
    if (slopes.empty()) say.push_back({code::list_empty, "/slopes", {{"key", "slopes"}}});
    if (from && mode != segment_mode::whole) say.push_back({code::from_without_whole, "/from"});
    number const* before[2] = {nullptr, nullptr};
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        std::string const below = "/slopes/" + std::to_string(i);
        check_slope(slopes[i], below, of, say);
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
    interval all = range_of(base, subject);
    for (slope const& each : slopes) {
        interval const points = range_of(each.points, subject);
        interval earned = interval{number{0}, std::nullopt} * points;
        if (each.most) {
            interval const limit = range_of(*each.most, subject);
            if (limit.most && (!earned.most || *earned.most > *limit.most)) earned.most = *limit.most;
            if (limit.most && (!earned.least || *earned.least < -*limit.most)) earned.least = -*limit.most;
        }
        all = all + hull(earned, interval::only(0));
    }
    return all;
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
