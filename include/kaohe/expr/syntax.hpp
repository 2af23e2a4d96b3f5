#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/limits.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/model/fact.hpp>
#include <kaohe/model/measure.hpp>
#include <kaohe/model/value.hpp>
#include <kaohe/number/number.hpp>
#include <kaohe/number/parse.hpp>

namespace kaohe {

/// What a node of an expression does (language.md 3).
enum class operation : std::uint8_t {
    number_literal,
    text_literal,
    flag_literal,
    fact,
    field,
    own_class,
    own_group,
    year,
    add,
    subtract,
    multiply,
    divide,
    negate,
    equal,
    unequal,
    less,
    less_equal,
    greater,
    greater_equal,
    both,
    either,
    negation,
    otherwise,
    choose,
    minimum,
    maximum,
    average,
    magnitude,
    round_down,
    round_up,
    round_off,
    clamp,
    how_many,
    is_reported,
    is_applicable,
    days_between,
    calendar_date,
    growth,
    points_of,
    is_met,
    moved_back,
    in_layer,
    set_count,
    set_distinct,
    set_sum,
    set_mean,
    set_minimum,
    set_maximum,
    set_rank,
};

/// The sets an expression can look over: of subjects, or of the records of one of the subject's lists.
enum class member_set : std::uint8_t { group, others, same_class, cohort, children, records };

/// Which end of a ranking is 1.
enum class rank_order : std::uint8_t { high, low };

/// One node. Operands are indices into expression::nodes and stand before the node itself.
struct expression_node {
    operation what{};
    std::uint32_t target = 0;  ///< index of the indicator, field or node that `text` names, once bound
    std::vector<std::uint32_t> operands;
    kaohe::number literal;     ///< number_literal; true for flag_literal is 1; periods for moved_back
    std::uint32_t level = 0;   ///< field: of which record, 0 the innermost, once bound
    std::uint32_t offset = 0;  ///< code points from the start of the text
    std::uint32_t end = 0;     ///< one past the last
    std::string text;        ///< text_literal, and the name that fact, field, points_of, is_met and a set of
                             ///< records refer to
    bool whole = false;      ///< field: all its values are whole, once bound
    member_set over{};       ///< set_*
    rank_order order{};      ///< set_rank
    bool has_where = false;  ///< set_*: the last operand is the condition
    std::optional<kaohe::layer>
        layer;           ///< in_layer, and the facts and sets of records before it: which one is read
    number_mark mark{};  ///< number_literal: written with % or pp
    value_type type;     ///< once bound
};

/// An expression as written and as a tree; the root is the last node. Where a program writes a scheme the
/// text is enough: what was not read yet is read when it is bound.
struct expression {
    std::string text = {};
    std::vector<expression_node> nodes = {};  ///< empty: not read yet
    std::optional<number> constant = {};      ///< its value if it reads nothing, once bound

    expression() = default;
    template <std::convertible_to<std::string_view> Text>
    expression(Text const& unread) : text{std::string_view{unread}} {}

    [[nodiscard]] expression_node const& root() const { return nodes.back(); }
    bool operator==(expression const& other) const { return text == other.text; }
};

/// A part of an expression as it was written.
[[nodiscard]] std::string text_of(expression const& in, expression_node const& part);

/// Reads an expression. Every diagnostic's place has `offset` set, in code points.
[[nodiscard]] result<expression> parse_expression(std::string_view text, limits const& within = {});

}  // namespace kaohe
