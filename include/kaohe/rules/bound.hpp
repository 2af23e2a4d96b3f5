#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

#include <kaohe/base/words.hpp>
#include <kaohe/expr/order_of.hpp>
#include <kaohe/expr/quantity.hpp>
#include <kaohe/model/value.hpp>

namespace kaohe {

/// A level together with the word that says on which side of it one stands; the word is its key in a
/// document:
/// `"at_least": "80%"`.
template <worded Side>
struct sided {
    Side side{};
    level at;

    bool operator==(sided const&) const = default;
};

/// True for words of which a document may give none: the member's default then stands. Else exactly one is
/// required.
template <worded Side>
inline constexpr bool may_be_left_out = false;

enum class bound_side : std::uint8_t { at_least, more_than, at_most, less_than };

template <>
inline constexpr std::array words_of<bound_side>{std::string_view{"at_least"}, std::string_view{"more_than"},
                                                 std::string_view{"at_most"}, std::string_view{"less_than"}};

/// Exactly one of the four sides (language.md 4): there is no default.
using bound = sided<bound_side>;

[[nodiscard]] constexpr bool is_upward(bound_side side) {
    return side == bound_side::at_least || side == bound_side::more_than;
}

/// The bound itself does not satisfy a strict side.
[[nodiscard]] constexpr bool is_strict(bound_side side) {
    return side == bound_side::more_than || side == bound_side::less_than;
}

/// True if v stands on the named side of b.
[[nodiscard]] inline bool holds(bound_side side, value const& v, value const& b) {
    std::strong_ordering const order = compare(v, b);
    switch (side) {
        case bound_side::at_least: return order >= 0;
        case bound_side::more_than: return order > 0;
        case bound_side::at_most: return order <= 0;
        case bound_side::less_than: return order < 0;
    }
    return false;
}

/// True if whatever satisfies the later bound satisfies the earlier one: of tiers the later then never
/// matters. Precondition: both go in one direction.
[[nodiscard]] inline bool never_matters(bound const& later, bound const& earlier) {
    std::optional<std::strong_ordering> const order = order_of(later.at, earlier.at);
    if (!order) return false;
    if (*order == 0) return !(is_strict(earlier.side) && !is_strict(later.side));
    return is_upward(later.side) ? *order > 0 : *order < 0;
}

}  // namespace kaohe
