#pragma once

#include <vector>

#include <kaohe/study/explain.hpp>

namespace kaohe {

class world;

/// Explains the nodes of one sheet, in scheme order, those inside `each` for one member after the other. `in`
/// is the world in which they were scored, made again.
[[nodiscard]] std::vector<explained_node> explain_nodes(evaluation const& of, sheet const& shown, world& in,
                                                        detail wanted);

}  // namespace kaohe
