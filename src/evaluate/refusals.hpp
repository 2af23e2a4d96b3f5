#pragma once

#include <optional>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/model/cohort.hpp>
#include <kaohe/scheme/scheme.hpp>

namespace kaohe {

/// Why no facts can stand under a key: fact_unknown, with the indicator that may have been meant, or
/// fact_of_derived. Nothing if they can.
[[nodiscard]] std::optional<diagnostic> fault_of_key(scheme const& by, fact_key const& key);

/// Why a cohort cannot be scored at all: unknown or derived indicators, ids that are empty or stand twice,
/// parents that are unknown or in a circle, groups that only some have, classes and groups that are not
/// declared where others are. Empty if all is well.
[[nodiscard]] diagnostics refusals(scheme const& by, cohort const& of);

}  // namespace kaohe
