#pragma once

#include <optional>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/model/fact.hpp>
#include <kaohe/model/indicator.hpp>

namespace kaohe {

/// What is wrong with a fact whose value lies outside the indicator's domain or is of another type:
/// fact_type, fact_not_whole, fact_too_small, fact_too_large or fact_choice_unknown, with no place. Nothing
/// if the fact has no value, or a good one.
[[nodiscard]] std::optional<diagnostic> why_invalid(fact const& found, indicator const& of);

}  // namespace kaohe
