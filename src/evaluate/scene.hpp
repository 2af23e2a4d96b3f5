#pragma once

#include <cstdint>
#include <optional>

#include <kaohe/evaluate/sheet.hpp>
#include <kaohe/expr/environment.hpp>

namespace kaohe {

enum class gate : std::uint8_t { unknown, open, stopped };

/// How far one node has come.
struct progress {
    gate in_force = gate::unknown;
    bool scored = false;
};

/// Where nodes are scored: the whole of a sheet, or for one member what stands in a section with `each`.
struct scene {
    environment* sees = nullptr;  ///< what names mean
    std::uint32_t sheet = 0;      ///< whose sheet it is part of
    std::uint32_t subject = 0;    ///< whose facts, sets and points are seen: in a child's scene the child's
    std::uint32_t first = 0;      ///< the node of the first result
    node_result* results = nullptr;
    progress* known = nullptr;
    std::optional<std::uint32_t> member = {};  ///< index into the sheet's members

    [[nodiscard]] node_result& result(std::uint32_t node) const { return results[node - first]; }
    [[nodiscard]] progress& progress_of(std::uint32_t node) const { return known[node - first]; }
};

/// What points() and met() say of a result.
[[nodiscard]] outcome points_in(node_result const& of);
[[nodiscard]] outcome met_in(node_result const& of);

}  // namespace kaohe
