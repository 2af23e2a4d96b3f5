#pragma once

#include <kaohe/base/limits.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/draw/frame.hpp>
#include <kaohe/io/source.hpp>
#include <kaohe/scheme/sampling.hpp>

namespace kaohe {

/// Reads the candidates that a plan can draw from: a `kaohe-frame/1` JSON document, or CSV with the columns
/// `id`, `stratum`, `name` and `parent` and the plan's fields by id or title. Refused as a whole, with every
/// mistake located. Errors: the codes of the document and number groups, those of make_frame,
/// frame_column_missing and frame_column_unknown, and what cells can be refused for (parse_fact and
/// why_invalid).
[[nodiscard]] result<frame> read_frame(source const& from, sampling_plan const& plan,
                                       limits const& within = {});

/// Finds file, line and column of findings whose places are pointers into a frame, as draw() gives them, by
/// reading the document again.
void locate_in_frame(source const& in, diagnostics& findings, limits const& within = {});

}  // namespace kaohe
