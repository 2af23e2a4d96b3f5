#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/fields.hpp>
#include <kaohe/base/language.hpp>
#include <kaohe/base/words.hpp>
#include <kaohe/expr/syntax.hpp>

namespace kaohe {

/// What happens beside the score (language.md 6).
enum class consequence : std::uint8_t { excluded, zeroed, grade_limited, award_barred, noted };

template <>
inline constexpr std::array words_of<consequence>{
    std::string_view{"excluded"}, std::string_view{"zeroed"}, std::string_view{"grade_limited"},
    std::string_view{"award_barred"}, std::string_view{"noted"}};

/// Whether it can take a subject out of the ranking or its points away: while it is open the ranking is
/// provisional.
[[nodiscard]] constexpr bool decides_rank(consequence does) {
    return does == consequence::excluded || does == consequence::zeroed;
}

/// A consequence as written: `effect` says which, `when` on whom it falls.
struct effect {
    std::string id;
    std::string clause = {};
    bilingual title = {};
    expression when;
    consequence does{};
    std::string to = {};                   ///< of grade_limited: the best grade that is left
    std::vector<std::string> awards = {};  ///< of award_barred; empty: all
    bilingual interpretation = {};

    static constexpr auto fields() {
        return fields_of(required("id", &effect::id), optional("clause", &effect::clause),
                         optional("title", &effect::title), required("when", &effect::when),
                         required("effect", &effect::does), optional("to", &effect::to),
                         optional("awards", &effect::awards),
                         optional("interpretation", &effect::interpretation));
    }
    bool operator==(effect const&) const = default;
};

}  // namespace kaohe
