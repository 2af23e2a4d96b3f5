#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <kaohe/io/write_draw.hpp>

namespace kaohe {

/// A unit that may be seen, as every format gives it.
struct drawn_row {
    std::size_t number = 0;  ///< of the visit, from 1
    std::size_t stage = 0;   ///< from 1
    candidate const* unit = nullptr;
    std::string within;  ///< id; empty: none
    std::string ticket;  ///< empty while others are closed
};

[[nodiscard]] std::vector<drawn_row> rows_of(shown_drawing const& of);

/// The seed; empty while units are closed.
[[nodiscard]] std::string open_seed(shown_drawing const& of);

/// The text of a stage's condition; empty if it has none.
[[nodiscard]] std::string where_text(sampling_stage const& of);

}  // namespace kaohe
