#include <kaohe/number/number.hpp>

#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>
#include <random>

#include <boost/multiprecision/cpp_int.hpp>

// Small fractions, as scores are made of: added, multiplied, divided and compared by number, by the same
// written out in plain 128-bit integers, and by Boost's fractions, all on the same data.
namespace {

__extension__ typedef __int128 plain_integer;

plain_integer gcd(plain_integer a, plain_integer b) {
    while (b != 0) {
        plain_integer const rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

/// What one writes without a library.
struct plain_fraction {
    plain_integer over = 0;
    plain_integer under = 1;

    plain_fraction() = default;
    plain_fraction(plain_integer numerator, plain_integer denominator) {
        plain_integer const common = gcd(numerator, denominator) * (denominator < 0 ? -1 : 1);
        over = numerator / common;
        under = denominator / common;
    }
    friend plain_fraction operator+(plain_fraction a, plain_fraction b) {
        return {a.over * b.under + b.over * a.under, a.under * b.under};
    }
    friend plain_fraction operator*(plain_fraction a, plain_fraction b) {
        return {a.over * b.over, a.under * b.under};
    }
    friend plain_fraction operator/(plain_fraction a, plain_fraction b) {
        return {a.over * b.under, a.under * b.over};
    }
    friend bool operator<(plain_fraction a, plain_fraction b) { return a.over * b.under < b.over * a.under; }
};

using boost_fraction = boost::multiprecision::cpp_rational;

struct written_fraction {
    std::int64_t over;
    std::int64_t under;
};

constexpr std::size_t count = 1'024;

// Numerators to 9,999, not 0, and denominators as percentages, shares and means have them.
std::array<written_fraction, count> written_fractions() {
    constexpr std::array<std::int64_t, 10> denominators{1, 2, 3, 7, 12, 100, 365, 400, 1'000, 9'973};
    std::mt19937_64 bits{7};
    std::array<written_fraction, count> all{};
    for (written_fraction& each : all)
        each = {static_cast<std::int64_t>(bits() % 9'999) + 1, denominators[bits() % denominators.size()]};
    return all;
}

template <class Fraction>
Fraction made_of(written_fraction const& from) {
    return {from.over, from.under};
}

template <>
kaohe::number made_of(written_fraction const& from) {
    return kaohe::number::fraction(from.over, from.under);
}

template <class Fraction>
std::array<Fraction, count> fractions() {
    std::array<Fraction, count> made;
    auto const written = written_fractions();
    for (std::size_t i = 0; i < count; ++i) made[i] = made_of<Fraction>(written[i]);
    return made;
}

// Every neighbouring pair once.
template <class Fraction, class Operation>
void run(benchmark::State& state, Operation operation) {
    auto const given = fractions<Fraction>();
    for (auto _ : state)
        for (std::size_t i = 0; i + 1 < count; ++i) {
            auto result = operation(given[i], given[i + 1]);
            benchmark::DoNotOptimize(result);
        }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count - 1));
}

template <class Fraction>
void add(benchmark::State& state) {
    run<Fraction>(state, [](Fraction const& a, Fraction const& b) { return Fraction(a + b); });
}

template <class Fraction>
void multiply(benchmark::State& state) {
    run<Fraction>(state, [](Fraction const& a, Fraction const& b) { return Fraction(a * b); });
}

template <class Fraction>
void divide(benchmark::State& state) {
    run<Fraction>(state, [](Fraction const& a, Fraction const& b) { return Fraction(a / b); });
}

template <class Fraction>
void compare(benchmark::State& state) {
    run<Fraction>(state, [](Fraction const& a, Fraction const& b) { return a < b; });
}

BENCHMARK(add<kaohe::number>)->Name("number/add/kaohe");
BENCHMARK(add<plain_fraction>)->Name("number/add/plain");
BENCHMARK(add<boost_fraction>)->Name("number/add/boost");
BENCHMARK(multiply<kaohe::number>)->Name("number/multiply/kaohe");
BENCHMARK(multiply<plain_fraction>)->Name("number/multiply/plain");
BENCHMARK(multiply<boost_fraction>)->Name("number/multiply/boost");
BENCHMARK(divide<kaohe::number>)->Name("number/divide/kaohe");
BENCHMARK(divide<plain_fraction>)->Name("number/divide/plain");
BENCHMARK(divide<boost_fraction>)->Name("number/divide/boost");
BENCHMARK(compare<kaohe::number>)->Name("number/compare/kaohe");
BENCHMARK(compare<plain_fraction>)->Name("number/compare/plain");
BENCHMARK(compare<boost_fraction>)->Name("number/compare/boost");

}  // namespace
