#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <kaohe/number/number.hpp>

namespace kaohe {

/// x * 10^places, exactly. Throws number_too_large.
[[nodiscard]] number scaled(number const& x, int places);

/// The whole number written with these decimal digits. Precondition: digits only; none is 0.
[[nodiscard]] number from_digits(std::string_view digits);

/// The decimal digits of |x|. Precondition: x is whole.
[[nodiscard]] std::string to_digits(number const& x);

/// How many decimals write x exactly; nothing where no number of them does, or more than `most`.
[[nodiscard]] std::optional<int> decimals_of(number const& x, int most);

/// A number that rounds to `places` decimals as x does, in every mode, and is short: of a large one the
/// decimals that follow give way to a last digit 1. Precondition: |x| < 1, places > 0.
[[nodiscard]] number shortened_alike(number const& x, int places);

}  // namespace kaohe
