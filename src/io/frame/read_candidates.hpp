#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/base/limits.hpp>
#include <kaohe/draw/frame.hpp>
#include <kaohe/io/source.hpp>
#include <kaohe/scheme/sampling.hpp>

namespace kaohe {

/// Candidates as written, and what is wrong with how they are written. Places are located, or pointers into
/// the document.
struct candidates_read {
    std::vector<candidate> candidates = {};
    diagnostics findings = {};
};

[[nodiscard]] candidates_read read_csv_candidates(source const& from, sampling_plan const& plan,
                                                  limits const& within);
[[nodiscard]] candidates_read read_json_candidates(source const& from, sampling_plan const& plan,
                                                   limits const& within);

/// Finds the rows and cells of pointers like "/candidates/7/parent" in a table; a cell is found by its
/// column's name.
void locate_candidates_in_csv(source const& in, diagnostics& findings, limits const& within);

/// The text of a candidate that a document gives under this name; null if the name is none of them.
[[nodiscard]] std::string* member_of(candidate& of, std::string_view name);

/// What is wrong with a field; where nothing is, it stands in its place.
[[nodiscard]] diagnostics read_field(std::string_view text, std::size_t field, sampling_plan const& plan,
                                     candidate& of, limits const& within);

}  // namespace kaohe
