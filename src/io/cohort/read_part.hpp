#pragma once

#include <optional>
#include <vector>

#include <kaohe/io/json.hpp>
#include <kaohe/io/read_cohort.hpp>
#include <kaohe/io/source.hpp>

#include "cohort_part.hpp"

namespace kaohe {

/// Each reads one document. What is wrong goes to the findings; nothing comes back where no part could be
/// made.
[[nodiscard]] std::optional<cohort_part> read_csv_part(source const& from, cohort_reading& reading);
[[nodiscard]] std::optional<cohort_parts> read_json_parts(json_value const& document, place const& at,
                                                          cohort_reading& reading);
/// Tables of records, one part for each list; several tables of one list are read as one.
[[nodiscard]] std::vector<cohort_part> read_records_parts(std::vector<records_source> const& from,
                                                          cohort_reading& reading);
/// A `kaohe-sheets/1` document as history.
[[nodiscard]] std::optional<cohort_part> read_history_part(source const& from, cohort_reading& reading);

}  // namespace kaohe
