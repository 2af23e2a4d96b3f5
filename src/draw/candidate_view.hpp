#pragma once

#include <kaohe/draw/frame.hpp>
#include <kaohe/expr/environment.hpp>

namespace kaohe {

/// A candidate as a stage's `where` sees it: its fields, and nothing else (check_sampling.cpp lets nothing
/// else through).
class candidate_view : public environment {
public:
    explicit candidate_view(candidate const& of) : of_{of} {}

    outcome fact(fact_reference asked) override {
        return asked.indicator < of_.fields.size() ? of_.fields[asked.indicator].read()
                                                   : outcome{state::not_reported};
    }
    state reported(fact_reference asked) override { return fact(asked).state; }
    std::string_view class_name() const override { return {}; }
    std::string_view group() const override { return {}; }
    std::optional<kaohe::period> const& period() const override { return none_; }
    outcome points(std::uint32_t, int) override { return state::undefined; }
    outcome met(std::uint32_t) override { return state::undefined; }
    outcome over(expression const&, expression_node const&, int) override { return state::undefined; }

private:
    candidate const& of_;
    std::optional<kaohe::period> none_;
};

}  // namespace kaohe
