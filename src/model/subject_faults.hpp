#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/model/cohort.hpp>

namespace kaohe {

/// What is wrong with a subject as it stands among the others.
struct subject_fault {
    std::size_t subject = 0;
    std::string_view member;  ///< the one that is wrong, as documents call it
    diagnostic found;         ///< with no place
};

/// Parents that are unknown or in a circle, and groups that only some subjects have: parent_unknown,
/// parent_circular, group_missing. Of subjects with one id the first is meant.
[[nodiscard]] std::vector<subject_fault> subject_faults(cohort const& of);

}  // namespace kaohe
