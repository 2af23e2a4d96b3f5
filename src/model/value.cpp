#include <kaohe/model/value.hpp>

#include <chrono>

#include <kaohe/model/fact.hpp>
#include <kaohe/number/format.hpp>

#include "digits.hpp"

namespace kaohe {

namespace {

constexpr std::size_t iso_length = 10;  // 2011-11-30

std::chrono::year_month_day calendar_day(date day) {
    return std::chrono::sys_days{std::chrono::days{day.days}};
}

}  // namespace

std::strong_ordering compare(value const& a, value const& b) {
    if (auto const* const left = std::get_if<date>(&a)) return *left <=> std::get<date>(b);
    return std::get<number>(a) <=> std::get<number>(b);
}

std::optional<date> date_of(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    std::chrono::year_month_day const found{std::chrono::year{year},
                                            std::chrono::month{static_cast<unsigned>(month)},
                                            std::chrono::day{static_cast<unsigned>(day)}};
    if (!found.ok()) return std::nullopt;
    return date{static_cast<std::int32_t>(std::chrono::sys_days{found}.time_since_epoch().count())};
}

int year_of(date day) { return static_cast<int>(calendar_day(day).year()); }

std::optional<date> parse_date(std::string_view text) {
    if (text.size() != iso_length || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto const year = parse_digits(text.substr(0, 4), 4);
    auto const month = parse_digits(text.substr(5, 2), 2);
    auto const day = parse_digits(text.substr(8, 2), 2);
    if (!year || !month || !day) return std::nullopt;
    return date_of(*year, *month, *day);
}

std::string to_text(date day) {
    std::chrono::year_month_day const shown = calendar_day(day);
    auto const part = [](unsigned whole) { return padded(static_cast<int>(whole), 2); };
    return padded(static_cast<int>(shown.year()), 4) + '-' + part(static_cast<unsigned>(shown.month())) +
           '-' + part(static_cast<unsigned>(shown.day()));
}

std::string to_text(value const& of) {
    if (auto const* const found = std::get_if<number>(&of)) return to_text(*found);
    if (auto const* const found = std::get_if<bool>(&of)) return *found ? "true" : "false";
    if (auto const* const found = std::get_if<date>(&of)) return to_text(*found);
    if (auto const* const found = std::get_if<record_list const*>(&of))
        return std::to_string((*found)->size());
    return std::string{std::get<std::string_view>(of)};
}

}  // namespace kaohe
