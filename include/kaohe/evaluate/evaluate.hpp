#pragma once

#include <optional>

#include <kaohe/base/interruption.hpp>
#include <kaohe/base/limits.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/evaluate/sheet.hpp>

namespace kaohe {

/// How a cohort is to be scored.
struct evaluate_options {
    std::optional<layer> read_in = {};  ///< the layer in which facts are read
    limits within = {};
    interruption ask = {};  ///< asked between subjects
};

/// Scores a cohort under a scheme: points and reasons for every node, effects, ranks and awards.
/// The cohort is refused whole (nothing is scored) where a fact names no indicator of the scheme or a derived
/// one (fact_unknown, fact_of_derived), an id is empty or stands twice (subject_id_empty,
/// subject_id_repeated), a parent is unknown or in a circle (parent_unknown, parent_circular), some subjects
/// have a group and others none (group_missing), or a group or class is not declared where the scheme
/// declares any (subject_group_unknown, subject_class_unknown). A missing or out-of-domain fact is no
/// refusal: the line's policy answers it in the sheet. Of facts in layers that of `read_in` is read, or else
/// of none (layers_read). Errors: these codes; number_too_large where a computed number passes
/// limits::number_bits; too_many where a sheet has more members of sections with `each` than limits::members;
/// cancelled where `ask` says so.
[[nodiscard]] result<evaluation> evaluate(scheme const& by, cohort const& of,
                                          evaluate_options const& how = {});

}  // namespace kaohe
