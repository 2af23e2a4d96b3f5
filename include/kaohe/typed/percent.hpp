#pragma once

#include <kaohe/model/measure.hpp>
#include <kaohe/typed/figure.hpp>

namespace kaohe::typed {

/// A difference of two percentages: from 84 % to 87 % it is 3 points. It is no percentage, and nothing is
/// reported in it.
class percentage_points : public figure<percentage_points> {
public:
    [[nodiscard]] static value_type measured() { return {.kind = kind::pp}; }

private:
    friend figure<percentage_points>;
    friend class percent;
    static constexpr number_mark sign = number_mark::percentage_points;

    explicit percentage_points(number hundredths) : figure{std::move(hundredths)} {}
};

/// A share of a whole. A bare number does not become one: nobody can tell 0.8 from 80.
class percent : public figure<percent> {
public:
    /// Throws std::domain_error if the whole is zero.
    [[nodiscard]] static percent of(number const& part, number const& whole) { return percent{part / whole}; }

    [[nodiscard]] static kaohe::indicator declared() { return {.type = indicator_type::percent}; }

    [[nodiscard]] percentage_points operator-(percent const& other) const {
        return percentage_points{value() - other.value()};
    }
    [[nodiscard]] percent operator+(percentage_points const& more) const {
        return percent{value() + more.value()};
    }
    [[nodiscard]] percent operator-(percentage_points const& less) const {
        return percent{value() - less.value()};
    }

private:
    friend figure<percent>;
    static constexpr number_mark sign = number_mark::percent;

    explicit percent(number ratio) : figure{std::move(ratio)} {}
};

}  // namespace kaohe::typed
