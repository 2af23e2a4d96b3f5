#pragma once

#include <concepts>
#include <optional>
#include <string>

#include <kaohe/model/measure.hpp>
#include <kaohe/model/value.hpp>
#include <kaohe/typed/indicator.hpp>
#include <kaohe/typed/name.hpp>

namespace kaohe::typed {

/// A difference is measured by lines only; of what indicators measure the indicator knows the type.
template <class Measure>
concept difference = requires {
    { Measure::measured() } -> std::same_as<value_type>;
};

/// A line whose value the program reads: `using growth = line<"2.all", percent>;`.
template <name Id, class Measure>
    requires measure<Measure> || difference<Measure>
struct line {
    using named = line;
    using measured = Measure;

    [[nodiscard]] static std::string id() { return std::string{Id.view()}; }
    [[nodiscard]] static value_type type() {
        if constexpr (difference<Measure>) return Measure::measured();
        else return Measure::declared().measured();
    }
    /// What the line's `of` came to, if it came to anything.
    [[nodiscard]] static std::optional<typename Measure::held> read(outcome const& found) {
        return Measure::read(found);
    }
};

}  // namespace kaohe::typed
