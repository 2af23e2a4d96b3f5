#pragma once

#include <concepts>
#include <optional>
#include <string>

#include <kaohe/model/fact.hpp>
#include <kaohe/model/indicator.hpp>
#include <kaohe/typed/name.hpp>

namespace kaohe::typed {

/// What an indicator can measure: `held` is what a program holds, `declared()` what a scheme must say of it.
template <class Measure>
concept measure = requires(typename Measure::held const& value, outcome const& found) {
    { Measure::declared() } -> std::same_as<kaohe::indicator>;
    { Measure::content_of(value) } -> std::same_as<fact::content>;
    { Measure::read(found) } -> std::same_as<std::optional<typename Measure::held>>;
};

/// An indicator as the program knows it: `using members = indicator<"members", count<"person">>;`.
template <name Id, measure Measure>
struct indicator {
    using named = indicator;
    using measured = Measure;

    [[nodiscard]] static kaohe::indicator declared() {
        kaohe::indicator all = Measure::declared();
        all.id = Id.view();
        return all;
    }
    [[nodiscard]] static fact_key key() { return {.indicator = std::string{Id.view()}}; }
};

/// The same indicator so many periods back.
template <class Fact, int Periods>
    requires(Periods > 0)
struct back {
    using named = typename Fact::named;
    using measured = typename Fact::measured;

    [[nodiscard]] static fact_key key() {
        fact_key moved = Fact::key();
        moved.back += Periods;
        return moved;
    }
};

/// The figure of the period before.
template <class Fact>
using prior = back<Fact, 1>;

/// The figure that one layer gave.
template <class Fact, layer Layer>
struct in_layer {
    using named = typename Fact::named;
    using measured = typename Fact::measured;

    [[nodiscard]] static fact_key key() {
        fact_key of_layer = Fact::key();
        of_layer.layer = Layer;
        return of_layer;
    }
};

}  // namespace kaohe::typed
