#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kaohe/base/language.hpp>
#include <kaohe/base/words.hpp>

namespace kaohe {

/// A unit of measure as a product of named units: {} is none, {{"person", 1}} persons, {{"case", 1},
/// {"person", -1}} cases a person. Sorted by name, no power is 0.
class unit {
public:
    unit() = default;
    /// As text() writes it: names, joined by `*` and `/`, each with a power if it has one. Whatever else
    /// stands there is part of a name.
    explicit unit(std::string_view written);

    [[nodiscard]] bool is_none() const { return powers_.empty(); }
    /// "person", "case/person", "1/person", "person^2"; empty for none.
    [[nodiscard]] std::string text() const;

    friend unit operator*(unit const& a, unit const& b);
    friend unit operator/(unit const& a, unit const& b);
    bool operator==(unit const&) const = default;

private:
    std::vector<std::pair<std::string, int>> powers_;

    [[nodiscard]] static unit power_of(std::string_view factor);
    [[nodiscard]] unit times(unit const& other, int sign) const;
};

/// What kind of value an expression gives. A ratio and a percentage point (ratio minus ratio) are different
/// kinds.
enum class kind : std::uint8_t { number, ratio, pp, flag, date, choice, text, records };

template <>
inline constexpr std::array words_of<kind>{std::string_view{"number"}, std::string_view{"ratio"},
                                           std::string_view{"pp"},     std::string_view{"flag"},
                                           std::string_view{"date"},   std::string_view{"choice"},
                                           std::string_view{"text"},   std::string_view{"records"}};

/// The type of a value: its kind, for numbers the unit, for choices the declared names.
struct value_type {
    kaohe::kind kind = kaohe::kind::number;
    kaohe::unit unit = {};
    std::vector<std::string> choices = {};

    bool operator==(value_type const&) const = default;
    [[nodiscard]] bool is_numeric() const {
        return kind == kaohe::kind::number || kind == kaohe::kind::ratio || kind == kaohe::kind::pp;
    }
};

/// What people call it: "数值（person）", "number (person)"; the unit stands as the scheme writes it.
[[nodiscard]] bilingual describe(value_type const& type);

}  // namespace kaohe
