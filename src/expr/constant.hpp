#pragma once

#include <optional>
#include <string_view>

#include <kaohe/expr/environment.hpp>

namespace kaohe {

/// True if an expression reads nothing but what is written in it.
[[nodiscard]] bool is_constant(expression const& of);

/// An environment in which nothing is known: for constants, and for what must hold for every subject.
class nothing_to_see final : public environment {
public:
    outcome fact(fact_reference) override { return state::not_reported; }
    kaohe::state reported(fact_reference) override { return state::not_reported; }
    std::string_view class_name() const override { return {}; }
    std::string_view group() const override { return {}; }
    std::optional<kaohe::period> const& period() const override { return period_; }
    outcome points(std::uint32_t, int) override { return state::not_reported; }
    outcome met(std::uint32_t) override { return state::not_reported; }
    outcome over(expression const&, expression_node const&, int) override { return state::undefined; }

private:
    std::optional<kaohe::period> period_;
};

}  // namespace kaohe
