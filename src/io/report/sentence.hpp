#pragma once

#include <string>

#include <kaohe/evaluate/sheet.hpp>
#include <kaohe/study/explain.hpp>

namespace kaohe {

/// What became of a node, or its arithmetic, in one sentence; empty for a section that is simply the sum of
/// its items.
[[nodiscard]] std::string sentence_of(explained_node const& of, sheet const& in_sheet, language in);

/// The sentence and what sets behind it left out, for readers who are not shown the figures.
[[nodiscard]] std::string reason_of(explained_node const& of, sheet const& in_sheet, language in);

/// The sentence of a node that a policy settled names the figures that it lacked: whether it names this one.
[[nodiscard]] bool is_named_as_missing(figure const& read, explained_node const& of);

}  // namespace kaohe
