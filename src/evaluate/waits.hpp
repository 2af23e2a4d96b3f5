#pragma once

#include "world.hpp"

namespace kaohe {

/// The facts behind what a calculation waits for: a derived indicator stands for those it is made of and
/// lacks. In the order of the scheme, each once.
[[nodiscard]] waiting facts_behind(world& in, std::uint32_t subject, waiting const& asked);

}  // namespace kaohe
