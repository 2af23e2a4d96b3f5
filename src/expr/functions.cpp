#include "functions.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <kaohe/base/text.hpp>
#include <kaohe/number/format.hpp>

#include "model/key_words.hpp"

namespace kaohe {
namespace {

constexpr std::size_t any_number = 1'000;

constexpr std::array<function, 22> known_functions{{
    {.word = "abs", .plain = operation::magnitude},
    {.word = "applicable", .plain = operation::is_applicable},
    {.word = "ceil", .plain = operation::round_up},
    {.word = "clamp", .plain = operation::clamp, .least = 3, .most = 3},
    {.word = "count", .plain = std::nullopt, .over_set = operation::set_count},
    {.word = "count_distinct", .plain = std::nullopt, .over_set = operation::set_distinct},
    {.word = "date", .plain = operation::calendar_date, .least = 3, .most = 3},
    {.word = "days", .plain = operation::days_between, .least = 2, .most = 2},
    {.word = "fact", .plain = operation::fact, .names_something = true},
    {.word = "floor", .plain = operation::round_down},
    {.word = "growth", .plain = operation::growth},
    {.word = "how_many", .plain = operation::how_many, .most = any_number},
    {.word = "if", .plain = operation::choose, .least = 3, .most = 3},
    {.word = "max",
     .plain = operation::maximum,
     .least = 2,
     .most = any_number,
     .over_set = operation::set_maximum},
    {.word = "mean",
     .plain = operation::average,
     .least = 2,
     .most = any_number,
     .over_set = operation::set_mean},
    {.word = "met", .plain = operation::is_met, .names_something = true},
    {.word = "min",
     .plain = operation::minimum,
     .least = 2,
     .most = any_number,
     .over_set = operation::set_minimum},
    {.word = "points", .plain = operation::points_of, .names_something = true},
    {.word = "rank", .plain = std::nullopt, .over_set = operation::set_rank},
    {.word = "reported", .plain = operation::is_reported},
    {.word = "round", .plain = operation::round_off, .least = 2, .most = 2},
    {.word = "sum", .plain = std::nullopt, .over_set = operation::set_sum},
}};

struct named_set {
    std::string_view word;
    member_set what;
};

constexpr std::array<named_set, 5> sets{{{"group", member_set::group},
                                         {"others", member_set::others},
                                         {"class", member_set::same_class},
                                         {"cohort", member_set::cohort},
                                         {"children", member_set::children}}};

struct named_operation {
    std::string_view word;
    operation what;
};

constexpr std::array<named_operation, 5> words{{{"true", operation::flag_literal},
                                                {"false", operation::flag_literal},
                                                {"class", operation::own_class},
                                                {"group", operation::own_group},
                                                {"period", operation::year}}};

template <class Table>
auto find_word(Table const& in, std::string_view word) {
    return std::find_if(in.begin(), in.end(), [word](auto const& each) { return each.word == word; });
}

}  // namespace

std::span<function const> functions() { return known_functions; }

function const* function_named(std::string_view word) {
    auto const found = find_word(known_functions, word);
    return found == known_functions.end() ? nullptr : &*found;
}

std::optional<member_set> set_named(std::string_view word) {
    auto const found = find_word(sets, word);
    return found == sets.end() ? std::nullopt : std::optional{found->what};
}

std::optional<operation> operation_of_word(std::string_view word) {
    auto const found = find_word(words, word);
    return found == words.end() ? std::nullopt : std::optional{found->what};
}

arguments suggest_function(std::string const& found) {
    std::vector<std::string_view> names;
    for (function const& each : known_functions) names.push_back(each.word);
    arguments with{{"found", found}};
    suggest(with, found, names);
    return with;
}

arguments suggest_move(std::string const& found) {
    arguments with{{"found", found}};
    suggest(with, found, key_words);
    return with;
}

std::string expected_arguments(function const& of) {
    std::string const least = to_text(number{of.least});
    if (of.most == any_number) return least + "+";
    return of.least == of.most ? least : least + "–" + to_text(number{of.most});
}

}  // namespace kaohe
