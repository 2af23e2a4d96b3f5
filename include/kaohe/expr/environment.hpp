#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <kaohe/expr/syntax.hpp>
#include <kaohe/model/fact.hpp>
#include <kaohe/model/period.hpp>
#include <kaohe/model/value.hpp>

namespace kaohe {

/// What an expression can see: one subject among its cohort. evaluate/ implements it; tests may do so too.
class environment {
public:
    virtual ~environment() = default;

    /// The value of an indicator, value policies and derived indicators included.
    [[nodiscard]] virtual outcome fact(fact_reference asked) = 0;
    /// What was reported, before any policy: for reported() and applicable().
    [[nodiscard]] virtual state reported(fact_reference asked) = 0;
    [[nodiscard]] virtual std::string_view class_name() const = 0;
    [[nodiscard]] virtual std::string_view group() const = 0;
    [[nodiscard]] virtual std::optional<kaohe::period> const& period() const = 0;
    /// points("id"), of this period or from history.
    [[nodiscard]] virtual outcome points(std::uint32_t node, int back) = 0;
    [[nodiscard]] virtual outcome met(std::uint32_t node) = 0;
    /// A field of a record: `level` 0 is the record that is looked at, 1 the one around it, and so on.
    /// Whoever looks at no record is never asked.
    [[nodiscard]] virtual outcome field(std::uint32_t level, std::uint32_t field) {
        static_cast<void>(level), static_cast<void>(field);
        return state::undefined;
    }
    /// The result of a set operation; `in` owns `at`.
    [[nodiscard]] virtual outcome over(expression const& in, expression_node const& at, int back) = 0;
    /// How many members a set operation leaves out because their value, or the condition on them, is missing.
    [[nodiscard]] virtual std::size_t left_out(expression const& in, expression_node const& at, int back) {
        static_cast<void>(in), static_cast<void>(at), static_cast<void>(back);
        return 0;
    }
};

}  // namespace kaohe
