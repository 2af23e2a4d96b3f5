#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <stdexcept>
#include <utility>

namespace kaohe {

/// Thrown where a computed number would exceed limits::number_bits. Like exhausted memory it can happen in any
/// operation; evaluate() and every other public door catch it and answer with the code `number_too_large`.
class number_too_large : public std::length_error {
public:
    number_too_large();
};

/// An exact fraction with value semantics, always in lowest terms, its denominator positive.
/// Numerator and denominator within 64 bits are held inline; larger ones stand on the heap behind the same type.
/// There is no way in from floating point: `number n = 0.1;` does not compile. Parse the text instead.
class number {
public:
    number() noexcept = default;
    template <std::integral I>
        requires(!std::same_as<I, bool>)
    number(I whole) : number{from_integer(whole)} {}
    template <std::floating_point F>
    number(F) = delete;  // 0.1 is not one tenth
    number(bool) = delete;

    /// numerator / denominator. Precondition: denominator != 0.
    [[nodiscard]] static number fraction(number const& numerator, number const& denominator) {
        return numerator / denominator;
    }

    number(number const& other) : numerator_{other.numerator_}, denominator_{other.denominator_} {
        if (!is_inline()) copy_large(other);
    }
    number(number&& other) noexcept
        : numerator_{std::exchange(other.numerator_, 0)}, denominator_{std::exchange(other.denominator_, 1)} {}
    number& operator=(number other) noexcept {
        swap(*this, other);
        return *this;
    }
    ~number() {
        if (!is_inline()) release_large();
    }
    friend void swap(number& a, number& b) noexcept {
        std::swap(a.numerator_, b.numerator_);
        std::swap(a.denominator_, b.denominator_);
    }

    [[nodiscard]] bool is_whole() const noexcept;
    [[nodiscard]] bool is_zero() const noexcept { return numerator_ == 0 && is_inline(); }
    /// -1, 0 or 1.
    [[nodiscard]] int sign() const noexcept;
    [[nodiscard]] number numerator() const;
    [[nodiscard]] number denominator() const;

    number operator-() const;
    friend number operator+(number const& a, number const& b);
    friend number operator-(number const& a, number const& b);
    friend number operator*(number const& a, number const& b);
    /// Precondition: b is not zero.
    friend number operator/(number const& a, number const& b);
    number& operator+=(number const& other) { return *this = *this + other; }
    number& operator-=(number const& other) { return *this = *this - other; }
    number& operator*=(number const& other) { return *this = *this * other; }
    number& operator/=(number const& other) { return *this = *this / other; }

    friend bool operator==(number const& a, number const& b);
    friend std::strong_ordering operator<=>(number const& a, number const& b);

private:
    // Inline while denominator_ > 0. Otherwise denominator_ is 0 and numerator_ holds the address of the large fraction.
    std::int64_t numerator_ = 0;
    std::int64_t denominator_ = 1;

    [[nodiscard]] bool is_inline() const noexcept { return denominator_ != 0; }
    void copy_large(number const& other);
    void release_large() noexcept;
    struct access;  // the arithmetic in number.cpp
};

[[nodiscard]] number abs(number const& x);

}  // namespace kaohe
