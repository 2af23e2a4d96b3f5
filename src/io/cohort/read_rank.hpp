#pragma once

#include <optional>
#include <string>

#include "io/decode/decode.hpp"

namespace kaohe {

/// The rank that an earlier period gave; nothing where none is written. Refused below 1.
[[nodiscard]] inline std::optional<int> read_rank(json_value const* written, spot const& at,
                                                  decoder& decoding) {
    if (!written || written->is_null()) return std::nullopt;
    int rank = 1;
    decoding.read(rank, *written, at);
    if (rank < 1) decoding.refuse(code::history_rank, at, {{"found", std::to_string(rank)}});
    return rank;
}

}  // namespace kaohe
