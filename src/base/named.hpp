#pragma once

#include <string>
#include <vector>

#include <kaohe/base/language.hpp>

namespace kaohe {

/// How messages name what has an id and perhaps a title: "Members" (members), or "members" alone.
[[nodiscard]] bilingual named(std::string const& id, bilingual const& title);

/// Several of them, in the punctuation of each language.
[[nodiscard]] bilingual enumerated(std::vector<bilingual> const& names);

}  // namespace kaohe
