#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kaohe/base/code.hpp>
#include <kaohe/base/language.hpp>

namespace kaohe {

/// Where in its source a diagnostic points.
/// A JSON document gives the pointer (RFC 6901) and, inside a text value, an offset in code points; line and
/// column are found on demand (io/locate.hpp). A CSV reader knows line and column at once. Columns count code
/// points from 1.
struct place {
    enum class part { value, key };

    std::string file = {};
    std::string pointer = {};
    part on = part::value;
    std::optional<std::size_t> offset = {};  ///< code points into the text value
    std::size_t line = 0;                    ///< 0: not located yet
    std::size_t column = 0;
    std::string excerpt = {};        ///< the source line, once located; of a long line a part
    std::size_t excerpt_column = 1;  ///< where in the line the excerpt begins

    bool operator==(place const&) const = default;
};

/// What fills a hole of a message: the same text in both languages, or one in each.
class wording {
public:
    template <std::convertible_to<std::string_view> Text>
    wording(Text const& same) : said_{.zh = std::string{same}, .en = {}} {}
    wording(bilingual said) : said_{std::move(said)} {}
    wording(phrase const& said) : said_{.zh = std::string{said.zh}, .en = std::string{said.en}} {}

    [[nodiscard]] std::string const& in(language wanted) const { return said_.in(wanted); }
    bool operator==(wording const&) const = default;

private:
    bilingual said_;
};

/// Named words that fill the holes of a message: {{"key", "scor"}, {"suggestion", "score"}}.
using arguments = std::vector<std::pair<std::string, wording>>;

/// For "did you mean": adds {suggestion}, the known word that may have been meant, if there is one (closest
/// in text.hpp).
void suggest(arguments& to, std::string_view found, std::span<std::string_view const> known);

/// One finding: a stable code, where it is, and what fills the holes of its message.
struct diagnostic {
    code what{};
    place where;
    arguments with;
    std::optional<place> also = {};  ///< another place that the message speaks of, as {also}

    bool operator==(diagnostic const&) const = default;
};

using diagnostics = std::vector<diagnostic>;

/// What is wrong: what was expected and what was found.
[[nodiscard]] std::string message(diagnostic const& finding, language in);

/// What to do about it; empty where nothing can be advised.
[[nodiscard]] std::string hint(diagnostic const& finding, language in);

[[nodiscard]] severity severity_of(diagnostic const& finding);

/// True if any finding is an error.
[[nodiscard]] bool has_errors(diagnostics const& findings);

/// True if any finding says that something is larger than the limits allow.
[[nodiscard]] bool has_passed_limits(diagnostics const& findings);

/// Keeps the first `most` findings, and behind them one more that says that the others are not listed.
void cap(diagnostics& findings, std::size_t most);

/// A phrase with every {name} replaced by the argument of that name, and every {name|ending} by the ending,
/// or by nothing where that argument is 1: "{count} subject{count|s}".
[[nodiscard]] std::string fill(phrase const& words, language in, arguments const& with = {});

}  // namespace kaohe
