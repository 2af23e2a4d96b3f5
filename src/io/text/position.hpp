#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <kaohe/base/diagnostic.hpp>

namespace kaohe {

/// A byte of a text, and the place that is to say where it stands.
struct mark {
    std::size_t byte = 0;
    place* where = nullptr;
};

/// Fills line, column and excerpt of every marked place in one walk over the text. LF, CR LF and CR end a
/// line. Of a long line the excerpt is the neighbourhood of the column.
void fill_positions(std::string_view text, std::vector<mark> marks);

}  // namespace kaohe
