#include "types.hpp"

#include <algorithm>

namespace kaohe {
namespace {

bool is(operand const& a, kind wanted) { return a.type.kind == wanted; }
bool is_plain(operand const& a) { return is(a, kind::number) && a.type.unit.is_none(); }
bool is_named(operand const& a) { return is(a, kind::choice) || is(a, kind::text); }

value_type number_in(unit in) { return {.kind = kind::number, .unit = std::move(in)}; }
value_type of_kind(kind wanted) { return {.kind = wanted}; }

/// A ratio against percentage points: a `%` literal is taken for points, with a warning; a variable is not.
type_finding ratio_against_points(operand const& ratio) {
    if (ratio.percent_literal) return {of_kind(kind::pp), code::expression_percent_as_points};
    return {std::nullopt, code::expression_ratio_or_points};
}

type_finding unify_numbers(operand const& a, operand const& b) {
    if (a.literal && (a.zero || !is(b, kind::pp))) return {b.type};
    if (b.literal && (b.zero || !is(a, kind::pp))) return {a.type};
    if (is(a, kind::pp) && is(b, kind::pp)) return {a.type};
    if (is(a, kind::ratio) && is(b, kind::pp)) return ratio_against_points(a);
    if (is(a, kind::pp) && is(b, kind::ratio)) return ratio_against_points(b);
    if (is(a, kind::pp) || is(b, kind::pp)) return {std::nullopt, code::expression_type};
    if (is(a, kind::ratio) && is(b, kind::ratio)) return {a.type};
    if (a.type.unit == b.type.unit) return {number_in(a.type.unit)};
    return {std::nullopt, code::expression_units};
}

type_finding unify_names(operand const& a, operand const& b) {
    if (is(a, kind::choice) && is(b, kind::choice)) {
        return a.type == b.type ? type_finding{a.type} : type_finding{std::nullopt, code::expression_type};
    }
    return {is(a, kind::choice) ? a.type : b.type};
}

}  // namespace

type_finding unify(operand const& a, operand const& b) {
    if (a.type.is_numeric() && b.type.is_numeric()) return unify_numbers(a, b);
    if (is_named(a) && is_named(b)) return unify_names(a, b);
    if (a.type.kind == b.type.kind) return {a.type};
    return {std::nullopt, code::expression_type};
}

type_finding type_of_sum(operand const& a, operand const& b) {
    if (!a.type.is_numeric() || !b.type.is_numeric()) return {std::nullopt, code::expression_type};
    bool const mixed = (is(a, kind::ratio) && is(b, kind::pp)) || (is(a, kind::pp) && is(b, kind::ratio));
    if (mixed) return {of_kind(kind::ratio)};
    if (is(a, kind::ratio) && b.percent_literal)
        return {of_kind(kind::ratio), code::expression_percent_as_points};
    return unify_numbers(a, b);
}

type_finding type_of_difference(operand const& a, operand const& b) {
    if (!a.type.is_numeric() || !b.type.is_numeric()) return {std::nullopt, code::expression_type};
    if (is(a, kind::ratio) && is(b, kind::ratio)) return {of_kind(kind::pp)};
    if (is(a, kind::ratio) && is(b, kind::pp)) return {of_kind(kind::ratio)};
    return unify_numbers(a, b);
}

type_finding type_of_product(operand const& a, operand const& b) {
    if (!a.type.is_numeric() || !b.type.is_numeric()) return {std::nullopt, code::expression_type};
    if (is(a, kind::number) && is(b, kind::number)) return {number_in(a.type.unit * b.type.unit)};
    if (is_plain(b)) return {a.type};
    if (is_plain(a)) return {b.type};
    if (is(a, kind::number)) return {a.type};
    if (is(b, kind::number)) return {b.type};
    return {is(a, kind::pp) != is(b, kind::pp) ? of_kind(kind::pp) : of_kind(kind::ratio)};
}

type_finding type_of_quotient(operand const& a, operand const& b) {
    if (!a.type.is_numeric() || !b.type.is_numeric()) return {std::nullopt, code::expression_type};
    if (!is(b, kind::number)) return {is(a, kind::number) ? a.type : of_kind(kind::ratio)};
    if (b.literal) return {a.type};
    if (!is(a, kind::number)) return {is_plain(b) ? a.type : number_in(unit{} / b.type.unit)};
    if (!a.literal && a.type.unit == b.type.unit) return {of_kind(kind::ratio)};
    return {number_in(a.type.unit / b.type.unit)};
}

type_finding fit_level(operand const& found, value_type const& of) {
    operand const scale{.type = of};
    if (found.literal && of.is_numeric()) return {of};
    if (!of.is_numeric())
        return found.type.kind == of.kind ? type_finding{of}
                                          : type_finding{std::nullopt, code::expression_type};
    return unify(scale, found);
}

type_finding fit_distance(operand const& found, value_type const& of) {
    bool const points_of_ratio = of.kind == kind::ratio && is(found, kind::pp);
    return points_of_ratio ? type_finding{of} : fit_level(found, of);
}

}  // namespace kaohe
