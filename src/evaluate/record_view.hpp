#pragma once

#include <span>

#include <kaohe/scheme/definition.hpp>

#include "expr/passing.hpp"

namespace kaohe {

/// What is seen from one record of a subject: its fields first, then all that is seen around it.
class record_view final : public passing_environment {
public:
    record_view(environment& around, std::span<declaration const> indicators, declaration const& list,
                record const& of)
        : passing_environment{around}, indicators_{indicators}, list_{list}, record_{of} {}

    outcome field(std::uint32_t level, std::uint32_t field) override;
    outcome over(expression const& in, expression_node const& at, int back) override;
    std::size_t left_out(expression const& in, expression_node const& at, int back) override;

private:
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
