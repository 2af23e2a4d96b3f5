#include <kaohe/expr/bind.hpp>

#include <algorithm>

#include <kaohe/base/text.hpp>
#include <kaohe/expr/evaluate.hpp>
#include <kaohe/number/rounding.hpp>

#include "bind_operand.hpp"
#include "constant.hpp"
#include "reach.hpp"
#include "read_text.hpp"
#include "surroundings.hpp"

namespace kaohe {
namespace {

arguments with_suggestion(std::string const& found, std::vector<std::string_view> const& names) {
    arguments with{{"found", found}};
    suggest(with, found, names);
    return with;
}

/// Goes over the nodes in order, operands first. A node without a type is one whose mistake was reported
/// already.
class binder {
public:
    binder(expression& formula, scope const& names, place const& at, diagnostics& findings)
        : formula_{formula}, names_{names}, place_{at}, findings_{findings}, operands_(formula.nodes.size()),
          around_{formula, names} {}

    void run() {
        for (std::size_t i = 0; i < formula_.nodes.size(); ++i) {
            expression_node& node = formula_.nodes[i];
            bool const ready = std::all_of(node.operands.begin(), node.operands.end(),
                                           [&](std::uint32_t each) { return operands_[each].has_value(); });
            if (ready) operands_[i] = bind(node);
            if (operands_[i]) node.type = operands_[i]->type;
        }
        if (operands_.back()) fold();
    }

    [[nodiscard]] std::optional<operand> const& root() const { return operands_.back(); }

private:
    using found = std::optional<operand>;

    std::nullopt_t refuse(code what, expression_node const& at, arguments with = {}) {
        findings_.push_back({what, place_, std::move(with)});
        findings_.back().where.offset = at.offset;
        return std::nullopt;
    }

    void fold() try {
        if (!is_constant(formula_)) return;
        nothing_to_see nowhere;
        outcome const found = evaluate(formula_, nowhere);
        if (!found.present()) refuse(code::expression_undefined, formula_.root());
        else if (formula_.root().type.is_numeric()) formula_.constant = found.as_number();
    } catch (number_too_large const&) {
        refuse(code::number_too_large, formula_.root());
    }

    operand const& in(expression_node const& at, std::size_t i) const { return *operands_[at.operands[i]]; }
    static found number_result() { return operand{.type = {.kind = kind::number}}; }
    static found flag_result() { return operand{.type = {.kind = kind::flag}}; }

    /// Settles what type arithmetic found about two operands.
    found settle(type_finding const& what, expression_node const& at, operand const& a, operand const& b) {
        if (what.finding) {
            refuse(*what.finding, at, {{"left", describe(a.type)}, {"right", describe(b.type)}});
        }
        if (!what.type) return std::nullopt;
        bool const literal = a.literal && b.literal;
        return operand{.type = *what.type, .literal = literal};
    }

    std::nullopt_t want(kind wanted, operand const& given, expression_node const& at) {
        return refuse(code::expression_wants, at,
                      {{"expected", describe({.kind = wanted})}, {"found", describe(given.type)}});
    }

    found need(kind wanted, expression_node const& at, std::size_t i) {
        if (in(at, i).type.kind == wanted) return in(at, i);
        return want(wanted, in(at, i), formula_.nodes[at.operands[i]]);
    }

    found need_numeric(expression_node const& at, std::size_t i) {
        if (in(at, i).type.is_numeric()) return in(at, i);
        return want(kind::number, in(at, i), formula_.nodes[at.operands[i]]);
    }

    found bind(expression_node& at) {
        switch (at.what) {
            case operation::number_literal: return number_literal(at);
            case operation::text_literal: return operand{.type = {.kind = kind::text}};
            case operation::flag_literal: return flag_result();
            case operation::fact: return named(at);
            case operation::field: return field_of_this(at);
            case operation::own_class: return names_of(names_.classes);
            case operation::own_group: return names_of(names_.groups);
            case operation::year: return number_result();
            case operation::add: return settle(type_of_sum(in(at, 0), in(at, 1)), at, in(at, 0), in(at, 1));
            case operation::subtract:
                return settle(type_of_difference(in(at, 0), in(at, 1)), at, in(at, 0), in(at, 1));
            case operation::multiply:
                return settle(type_of_product(in(at, 0), in(at, 1)), at, in(at, 0), in(at, 1));
            case operation::divide:
                return settle(type_of_quotient(in(at, 0), in(at, 1)), at, in(at, 0), in(at, 1));
            case operation::equal:
            case operation::unequal: return comparison(at, false);
            case operation::less:
            case operation::less_equal:
            case operation::greater:
            case operation::greater_equal: return comparison(at, true);
            default: return bind_function(at);
        }
    }

    found bind_function(expression_node& at) {
        switch (at.what) {
            case operation::both:
            case operation::either:
            case operation::negation: return all_flags(at) ? flag_result() : std::nullopt;
            case operation::how_many: return all_flags(at) ? number_result() : std::nullopt;
            case operation::negate: return need_numeric(at, 0);
            case operation::magnitude:
            case operation::round_down:
            case operation::round_up: return unmarked(need_numeric(at, 0));
            case operation::round_off: return has_places(at) ? unmarked(need_numeric(at, 0)) : std::nullopt;
            case operation::otherwise: return common(at, 0);
            case operation::choose: return need(kind::flag, at, 0) ? common(at, 1) : std::nullopt;
            case operation::minimum:
            case operation::maximum:
            case operation::clamp: return ordered(common(at, 0), at);
            case operation::average: return all_numeric(at) ? common(at, 0) : std::nullopt;
            case operation::days_between:
                return need(kind::date, at, 0) && need(kind::date, at, 1) ? number_result() : std::nullopt;
            case operation::calendar_date:
                return all_numeric(at) ? found{operand{.type = {.kind = kind::date}}} : std::nullopt;
            default: return bind_reference(at);
        }
    }

    found bind_reference(expression_node& at) {
        switch (at.what) {
            case operation::is_reported:
            case operation::is_applicable: return asks_a_fact(at) ? flag_result() : std::nullopt;
            case operation::growth: return growth(at);
            case operation::moved_back: return movable(at) ? in(at, 0) : found{};
            case operation::in_layer: return has_layers(at) ? in(at, 0) : found{};
            case operation::points_of: return node_named(at) ? number_result() : std::nullopt;
            case operation::is_met: return node_named(at) ? flag_result() : std::nullopt;
            default: return over_set(at);
        }
    }

    found number_literal(expression_node const& at) {
        if (at.mark == number_mark::percent)
            return operand{.type = {.kind = kind::ratio}, .percent_literal = true};
        if (at.mark == number_mark::percentage_points) return operand{.type = {.kind = kind::pp}};
        return operand{.type = {.kind = kind::number}, .literal = true, .zero = at.literal.is_zero()};
    }

    /// Names mean the fields of the records around first, then the subject's indicators (language.md 5).
    found named(expression_node& at) {
        auto const around = around_.records_around(at);
        for (std::uint32_t level = 0; level < around.size(); ++level) {
            if (auto const known = around[level]->names().find(at.text))
                return field(at, *around[level], level, *known);
        }
        if (auto const declared = names_.indicator_names.find(at.text)) return fact(at, *declared);
        auto names = names_.indicator_names.names();
        for (record_scope const* const each : around) {
            auto const fields = each->names().names();
            names.insert(names.end(), fields.begin(), fields.end());
        }
        return refuse(code::expression_unknown_name, at, with_suggestion(at.text, names));
    }

    found fact(expression_node& at, std::uint32_t declared) {
        at.target = declared;
        value_type type = names_.indicators[declared]->measured();
        bool const is_list = type.kind == kind::records;
        if (is_list && !around_.is_asked_for(at))
            return refuse(code::expression_is_list, at, {{"found", at.text}});
        return operand{.type = std::move(type)};
    }

    static found field(expression_node& at, record_scope const& of, std::uint32_t level,
                       std::uint32_t known) {
        at.what = operation::field;
        at.level = level;
        at.target = known;
        at.whole = of.field(known).type == indicator_type::count;
        return operand{.type = of.field(known).measured()};
    }

    /// `this.kind` is the field of the record that is scored, past the sets between.
    found field_of_this(expression_node& at) {
        auto const around = around_.records_around(at);
        std::size_t const chosen = names_.is_choosing ? 1 : 0;
        if (names_.around.size() == chosen || around.size() < names_.around.size())
            return refuse(code::expression_no_member, at);
        auto const level = static_cast<std::uint32_t>(around.size() - names_.around.size() + chosen);
        if (auto const known = around[level]->names().find(at.text))
            return field(at, *around[level], level, *known);
        return refuse(code::expression_unknown_name, at,
                      with_suggestion(at.text, around[level]->names().names()));
    }

    static found names_of(std::vector<std::string> const& declared) {
        if (declared.empty()) return operand{.type = {.kind = kind::text}};
        return operand{.type = {.kind = kind::choice, .choices = declared}};
    }

    bool node_named(expression_node& at) {
        if (auto const declared = names_.nodes.find(at.text)) {
            at.target = *declared;
            bool const has_none = at.what == operation::points_of && !names_.has_points;
            if (!has_none && around_.sees_one(at)) return true;
            refuse(has_none ? code::expression_without_points : code::expression_repeated_node, at,
                   {{"found", at.text}});
            return false;
        }
        refuse(code::expression_unknown_node, at, with_suggestion(at.text, names_.nodes.names()));
        return false;
    }

    found comparison(expression_node const& at, bool by_order) {
        found const side_by_side = common(at, 0);
        if (!side_by_side) return std::nullopt;
        if (by_order && !ordered(side_by_side, at)) return std::nullopt;
        return flag_result();
    }

    /// A choice stands beside its own names only, in whatever way a text comes to be one of them.
    bool names_exist(std::vector<std::string> const& choices, std::uint32_t i) {
        expression_node const& at = formula_.nodes[i];
        if (choices.empty() || at.type.kind != kind::text) return true;
        if (at.what != operation::text_literal) {
            return std::all_of(at.operands.begin(), at.operands.end(),
                               [&](std::uint32_t each) { return names_exist(choices, each); });
        }
        if (std::find(choices.begin(), choices.end(), at.text) != choices.end()) return true;
        refuse(code::expression_unknown_choice, at,
               with_suggestion(at.text, {choices.begin(), choices.end()}));
        return false;
    }

    found ordered(found const& what, expression_node const& at) {
        if (!what || what->type.is_numeric() || what->type.kind == kind::date) return what;
        return want(kind::number, *what, at);
    }

    /// The type that all operands from `first` on share.
    found common(expression_node const& at, std::size_t first) {
        found shared = in(at, first);
        for (std::size_t i = first + 1; shared && i < at.operands.size(); ++i) {
            shared = settle(unify(*shared, in(at, i)), at, *shared, in(at, i));
        }
        for (std::size_t i = first; shared && i < at.operands.size(); ++i) {
            if (!names_exist(shared->type.choices, at.operands[i])) return std::nullopt;
        }
        return shared;
    }

    bool all_flags(expression_node const& at) {
        bool well = true;
        for (std::size_t i = 0; i < at.operands.size(); ++i) well = need(kind::flag, at, i) && well;
        return well;
    }

    bool all_numeric(expression_node const& at) {
        bool well = true;
        for (std::size_t i = 0; i < at.operands.size(); ++i) well = need_numeric(at, i) && well;
        return well;
    }

    static found unmarked(found what) {
        if (what) what->percent_literal = false;
        return what;
    }

    /// Decimals are counted; where their number is written out it can be seen now.
    bool has_places(expression_node const& at) {
        if (!need_numeric(at, 1)) return false;
        expression_node const* places = &formula_.nodes[at.operands[1]];
        if (places->what == operation::negate) places = &formula_.nodes[places->operands[0]];
        if (places->what != operation::number_literal || is_number_of_places(places->literal)) return true;
        number const most{limits{}.exponent};
        expression_node const& found = formula_.nodes[at.operands[1]];
        refuse(code::expression_places, found,
               {{"most", to_text(most)}, {"found", text_of(formula_, found)}});
        return false;
    }

    bool asks_a_fact(expression_node const& at) {
        expression_node const* asked = &formula_.nodes[at.operands[0]];
        while (asked->what == operation::moved_back || asked->what == operation::in_layer)
            asked = &formula_.nodes[asked->operands[0]];
        if (asked->what == operation::fact || asked->what == operation::field) return true;
        refuse(code::expression_not_a_fact, *asked);
        return false;
    }

    found growth(expression_node const& at) {
        if (!need_numeric(at, 0) || !movable(at)) return std::nullopt;
        return operand{.type = {.kind = kind::ratio}};
    }

    bool movable(expression_node const& at) {
        auto const unmoved = unmoved_by(formula_, at);
        if (unmoved) refuse(code::expression_cannot_move, formula_.nodes[*unmoved]);
        return !unmoved;
    }

    bool has_layers(expression_node const& at) {
        auto const other = without_layer(formula_, at);
        if (other)
            refuse(code::expression_no_layer, formula_.nodes[*other],
                   {{"layer", std::string{word(*at.layer)}}});
        return !other;
    }

    /// Finds the list of a set of records. Its members have no rank among each other.
    bool find_list(expression_node& at) {
        if (!around_.records_of(at)) {
            arguments with{{"found", at.text}};
            suggest(with, at.text, names_of_lists());
            refuse(code::expression_unknown_set, at, std::move(with));
            return false;
        }
        at.target = *names_.indicator_names.find(at.text);
        if (at.what == operation::set_rank) refuse(code::expression_rank_of_records, at);
        return at.what != operation::set_rank;
    }

    std::vector<std::string_view> names_of_lists() const {
        std::vector<std::string_view> found{"group", "others", "class", "cohort", "children"};
        for (auto const& [indicator, list] : names_.records)
            found.push_back(names_.indicators[indicator]->id);
        return found;
    }

    found over_set(expression_node& at) {
        if (at.over == member_set::records && !find_list(at)) return std::nullopt;
        std::size_t const condition = at.operands.size() - 1;
        if (at.has_where && !need(kind::flag, at, condition)) return std::nullopt;
        if (at.what == operation::set_count || at.what == operation::set_distinct) return number_result();
        if (at.what == operation::set_minimum || at.what == operation::set_maximum)
            return ordered(in(at, 0), at);
        if (at.what == operation::set_rank) return ordered(in(at, 0), at) ? number_result() : std::nullopt;
        return unmarked(need_numeric(at, 0));
    }

    expression& formula_;
    scope const& names_;
    place const& place_;
    diagnostics& findings_;
    std::vector<found> operands_;
    surroundings around_;
};

}  // namespace

std::optional<operand> bind_to_operand(expression& formula, scope const& names, place const& at,
                                       diagnostics& findings) {
    if (formula.nodes.empty() && !read_text(formula, names.within, at, findings)) return std::nullopt;
    binder work{formula, names, at, findings};
    work.run();
    return work.root();
}

bool bind_expression(expression& formula, scope const& names, place const& at, diagnostics& findings) {
    return bind_to_operand(formula, names, at, findings).has_value();
}

bool bind_condition(expression& formula, scope const& names, place const& at, diagnostics& findings) {
    std::optional<operand> const found = bind_to_operand(formula, names, at, findings);
    if (!found || found->type.kind == kind::flag) return found.has_value();
    findings.push_back({code::expression_condition_expected, at, {{"found", describe(found->type)}}});
    findings.back().where.offset = 0;
    return false;
}

value_type const& type_of(expression const& bound) { return bound.root().type; }

}  // namespace kaohe
