#pragma once

#include <string_view>

#include <kaohe/kaohe.h>
#include <kaohe/base/limits.hpp>
#include <kaohe/evaluate/evaluate.hpp>
#include <kaohe/io/source.hpp>
#include <kaohe/io/write_sheets.hpp>

namespace kaohe::c {

/// The options of a call, as far as the caller's header knows them; the rest are defaults.
[[nodiscard]] kaohe_options known_part(kaohe_options const* given);

[[nodiscard]] limits limits_of(kaohe_options const& options);

/// How to score. Refuses a layer that there is not.
[[nodiscard]] evaluate_options scoring_of(kaohe_options const& options);

/// What the host says of its documents' bytes.
[[nodiscard]] identity identity_of(kaohe_options const& options);

/// A document by the name that the options give it. Refuses to begin where the flag is set.
[[nodiscard]] source document(std::string_view text, kaohe_options const& options);

}  // namespace kaohe::c
