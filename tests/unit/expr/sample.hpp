#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/expr/bind.hpp>
#include <kaohe/expr/environment.hpp>

namespace kaohe {

/// The indicators, nodes, classes and groups that the tests of expressions may name.
class sample_scheme {
public:
    sample_scheme() {
        add("members", indicator_type::count, "person");
        add("staff", indicator_type::count, "person");
        add("articles", indicator_type::count, "article");
        add("cases", indicator_type::amount, "case");
        add("money", indicator_type::amount, "yuan");
        add("plain", indicator_type::amount, "");
        add("entered", indicator_type::percent, "");
        add("renewed", indicator_type::percent, "");
        add("built", indicator_type::flag, "");
        add("7.body", indicator_type::flag, "");
        add("sent", indicator_type::date, "");
        add("due", indicator_type::date, "");
        add("grade", indicator_type::choice, "");
        indicators_.back().values = {"A", "B", "C"};
        add("review", indicator_type::mark, "");
        for (indicator const& each : indicators_) names_.add(each, false);
        for (auto const* id : {"total", "1", "1.all"}) names_.add_node(id);
        names_.classes = {"fenyi", "gaoxin"};
        names_.groups = {"prefecture", "industry"};
    }
    sample_scheme(sample_scheme const&) = delete;
    sample_scheme& operator=(sample_scheme const&) = delete;

    [[nodiscard]] scope const& names() const { return names_; }
    [[nodiscard]] std::uint32_t index_of(std::string_view id) const {
        for (std::uint32_t i = 0; i < indicators_.size(); ++i) {
            if (indicators_[i].id == id) return i;
        }
        return static_cast<std::uint32_t>(indicators_.size());
    }

private:
    void add(std::string id, indicator_type type, std::string unit) {
        indicator& made = indicators_.emplace_back();
        made.id = std::move(id);
        made.type = type;
        made.unit = std::move(unit);
    }

    std::vector<indicator> indicators_;
    scope names_;
};

/// One subject with the facts that a test gives it. What is not given is not reported.
class sample_subject final : public environment {
public:
    explicit sample_subject(sample_scheme const& in) : scheme_{in} {}

    void set(std::string_view indicator, outcome found, int back = 0) {
        facts_[{scheme_.index_of(indicator), back}] = std::move(found);
    }
    void set_class(std::string_view name) { class_ = name; }
    void set_group(std::string_view name) { group_ = name; }
    void set_period(std::string_view text) { period_ = kaohe::period::parse(text); }
    void set_points(std::uint32_t node, outcome found, int back = 0) {
        points_[{node, back}] = std::move(found);
    }

    outcome fact(fact_reference asked) override {
        auto const found = facts_.find(asked);
        return found == facts_.end() ? outcome{state::not_reported} : found->second;
    }
    kaohe::state reported(fact_reference asked) override { return fact(asked).state; }
    std::string_view class_name() const override { return class_; }
    std::string_view group() const override { return group_; }
    std::optional<kaohe::period> const& period() const override { return period_; }
    outcome points(std::uint32_t node, int back) override {
        auto const found = points_.find({node, back});
        return found == points_.end() ? outcome{state::not_reported} : found->second;
    }
    outcome met(std::uint32_t) override { return true; }
    outcome over(expression const&, expression_node const&, int) override { return number{7}; }

private:
    sample_scheme const& scheme_;
    std::map<fact_reference, outcome> facts_;
    std::map<fact_reference, outcome> points_;
    std::string class_ = "fenyi";
    std::string group_ = "prefecture";
    std::optional<kaohe::period> period_ = kaohe::period::parse("2011");
};

/// An expression as read, or nothing after a failed expectation.
inline expression parsed(std::string_view text) { return parse_expression(text).value(); }

/// An expression with its names found; `text` must be sound.
inline expression bound_expression(std::string_view text, sample_scheme const& in) {
    expression made = parsed(text);
    diagnostics findings;
    bind_expression(made, in.names(), {}, findings);
    if (has_errors(findings)) throw failure{findings};
    return made;
}

}  // namespace kaohe
