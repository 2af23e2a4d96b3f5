#pragma once

#include <optional>
#include <string>

#include <kaohe/base/code.hpp>
#include <kaohe/expr/syntax.hpp>
#include <kaohe/model/measure.hpp>

namespace kaohe {

/// The type of an operand while an expression is checked.
struct operand {
    value_type type;
    bool literal = false;          ///< a plain number as written: it takes the type of what it meets
    bool zero = false;             ///< a literal 0, which fits all
    bool percent_literal = false;  ///< written with %: accepted where percentage points are meant
};

/// What an operation on two operands gives: a type, and perhaps a finding. Without a type the finding is an
/// error.
struct type_finding {
    std::optional<value_type> type;
    std::optional<code> finding = std::nullopt;
};

/// The common type of two operands that stand side by side: compared, chosen between, listed in min and max.
[[nodiscard]] type_finding unify(operand const& a, operand const& b);

[[nodiscard]] type_finding type_of_sum(operand const& a, operand const& b);
[[nodiscard]] type_finding type_of_difference(operand const& a, operand const& b);
[[nodiscard]] type_finding type_of_product(operand const& a, operand const& b);
[[nodiscard]] type_finding type_of_quotient(operand const& a, operand const& b);

/// Whether `found` may stand in a rule where a level on the scale of `of`, or a distance on it, is asked.
[[nodiscard]] type_finding fit_level(operand const& found, value_type const& of);
[[nodiscard]] type_finding fit_distance(operand const& found, value_type const& of);

}  // namespace kaohe
