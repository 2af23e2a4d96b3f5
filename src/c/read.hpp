#pragma once

#include <string_view>

#include <kaohe/kaohe.h>
#include <kaohe/base/language.hpp>

#include "content.hpp"

namespace kaohe::c {

/// Any other number is Chinese.
[[nodiscard]] constexpr language spoken(kaohe_language in) {
    return in == KAOHE_EN ? language::en : language::zh;
}

[[nodiscard]] shared_scheme read_shared_scheme(std::string_view text, kaohe_options const& options);
[[nodiscard]] shared_cohort read_shared_cohort(shared_scheme const& under, std::string_view text,
                                               kaohe_options const& options);
[[nodiscard]] held_sheets score(shared_scheme const& under, shared_cohort const& of,
                                kaohe_options const& options);

}  // namespace kaohe::c
