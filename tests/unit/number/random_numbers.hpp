#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <vector>

#include <kaohe/number/number.hpp>

namespace kaohe {

/// Numbers of every size that is handled in a way of its own, the same ones in every run.
class random_numbers {
public:
    explicit random_numbers(std::uint64_t seed) : bits_{seed} {}

    number next() { return number::fraction(whole(), positive()); }

    number next_other_than_zero() {
        number const x = next();
        return x.is_zero() ? number{1} : x;
    }

    number whole() { return bits_() % 2 == 0 ? positive() - small() : small() - positive(); }

private:
    number small() { return bits_() % 20; }

    // Small, or close to a power of two: the borders of 32 and 64 bits, or huge.
    number positive() {
        constexpr std::array<unsigned, 7> exponents{0, 10, 31, 62, 63, 64, 200};
        number size = 1;
        for (unsigned i = exponents[bits_() % exponents.size()]; i > 0; --i) size *= 2;
        number const beside = size + small() - small();
        return beside.sign() > 0 ? beside : size;
    }

    std::mt19937_64 bits_;
};

}  // namespace kaohe
