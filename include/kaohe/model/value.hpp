#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <kaohe/base/words.hpp>
#include <kaohe/number/number.hpp>

namespace kaohe {

/// A calendar day. Not std::chrono::sys_days: including <chrono> costs half as much again as all else here.
struct date {
    std::int32_t days = 0;  ///< since 1970-01-01

    auto operator<=>(date const&) const = default;
};

class record_list;

/// A value on its way through a calculation. Text and lists are borrowed from the fact or the scheme they
/// came from.
using value = std::variant<number, bool, date, std::string_view, record_list const*>;

/// Why there is no value, or that there is one. Where several meet in one expression the first of this list
/// wins (language.md 4); `present` only if all are.
enum class state : std::uint8_t { invalid, not_applicable, not_reported, undefined, present };

template <>
inline constexpr std::array words_of<state>{std::string_view{"invalid"}, std::string_view{"not_applicable"},
                                            std::string_view{"not_reported"}, std::string_view{"undefined"},
                                            std::string_view{"present"}};

[[nodiscard]] constexpr state worse(state a, state b) { return a < b ? a : b; }

/// What a calculation came to.
struct outcome {
    kaohe::state state = kaohe::state::undefined;
    kaohe::value value = {};

    outcome() = default;
    outcome(kaohe::state why_not) : state{why_not} {}
    outcome(kaohe::value found) : state{kaohe::state::present}, value{std::move(found)} {}
    outcome(number const& found) : state{kaohe::state::present}, value{found} {}
    outcome(number&& found) : state{kaohe::state::present}, value{std::move(found)} {}
    outcome(bool found) : state{kaohe::state::present}, value{found} {}
    outcome(date found) : state{kaohe::state::present}, value{found} {}
    outcome(std::string_view found) : state{kaohe::state::present}, value{found} {}
    outcome(record_list const* found) : state{kaohe::state::present}, value{found} {}

    [[nodiscard]] bool present() const { return state == kaohe::state::present; }
    /// Preconditions: present, and of that type.
    [[nodiscard]] number const& as_number() const { return *std::get_if<number>(&value); }
    [[nodiscard]] bool as_flag() const { return *std::get_if<bool>(&value); }
    [[nodiscard]] record_list const& as_records() const { return **std::get_if<record_list const*>(&value); }
};

/// The order of two values of one orderable type (numbers, dates). Precondition: both are of that type.
[[nodiscard]] std::strong_ordering compare(value const& a, value const& b);

/// The day of a year, month and day; nothing if there is no such day in the years 1 to 9999.
[[nodiscard]] std::optional<date> date_of(int year, int month, int day);

[[nodiscard]] int year_of(date day);

/// ISO 8601 calendar date, `2011-11-30`; nothing if the text is no date or the day does not exist.
[[nodiscard]] std::optional<date> parse_date(std::string_view text);
[[nodiscard]] std::string to_text(date day);

/// Exact text of any value: numbers as number text, flags true / false, dates ISO; of a list, how many
/// records it has.
[[nodiscard]] std::string to_text(value const& of);

}  // namespace kaohe
