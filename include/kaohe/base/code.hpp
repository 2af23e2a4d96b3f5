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
    // document
    encoding,
    document_too_large,
    json_empty,
    json_incomplete,
    json_value_expected,
    json_key_expected,
    json_colon_expected,
    json_comma_expected,
    json_end_expected,
    json_number,
    json_text_open,
    json_escape,
    json_surrogate,
    json_control_character,
    json_full_width,
    json_comment,
    json_comment_open,
    json_too_deep,
    json_duplicate_key,
    format_missing,
    format_unknown,
    format_newer,
    unknown_key,
    key_of_rule,
    key_of_other_kind,
    key_of_node,
    reserved,
    missing_key,
    missing_kind,
    missing_side,
    several_sides,
    unknown_word,
    expected_text,
    expected_flag,
    expected_whole_number,
    expected_number,
    expected_date,
    expected_list,
    expected_object,
    expected_title,
    expected_quantity,
    expected_policy,
    // expression
    expression_empty,
    expression_syntax,
    expression_value_expected,
    expression_operator_expected,
    expression_incomplete,
    expression_text_open,
    expression_full_width,
    expression_too_deep,
    expression_double_equals,
    expression_chain,
    expression_reserved,
    expression_unknown_function,
    expression_unknown_set,
    expression_unknown_name,
    expression_unknown_node,
    expression_unknown_choice,
    expression_name_in_quotes,
    expression_argument_count,
    expression_single_mean,
    expression_type,
    expression_units,
    expression_ratio_or_points,
    expression_wants,
    expression_condition_expected,
    expression_number_expected,
    expression_not_a_fact,
    expression_cannot_move,
    expression_undefined,
    expression_percent_as_points,
    table_unknown_key,
    table_unknown_entry,
    table_missing_entry,
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
    id_is_indicator,
    indicator_id_invalid,
    indicator_member_misplaced,
    indicator_values_required,
    node_rule_or_items,
    node_member_misplaced,
    combine_required,
    line_of_required,
    line_of_type,
    policy_missing,
    policy_unbounded,
    policy_full_without_points,
    rescale_without_points,
    floor_above_cap,
    places_out_of_range,
    excluded_reads_points,
    award_unknown,
    award_members,
    award_count,
    ranking_required,
    circular,
    too_many,
    // lint
    lint_points_sum,
    lint_points_most,
    lint_unused_indicator,
    lint_tier_never,
    lint_cap_never,
    lint_floor_never,
    lint_endless_total,
    // fact
    csv_empty,
    csv_nul,
    csv_stray_quote,
    csv_unclosed_quote,
    csv_row_length,
    cohort_without_id,
    cohort_column_nameless,
    cohort_column_unknown,
    cohort_column_ambiguous,
    cohort_column_repeated,
    subject_id_empty,
    subject_id_repeated,
    subject_id_shortened,
    subject_id_control,
    subject_group_unknown,
    subject_class_unknown,
    period_syntax,
    fact_key_syntax,
    fact_unknown,
    fact_of_derived,
    fact_scope,
    flag_syntax,
    date_syntax,
    date_impossible,
    date_serial,
    percent_without_sign,
    fact_sign_unexpected,
    fact_not_whole,
    fact_too_small,
    fact_too_large,
    fact_choice_unknown,
    fact_unsigned,
    fact_status_contradicts,
    fact_conflict,
    history_conflict,
    history_without_period,
    cohort_indicators_absent,
    facts_widened,
    prior_period_unexpected,
    prior_subjects_unknown,
    // evaluate
    parent_unknown,
    parent_circular,
    group_missing,
    groups_absent,
    periods_differ,
    ranking_provisional,
    sheets_incomplete,
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
