#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include <kaohe/base/language.hpp>

namespace kaohe {

enum class severity : std::uint8_t { error, warning, note };

/// Every diagnostic kaohe can give, by layer. The names are stable: hosts and scripts may rely on them.
/// To add one: a value here and its entry in src/base/catalogue_*.cpp; a test walks the list to `last`.
enum class code : std::uint16_t {
    // number
    number_syntax,
    number_thousands,
    number_magnitude,
    number_digits,
    number_exponent,
    number_zero_denominator,
    number_too_large,
    // expression
    expression_syntax,
    expression_empty,
    expression_too_deep,
    expression_unknown_name,
    expression_unknown_function,
    expression_unknown_node,
    expression_argument_count,
    expression_type,
    expression_units,
    expression_ratio_or_points,
    expression_percent_as_points,
    expression_double_equals,
    expression_chain,
    expression_condition_expected,
    expression_not_a_fact,
    expression_cannot_move,
    expression_single_mean,
    expression_reserved,
    expression_not_constant,
    expression_unknown_choice,
    table_unknown_key,
    table_missing_entry,
    table_unknown_entry,
    table_needs_else,
    // scheme
    list_empty,
    bands_two_directions,
    choice_unknown_name,
    choice_missing_name,
    step_not_positive,
    target_not_positive,
    partial_required,
    most_negative,
    from_without_whole,
    slopes_not_outwards,
    range_reversed,
    id_invalid,
    id_reserved,
    id_duplicate,
    node_rule_or_items,
    node_member_misplaced,
    line_of_required,
    line_of_type,
    policy_missing,
    policy_unbounded,
    policy_full_without_points,
    rescale_without_points,
    floor_above_cap,
    places_out_of_range,
    circular,
    excluded_reads_points,
    indicator_member_misplaced,
    indicator_values_required,
    award_members,
    award_unknown,
    ranking_required,
    too_many,
    last,
};

/// What the catalogue holds of one code. {name} is a hole for the argument of that name; a hint with a hole that no
/// argument fills is left out.
struct code_entry {
    code what;
    std::string_view name;
    severity how;
    phrase message;
    phrase hint;
};

/// The catalogue, in the order of `code`.
[[nodiscard]] code_entry const& entry_of(code what);

/// The stable name, as in "number_syntax".
[[nodiscard]] std::string_view name_of(code what);

}  // namespace kaohe
