#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <kaohe/model/fact.hpp>
#include <kaohe/model/indicator.hpp>
#include <kaohe/number/number.hpp>
#include <kaohe/number/parse.hpp>
#include <kaohe/typed/name.hpp>

namespace kaohe::typed {

/// The number that a text is, where nothing but `sign` stands behind its digits.
[[nodiscard]] std::optional<number> parse_figure(std::string_view text, number_mark sign);

/// A number with what it is a number of: `Self` says that. Figures of different units are different types,
/// and nothing makes one of the other.
template <class Self>
class figure {
public:
    using held = Self;

    [[nodiscard]] number const& value() const { return value_; }
    auto operator<=>(figure const&) const = default;

    /// The figure that a text is, if it is one: `12.50`; of a percentage `84.37%`.
    [[nodiscard]] static std::optional<Self> parse(std::string_view text) {
        return Self::from(parse_figure(text, Self::sign));
    }
    /// The figure that was reported or computed, if there is one.
    [[nodiscard]] static std::optional<Self> read(outcome const& found) {
        number const* const exact = found.present() ? std::get_if<number>(&found.value) : nullptr;
        return Self::from(exact ? std::optional{*exact} : std::nullopt);
    }
    [[nodiscard]] static fact::content content_of(Self const& of) { return of.value(); }

protected:
    static constexpr number_mark sign = number_mark::none;

    explicit figure(number exact) : value_{std::move(exact)} {}

    [[nodiscard]] static std::optional<Self> from(std::optional<number> exact) {
        if (!exact) return std::nullopt;
        return Self{*std::move(exact)};
    }

private:
    number value_;
};

/// So many of something: `using person = count<"person">;`. It is made of whole numbers only.
template <name Unit = "">
class count : public figure<count<Unit>> {
public:
    template <integer I>
    explicit count(I whole) : figure<count>{whole} {}

    [[nodiscard]] static kaohe::indicator declared() {
        return {.type = indicator_type::count, .unit = std::string{Unit.view()}};
    }

private:
    friend figure<count>;
    explicit count(number whole) : figure<count>{std::move(whole)} {}
    [[nodiscard]] static std::optional<count> from(std::optional<number> exact) {
        if (!exact || !exact->is_whole()) return std::nullopt;
        return count{*std::move(exact)};
    }
};

/// So much of something: `using yuan = amount<"yuan">;`.
template <name Unit = "">
class amount : public figure<amount<Unit>> {
public:
    explicit amount(number exact) : figure<amount>{std::move(exact)} {}

    [[nodiscard]] static kaohe::indicator declared() {
        return {.type = indicator_type::amount, .unit = std::string{Unit.view()}};
    }
};

/// What an assessor gave.
class mark : public figure<mark> {
public:
    explicit mark(number exact) : figure{std::move(exact)} {}

    [[nodiscard]] static kaohe::indicator declared() { return {.type = indicator_type::mark}; }
};

/// What somebody else's assessment came to.
class score : public figure<score> {
public:
    explicit score(number exact) : figure{std::move(exact)} {}

    [[nodiscard]] static kaohe::indicator declared() { return {.type = indicator_type::score}; }
};

}  // namespace kaohe::typed
