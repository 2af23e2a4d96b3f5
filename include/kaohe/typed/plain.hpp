#pragma once

#include <optional>

#include <kaohe/model/fact.hpp>
#include <kaohe/model/indicator.hpp>

namespace kaohe::typed {

/// What has no unit and is held as it is, a T.
template <class T, indicator_type Type>
struct plain {
    using held = T;

    /// What was reported or computed, if there is anything.
    [[nodiscard]] static std::optional<T> read(outcome const& found) {
        T const* const held_now = found.present() ? std::get_if<T>(&found.value) : nullptr;
        return held_now ? std::optional{*held_now} : std::nullopt;
    }
    [[nodiscard]] static fact::content content_of(T const& of) { return of; }
    [[nodiscard]] static kaohe::indicator declared() { return {.type = Type}; }
};

/// Yes or no: a bool, and no number.
using flag = plain<bool, indicator_type::flag>;

/// A day: a kaohe::date.
using day = plain<date, indicator_type::date>;

}  // namespace kaohe::typed
