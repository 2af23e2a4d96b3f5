#pragma once

#include <cstddef>

namespace kaohe {

/// What kaohe accepts before it refuses. Every limit is checked before the work that it guards is begun.
struct limits {
    std::size_t document_bytes = std::size_t{16} * 1024 * 1024;
    std::size_t depth = 64;            ///< nesting of a document, a scheme or an expression
    std::size_t findings = 1'000;      ///< mistakes told of one document
    std::size_t operations = 1'000;    ///< values and operations of one expression
    std::size_t indicators = 10'000;   ///< declared in one scheme
    std::size_t nodes = 100'000;       ///< lines and sections of one scheme
    std::size_t members = 100'000;     ///< of sections with `each`, in one sheet
    std::size_t chain = 250;           ///< items and derived indicators each of which needs the next
    std::size_t digits = 1'000;        ///< digits of one number as written
    int exponent = 1'000;              ///< magnitude of a written exponent
    std::size_t number_bits = 65'536;  ///< numerator or denominator of a computed number
};

}  // namespace kaohe
