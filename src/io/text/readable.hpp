#pragma once

#include <optional>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/base/limits.hpp>
#include <kaohe/io/source.hpp>

namespace kaohe {

/// Why the bytes of a document cannot be read at all: too many of them, no text, or no UTF-8.
/// Located.
[[nodiscard]] std::optional<diagnostic> find_unreadable(source const& in, limits const& within);

}  // namespace kaohe
