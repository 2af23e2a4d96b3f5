#pragma once

#include <vector>

#include <kaohe/study/explain.hpp>

namespace kaohe {

/// Explains the nodes of one sheet, in scheme order. `answering` is the environment in which they were
/// scored.
[[nodiscard]] std::vector<explained_node> explain_nodes(evaluation const& of, sheet const& shown,
                                                        environment& answering);

}  // namespace kaohe
