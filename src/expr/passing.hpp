#pragma once

#include <kaohe/expr/environment.hpp>

namespace kaohe {

/// An environment that sees what another one sees. What derives from it says only what it sees otherwise.
class passing_environment : public environment {
public:
    explicit passing_environment(environment& to) : passed_to_{to} {}

    outcome fact(fact_reference asked) override { return passed_to_.fact(asked); }
    kaohe::state reported(fact_reference asked) override { return passed_to_.reported(asked); }
    std::string_view class_name() const override { return passed_to_.class_name(); }
    std::string_view group() const override { return passed_to_.group(); }
    std::optional<kaohe::period> const& period() const override { return passed_to_.period(); }
    outcome points(std::uint32_t node, int back) override { return passed_to_.points(node, back); }
    outcome met(std::uint32_t node) override { return passed_to_.met(node); }
    outcome field(std::uint32_t level, std::uint32_t field) override {
        return passed_to_.field(level, field);
    }
    outcome over(expression const& in, expression_node const& at, int back) override {
        return passed_to_.over(in, at, back);
    }
    std::size_t left_out(expression const& in, expression_node const& at, int back) override {
        return passed_to_.left_out(in, at, back);
    }

protected:
    [[nodiscard]] environment& passed_to() { return passed_to_; }

private:
    environment& passed_to_;
};

}  // namespace kaohe
