#pragma once

#include "io/cohort/cohort_part.hpp"
#include "io/decode/decode.hpp"

namespace kaohe {

/// The records of one list in a JSON document: `[{"id": "a1", "level": "省级"}, …]`. What is wrong with them
/// is refused; `base` is the place that spots lie below, `into` the cohort that keeps what is said of facts.
[[nodiscard]] record_list read_json_records(json_value::list const& written, declaration const& list,
                                            spot const& at, decoder& decoding, place const& base,
                                            cohort& into, cohort_reading& reading);

}  // namespace kaohe
