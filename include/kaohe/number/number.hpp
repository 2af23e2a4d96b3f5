#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <utility>

namespace kaohe {

/// Thrown where a computed number would exceed limits::number_bits. Like exhausted memory it can happen in
/// any operation. check(), evaluate() and what reads documents catch it and answer with the code
/// `number_too_large`; an explanation leaves the figure out. Who computes with numbers catches it himself.
class number_too_large : public std::length_error {
public:
    number_too_large();
};

/// The built-in types a number may be made from. Truth values and characters are none: '5' is not five.
template <class T>
concept integer = std::integral<T> && sizeof(T) <= sizeof(std::int64_t) && !std::same_as<T, bool> &&
                  !std::same_as<T, char> && !std::same_as<T, wchar_t> && !std::same_as<T, char8_t> &&
                  !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

struct large_fraction;

/// An exact fraction with value semantics, always in lowest terms, its denominator positive.
/// Numerator and denominator within 64 bits are held inline; larger ones stand on the heap behind the same
/// type. There is no way in from floating point: `number n = 0.1;` does not compile. Parse the text instead.
class number {
public:
    number() noexcept = default;
    template <integer I>
    number(I whole) {
        if (std::in_range<std::int64_t>(whole)) content_.numerator = static_cast<std::int64_t>(whole);
        else hold_unsigned(static_cast<std::uint64_t>(whole));
    }
    template <std::floating_point F>
    number(F) = delete;  // 0.1 is not one tenth
    template <std::same_as<bool> B>
    number(B) = delete;  // true is not a number

    /// numerator / denominator. Throws std::domain_error if the denominator is zero.
    [[nodiscard]] static number fraction(number const& numerator, number const& denominator) {
        return numerator / denominator;
    }

    number(number const& other) : content_{other.content_}, denominator_{other.denominator_} {
        if (!is_inline()) content_.large = copy_of(other.content_.large);
    }
    /// Leaves 0 behind.
    number(number&& other) noexcept
        : content_{std::exchange(other.content_, content{0})},
          denominator_{std::exchange(other.denominator_, 1)} {}
    number& operator=(number const& other) {
        if (is_inline() && other.is_inline()) {
            content_ = other.content_;
            denominator_ = other.denominator_;
            return *this;
        }
        return *this = number{other};
    }
    /// Leaves this number's old value behind.
    number& operator=(number&& other) noexcept {
        swap(*this, other);
        return *this;
    }
    ~number() {
        if (!is_inline()) release(content_.large);
    }
    friend void swap(number& a, number& b) noexcept {
        std::swap(a.content_, b.content_);
        std::swap(a.denominator_, b.denominator_);
    }

    [[nodiscard]] bool is_whole() const noexcept {
        return is_inline() ? denominator_ == 1 : is_large_whole();
    }
    [[nodiscard]] bool is_zero() const noexcept { return is_inline() && content_.numerator == 0; }
    /// -1, 0 or 1.
    [[nodiscard]] int sign() const noexcept {
        return is_inline() ? (content_.numerator > 0) - (content_.numerator < 0) : large_sign();
    }
    [[nodiscard]] number numerator() const;
    [[nodiscard]] number denominator() const;
    /// The whole number that this is, if it is one and fits.
    [[nodiscard]] std::optional<std::int64_t> to_int64() const noexcept {
        if (denominator_ != 1) return std::nullopt;
        return content_.numerator;
    }

    number operator-() const;
    friend number operator+(number const& a, number const& b) {
        std::int64_t whole = 0;
        bool const done =
            are_whole(a, b) && !__builtin_add_overflow(a.content_.numerator, b.content_.numerator, &whole);
        return done ? number{whole, 1} : sum(a, b);
    }
    friend number operator-(number const& a, number const& b) {
        std::int64_t whole = 0;
        bool const done =
            are_whole(a, b) && !__builtin_sub_overflow(a.content_.numerator, b.content_.numerator, &whole);
        return done ? number{whole, 1} : difference(a, b);
    }
    friend number operator*(number const& a, number const& b) {
        std::int64_t whole = 0;
        bool const done =
            are_whole(a, b) && !__builtin_mul_overflow(a.content_.numerator, b.content_.numerator, &whole);
        return done ? number{whole, 1} : product(a, b);
    }
    /// Throws std::domain_error if b is zero.
    friend number operator/(number const& a, number const& b) { return quotient(a, b); }
    number& operator+=(number const& other) { return *this = *this + other; }
    number& operator-=(number const& other) { return *this = *this - other; }
    number& operator*=(number const& other) { return *this = *this * other; }
    number& operator/=(number const& other) { return *this = *this / other; }

    friend bool operator==(number const& a, number const& b) noexcept {
        if (a.denominator_ != b.denominator_) return false;
        return a.is_inline() ? a.content_.numerator == b.content_.numerator : same_large(a, b);
    }
    friend std::strong_ordering operator<=>(number const& a, number const& b) {
        if (a.denominator_ == b.denominator_ && a.is_inline())
            return a.content_.numerator <=> b.content_.numerator;
        return order(a, b);
    }

private:
    union content {
        std::int64_t numerator;  // while the denominator is positive
        large_fraction* large;   // while it is 0: owned
    };

    // A fraction that fits is always inline, so equal numbers look alike.
    content content_{0};
    std::int64_t denominator_ = 1;

    number(std::int64_t numerator, std::int64_t denominator) noexcept
        : content_{numerator}, denominator_{denominator} {}
    explicit number(large_fraction* owned) noexcept : content_{.large = owned}, denominator_{0} {}

    [[nodiscard]] bool is_inline() const noexcept { return denominator_ != 0; }
    [[nodiscard]] static bool are_whole(number const& a, number const& b) noexcept {
        return a.denominator_ == 1 && b.denominator_ == 1;
    }
    [[nodiscard]] bool is_large_whole() const noexcept;
    [[nodiscard]] int large_sign() const noexcept;
    void hold_unsigned(std::uint64_t whole);
    static large_fraction* copy_of(large_fraction const* other);
    static void release(large_fraction* owned) noexcept;

    static number sum(number const& a, number const& b);
    static number difference(number const& a, number const& b);
    static number product(number const& a, number const& b);
    static number quotient(number const& a, number const& b);
    static bool same_large(number const& a, number const& b) noexcept;
    static std::strong_ordering order(number const& a, number const& b);

    friend struct number_access;  // src/number/access.hpp
};

static_assert(sizeof(number) == 16);

/// The magnitude.
[[nodiscard]] number abs(number const& x);

}  // namespace kaohe
