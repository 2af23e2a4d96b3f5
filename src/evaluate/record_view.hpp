#pragma once

#include <span>

#include <kaohe/expr/environment.hpp>
#include <kaohe/scheme/definition.hpp>

namespace kaohe {

/// What is seen from one record of a subject: its fields first, then all that is seen around it.
class record_view final : public environment {
public:
    record_view(environment& around, std::span<declaration const> indicators, declaration const& list,
                record const& of)
        : around_{around}, indicators_{indicators}, list_{list}, record_{of} {}

    outcome fact(fact_reference asked) override { return around_.fact(asked); }
    kaohe::state reported(fact_reference asked) override { return around_.reported(asked); }
    std::string_view class_name() const override { return around_.class_name(); }
    std::string_view group() const override { return around_.group(); }
    std::optional<kaohe::period> const& period() const override { return around_.period(); }
    outcome points(std::uint32_t node, int back) override { return around_.points(node, back); }
    outcome met(std::uint32_t node) override { return around_.met(node); }
    outcome field(std::uint32_t level, std::uint32_t field) override;
    outcome over(expression const& in, expression_node const& at, int back) override;
    std::size_t left_out(expression const& in, expression_node const& at, int back) override;

private:
    environment& around_;
    std::span<declaration const> indicators_;
    declaration const& list_;
    record const& record_;
};

/// The result of an operation over the records of a list, which `sees` reads; missing if the list is. Records
/// of which the value or the condition is missing are left out (language.md 8).
[[nodiscard]] outcome over_records(environment& sees, std::span<declaration const> indicators,
                                   expression const& of, expression_node const& at, int back);

/// How many records such an operation leaves out.
[[nodiscard]] std::size_t left_out_of_records(environment& sees, std::span<declaration const> indicators,
                                              expression const& of, expression_node const& at, int back);

}  // namespace kaohe
