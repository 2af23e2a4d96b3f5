#pragma once

#include <kaohe/base/result.hpp>
#include <kaohe/evaluate/sheet.hpp>

namespace kaohe {

/// Scores a cohort under a scheme: points and reasons for every node, effects, ranks and awards.
/// The cohort is refused whole (nothing is scored) where a fact names no indicator of the scheme, a parent is unknown or
/// in a circle, some subjects have a group and others none, or an id stands twice. A missing or out-of-domain fact is no refusal: the
/// line's policy answers it in the sheet.
/// Errors: the codes of catalogue_fact.cpp; number_too_large where a computed number passes limits::number_bits.
[[nodiscard]] result<evaluation> evaluate(scheme const& by, cohort const& of);

}  // namespace kaohe
