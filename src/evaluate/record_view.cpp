#include "record_view.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "member_value.hpp"

namespace kaohe {
namespace {

/// What an operation over the records of one list comes to, one value after the other.
class reduction {
public:
    explicit reduction(operation what) : what_{what} {}

    void add(value const& each) {
        ++count_;
        if (what_ == operation::set_distinct) texts_.insert(to_text(each));
        else if (what_ == operation::set_minimum || what_ == operation::set_maximum) keep_extreme(each);
        else if (what_ != operation::set_count) sum_ += std::get<number>(each);
    }

    [[nodiscard]] outcome result() const {
        switch (what_) {
            case operation::set_count: return number{count_};
            case operation::set_distinct: return number{texts_.size()};
            case operation::set_sum: return sum_;
            case operation::set_mean:
                return count_ > 0 ? outcome{sum_ / number{count_}} : outcome{state::undefined};
            default: return extreme_ ? outcome{*extreme_} : outcome{state::undefined};
        }
    }

private:
    void keep_extreme(value const& each) {
        bool const wants_more = what_ == operation::set_maximum;
        if (!extreme_ || (wants_more ? compare(each, *extreme_) > 0 : compare(each, *extreme_) < 0))
            extreme_ = each;
    }

    operation what_;
    int count_ = 0;
    number sum_;
    std::optional<value> extreme_;
    std::set<std::string> texts_;
};

}  // namespace

outcome record_view::field(std::uint32_t level, std::uint32_t field) {
    if (level > 0) return passed_to().field(level - 1, field);
    if (field == 0) return std::string_view{record_.id};
    std::uint32_t const at = field - 1;  // the id has no place among them
    if (at >= record_.fields.size()) return state::not_reported;
    outcome found = record_.fields[at].read();
    if (found.present() && !in_domain(list_.record_fields[at], found.value)) return state::invalid;
    return found;
}

outcome record_view::over(expression const& in, expression_node const& at, int back) {
    if (at.over == member_set::records) return over_records(*this, indicators_, in, at, back);
    return passed_to().over(in, at, back);
}

std::size_t record_view::left_out(expression const& in, expression_node const& at, int back) {
    if (at.over == member_set::records) return left_out_of_records(*this, indicators_, in, at, back);
    return passed_to().left_out(in, at, back);
}

outcome over_records(environment& sees, std::span<declaration const> indicators, expression const& of,
                     expression_node const& at, int back) {
    outcome const list = sees.fact({at.target, 0, at.layer});
    if (!list.present()) return list.state;
    reduction all{at.what};
    for (record const& each : list.as_records()) {
        record_view member{sees, indicators, indicators[at.target], each};
        std::optional<outcome> const found = member_value(of, at, member, back);
        if (found && found->present()) all.add(found->value);
    }
    return all.result();
}

std::size_t left_out_of_records(environment& sees, std::span<declaration const> indicators,
                                expression const& of, expression_node const& at, int back) {
    outcome const list = sees.fact({at.target, 0, at.layer});
    if (!list.present()) return 0;
    return static_cast<std::size_t>(std::ranges::count_if(list.as_records(), [&](record const& each) {
        record_view member{sees, indicators, indicators[at.target], each};
        std::optional<outcome> const found = member_value(of, at, member, back);
        return found && !found->present();
    }));
}

}  // namespace kaohe
