#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include <kaohe/expr/environment.hpp>
#include <kaohe/expr/quantity.hpp>
#include <kaohe/number/interval.hpp>

namespace kaohe {

/// The value of a bound expression, with every fact moved `back` periods. Where the result is missing and
/// `waits` is given, the facts that it waits for are appended there.
[[nodiscard]] outcome evaluate(expression const& bound, environment& in, int back = 0,
                               waiting* waits = nullptr);

/// The value of the operand `at` of a bound expression: what a set operation computes for each of its
/// members.
[[nodiscard]] outcome evaluate_at(expression const& bound, std::uint32_t at, environment& in, int back,
                                  waiting* waits = nullptr);

/// The value of a bound quantity.
[[nodiscard]] outcome evaluate(quantity const& bound, environment& in, int back = 0,
                               waiting* waits = nullptr);

/// The least and most that a quantity can be. Tables by class, group and period are read for the subject if
/// there is one, else all their entries count; what reads a fact is unbounded.
[[nodiscard]] interval range_of(quantity const& bound, environment* subject);

/// The least and most that any of several entries, or what stands for the rest, can be; nothing where there
/// are none.
[[nodiscard]] std::optional<interval> range_of_any(
    std::map<std::string, quantity, std::less<>> const& entries, std::optional<quantity> const& otherwise,
    environment* subject);

}  // namespace kaohe
