#pragma once

#include <cstdint>
#include <string>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/base/language.hpp>

namespace kaohe {

/// Whether a text carries terminal colours. Whoever writes to a terminal asks for them; nothing here looks
/// for one.
enum class colouring : std::uint8_t { plain, ansi };

/// A diagnostic for people: severity, code and message, where it is, the source line with a caret below the
/// column, and what to do. Ends with a line end. Control characters of the source are shown as pictures (␛),
/// never sent on.
///
///     error[unknown_key]: there is no key "titel" here
///       --> scheme.json:1:40
///       |
///     1 | {"format": "kaohe-scheme/1", "titel": "…"}
///       |                              ^
///     help: did you mean "title"?
[[nodiscard]] std::string render(diagnostic const& finding, language in, colouring with = colouring::plain);

/// All of them, an empty line between two.
[[nodiscard]] std::string render(diagnostics const& findings, language in, colouring with = colouring::plain);

}  // namespace kaohe
