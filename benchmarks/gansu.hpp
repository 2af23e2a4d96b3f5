#pragma once

#include <cstdint>
#include <string>

#include <kaohe/model/cohort.hpp>
#include <kaohe/scheme/scheme.hpp>

namespace kaohe::benchmarks {

/// The text of schemes/gansu-2011/scheme.json. The programs run in the repository's root.
[[nodiscard]] std::string gansu_text();

/// `subjects` made-up organisations in the scheme's two groups, every fact of this period and the one before
/// reported: sizes over four orders of magnitude, growth from -5 % to 15 %. The same for the same seed.
[[nodiscard]] cohort made_up_cohort(scheme const& of, std::size_t subjects, std::uint64_t seed);

}  // namespace kaohe::benchmarks
