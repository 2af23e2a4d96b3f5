#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/fields.hpp>
#include <kaohe/base/language.hpp>
#include <kaohe/base/words.hpp>
#include <kaohe/expr/quantity.hpp>

namespace kaohe {

/// Who is ranked with whom.
enum class ranked_within : std::uint8_t { group };

template <>
inline constexpr std::array words_of<ranked_within>{std::string_view{"group"}};

/// Equal totals: 1 2 2 4, 1 2 2 3, or settled by `then`.
enum class tie_rule : std::uint8_t { share, dense, order };

template <>
inline constexpr std::array words_of<tie_rule>{std::string_view{"share"}, std::string_view{"dense"},
                                               std::string_view{"order"}};

/// How subjects are put in order, by their exact totals after rounding.
struct ranking {
    ranked_within within{};
    tie_rule ties{};
    std::vector<expression> then = {};  ///< of `order`: higher stands first, missing last

    static constexpr auto fields() {
        return fields_of(required("within", &ranking::within), required("ties", &ranking::ties),
                         optional("then", &ranking::then));
    }
    bool operator==(ranking const&) const = default;
};

/// What the first of a group get (language.md 6): all with fewer than `top` strictly before them.
struct award {
    std::string id;
    std::string clause = {};
    bilingual title = {};
    std::optional<int> top = {};
    std::optional<ranked_within> within = {};
    std::optional<int> years = {};  ///< now and the years - 1 periods before
    std::optional<expression> when = {};
    std::optional<quantity> amount = {};
    bilingual unprinted = {};
    bilingual interpretation = {};

    static constexpr auto fields() {
        return fields_of(required("id", &award::id), optional("clause", &award::clause),
                         optional("title", &award::title), optional("top", &award::top),
                         optional("within", &award::within), optional("years", &award::years),
                         optional("when", &award::when), optional("amount", &award::amount),
                         optional("unprinted", &award::unprinted),
                         optional("interpretation", &award::interpretation));
    }
    bool operator==(award const&) const = default;
};

}  // namespace kaohe
