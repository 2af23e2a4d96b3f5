#pragma once

#include <cstdint>

#include <kaohe/number/number.hpp>

#include "integers.hpp"
#include "large.hpp"

namespace kaohe {

/// The inside of a number, for the sources of this folder.
struct number_access {
    [[nodiscard]] static bool is_inline(number const& x) { return x.is_inline(); }

    /// Precondition: x is inline.
    [[nodiscard]] static std::int64_t numerator(number const& x) { return x.content_.numerator; }
    /// Precondition: x is inline.
    [[nodiscard]] static std::int64_t denominator(number const& x) { return x.denominator_; }
    /// Precondition: x is not inline. Borrowed from x.
    [[nodiscard]] static large_fraction const& large(number const& x) { return *x.content_.large; }

    /// x in the large form, whatever its size.
    [[nodiscard]] static large_fraction widened(number const& x) {
        return x.is_inline() ? large_fraction{numerator(x), denominator(x)} : large(x);
    }

    /// The number of a fraction in lowest terms, inline wherever it fits.
    [[nodiscard]] static number make(large_fraction x);
    [[nodiscard]] static number make(std::int64_t numerator, std::int64_t denominator) {
        return {numerator, denominator};
    }
    /// ± numerator / denominator, in lowest terms.
    [[nodiscard]] static number make(int sign, unsigned_wide numerator, unsigned_wide denominator);
};

}  // namespace kaohe
