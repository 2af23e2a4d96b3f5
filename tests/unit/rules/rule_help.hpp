#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include <kaohe/rules/rule.hpp>
#include <kaohe/rules/say.hpp>
#include <kaohe/rules/walk.hpp>

#include "../expr/sample.hpp"
#include "../number/literal.hpp"

namespace kaohe {

inline value_type const a_number{};
inline value_type const persons{.kind = kind::number, .unit = unit{"person"}};
inline value_type const a_ratio{.kind = kind::ratio};
inline value_type const percentage_points{.kind = kind::pp};
inline value_type const a_flag{.kind = kind::flag};
inline value_type const a_date{.kind = kind::date};

/// A value as a test writes it: "79.6%" is a number, "2011-11-30" a date, "true" a flag, anything else a
/// name.
inline value value_of(std::string_view text) {
    if (text == "true" || text == "false") return text == "true";
    if (auto const day = parse_date(text)) return *day;
    if (auto const figure = parse_number(text)) return figure->value;
    return text;
}

/// A rule in use for one subject: its quantities bound to the names of sample_scheme.
class rule_in_use {
public:
    rule_in_use(rule by, value_type of) : rule_{std::move(by)}, of_{std::move(of)} {
        for_each_quantity(rule_, [&](quantity& each, role asked, std::string const& below) {
            bind_quantity(each, asked, of_, scheme_.names(), {.pointer = below}, findings_);
        });
    }

    sample_subject& subject() { return subject_; }
    [[nodiscard]] rule const& get() const { return rule_; }

    /// The points of a value, as text, or why there are none.
    std::string points(std::string_view of) {
        score_of(of);
        if (state_ != state::present) return std::string{word(state_)};
        return scored_.points ? to_text(*scored_.points) : "none";
    }
    /// Those of several values, with a blank between two.
    std::string points(std::initializer_list<std::string_view> values) {
        std::string all;
        for (std::string_view const each : values) all.append(all.empty() ? "" : " ").append(points(each));
        return all;
    }
    std::optional<bool> met(std::string_view of) { return score_of(of).met; }
    std::string code(std::string_view of) { return std::string{score_of(of).why->code}; }
    std::string said(std::string_view of, language in) {
        score_of(of);
        return say(*scored_.why, why_, of_, in);
    }

    /// The least and most points, as "0..5"; "*" where there is no end.
    std::string range() {
        interval const found = kaohe::range(rule_, &subject_);
        auto const end = [](std::optional<number> const& x) { return x ? to_text(*x) : std::string{"*"}; };
        return end(found.least) + ".." + end(found.most);
    }
    /// What is wrong with it, as "code pointer" of each, types of quantities first.
    std::string complaints(bool whole = false, bool earns = true) {
        std::string all;
        auto const add = [&](kaohe::code what, std::string const& below) {
            all.append(all.empty() ? "" : ", ")
                .append(name_of(what))
                .append(below.empty() ? "" : " ")
                .append(below);
        };
        for (diagnostic const& each : findings_) add(each.what, each.where.pointer);
        kaohe::complaints wrong;
        check(rule_, {.type = of_, .whole = whole, .earns = earns}, wrong);
        for (complaint const& each : wrong) add(each.what, each.below);
        return all;
    }

private:
    scored const& score_of(std::string_view of) {
        why_.clear();
        reading read{subject_};
        scored_ = score(rule_, value_of(of), read, why_);
        state_ = read.state();
        return scored_;
    }

    rule rule_;
    value_type of_;
    sample_scheme scheme_;
    sample_subject subject_{scheme_};
    diagnostics findings_;
    reason_values why_;
    scored scored_;
    state state_{};
};

inline expression text(std::string_view of) { return parsed(of); }

inline bound at_least(level at) { return {bound_side::at_least, std::move(at)}; }
inline bound more_than(level at) { return {bound_side::more_than, std::move(at)}; }
inline bound at_most(level at) { return {bound_side::at_most, std::move(at)}; }
inline bound less_than(level at) { return {bound_side::less_than, std::move(at)}; }

}  // namespace kaohe
