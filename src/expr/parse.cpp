#include <array>
#include <optional>
#include <span>
#include <utility>

#include <kaohe/base/text.hpp>
#include <kaohe/expr/names.hpp>
#include <kaohe/expr/syntax.hpp>
#include <kaohe/number/format.hpp>
#include <kaohe/number/parse.hpp>

#include "functions.hpp"
#include "token.hpp"

namespace kaohe {
namespace {

struct infix {
    std::string_view symbol;
    operation what;
};

constexpr std::array<infix, 6> comparisons{{{"=", operation::equal},
                                            {"!=", operation::unequal},
                                            {"<=", operation::less_equal},
                                            {">=", operation::greater_equal},
                                            {"<", operation::less},
                                            {">", operation::greater}}};
constexpr std::array<infix, 2> sums{{{"+", operation::add}, {"-", operation::subtract}}};
constexpr std::array<infix, 2> products{{{"*", operation::multiply}, {"/", operation::divide}}};

/// Recursive descent, loosest first (language.md 8). A node index is returned, or nothing after the first
/// mistake.
class parser {
public:
    using index = std::optional<std::uint32_t>;

    parser(std::string_view text, std::vector<token> words, limits const& within)
        : within_{within}, words_{std::move(words)} {
        made_.text = text;
    }

    result<expression> run() {
        if (now().kind == token_kind::end) refuse(code::expression_empty, now());
        else if (any() && now().kind != token_kind::end) unexpected(code::expression_operator_expected);
        if (!trouble_ && operations() > within_.operations) too_long();
        if (trouble_) return *std::move(trouble_);
        return std::move(made_);
    }

private:
    /// How many values and operations are computed, or one more than allowed: growth() computes its operand
    /// twice.
    std::size_t operations() const {
        std::vector<std::size_t> costs;
        for (expression_node const& each : made_.nodes) {
            std::size_t cost = 1;
            for (std::uint32_t const at : each.operands)
                cost += costs[at] * (each.what == operation::growth ? 2 : 1);
            costs.push_back(std::min(cost, within_.operations + 1));
        }
        return costs.back();
    }

    token const& now() const { return words_[at_]; }
    bool calls() const { return words_[at_ + 1].kind == token_kind::symbol && words_[at_ + 1].text == "("; }
    token const& take() { return words_[at_++]; }
    bool is(std::string_view word) const {
        return (now().kind == token_kind::symbol || now().kind == token_kind::name) && now().text == word;
    }
    bool accept(std::string_view word) { return is(word) && (++at_, true); }
    bool expect(std::string_view word) { return accept(word) || (unexpected_for(word), false); }

    std::nullopt_t refuse(code what, token const& where, arguments with = {}) {
        if (!trouble_) trouble_ = at_offset(what, where.offset, std::move(with));
        return std::nullopt;
    }

    std::nullopt_t unexpected(code what, arguments with = {}) {
        if (is("==")) return refuse(code::expression_double_equals, now());
        if (now().kind == token_kind::name && is_kept_for_later(now().text)) return reserved(now());
        with.emplace_back("found", now().text);
        return refuse(now().kind == token_kind::end ? code::expression_incomplete : what, now(),
                      std::move(with));
    }
    std::nullopt_t unexpected_for(std::string_view wanted) {
        return unexpected(code::expression_syntax, {{"expected", std::string{wanted}}});
    }

    std::nullopt_t reserved(token const& word) {
        return refuse(code::expression_reserved, word, {{"word", std::string{word.text}}});
    }
    std::nullopt_t too_deep() {
        return refuse(code::expression_too_deep, now(), {{"most", to_text(number{within_.depth})}});
    }
    std::nullopt_t too_long() {
        return refuse(code::expression_too_long, words_.front(),
                      {{"most", to_text(number{within_.operations})}});
    }

    std::uint32_t add(operation what, std::uint32_t from, std::vector<std::uint32_t> operands = {}) {
        expression_node& made = made_.nodes.emplace_back();
        made.what = what;
        made.offset = from;
        made.end = at_ == 0 ? from : words_[at_ - 1].end;
        made.operands = std::move(operands);
        return static_cast<std::uint32_t>(made_.nodes.size() - 1);
    }
    expression_node& node(index at) { return made_.nodes[*at]; }

    index any() {
        if (++depth_ > within_.depth) return too_deep();
        index const found = disjunction();
        --depth_;
        return found;
    }

    index disjunction() {
        return chain([this] { return conjunction(); }, std::array{infix{"or", operation::either}});
    }
    index conjunction() {
        return chain([this] { return negated(); }, std::array{infix{"and", operation::both}});
    }

    index negated() {
        std::uint32_t const from = now().offset;
        if (!accept("not")) return comparison();
        if (++depth_ > within_.depth) return too_deep();
        index const inner = negated();
        --depth_;
        if (!inner) return inner;
        return add(operation::negation, from, {*inner});
    }

    index comparison() {
        std::uint32_t const from = now().offset;
        index const left = fallback();
        if (!left) return left;
        for (infix const& each : comparisons) {
            if (!accept(each.symbol)) continue;
            index const right = fallback();
            if (!right) return right;
            for (infix const& again : comparisons) {
                if (is(again.symbol)) return refuse(code::expression_chain, now());
            }
            return add(each.what, from, {*left, *right});
        }
        return left;
    }

    index fallback() {
        std::uint32_t const from = now().offset;
        index const left = sum();
        if (!left || !accept("??")) return left;
        if (++depth_ > within_.depth) return too_deep();
        index const right = fallback();
        --depth_;
        if (!right) return right;
        return add(operation::otherwise, from, {*left, *right});
    }

    index sum() {
        return chain([this] { return product(); }, sums);
    }
    index product() {
        return chain([this] { return signed_value(); }, products);
    }

    /// operand { symbol operand }, grouped to the left.
    template <class Operand, std::size_t N>
    index chain(Operand operand, std::array<infix, N> const& symbols) {
        std::uint32_t const from = now().offset;
        index left = operand();
        while (left) {
            infix const* found = nullptr;
            for (infix const& each : symbols) found = is(each.symbol) ? &each : found;
            if (!found) break;
            take();
            index const right = operand();
            if (!right) return right;
            left = add(found->what, from, {*left, *right});
        }
        return left;
    }

    index signed_value() {
        std::uint32_t const from = now().offset;
        if (!accept("-")) return moved();
        if (++depth_ > within_.depth) return too_deep();
        index const inner = signed_value();
        --depth_;
        if (!inner) return inner;
        return add(operation::negate, from, {*inner});
    }

    index moved() {
        std::uint32_t const from = now().offset;
        std::size_t const first = made_.nodes.size();
        index inner = primary();
        while (inner && accept("@")) inner = moved_to(*inner, from, first);
        return inner;
    }

    /// What stands behind an `@`: another layer, or another period.
    index moved_to(std::uint32_t inner, std::uint32_t from, std::size_t first) {
        auto const layer =
            now().kind == token_kind::name ? from_word<kaohe::layer>(now().text) : std::nullopt;
        if (layer) {
            take();
            read_in(*layer, first);
            index const made = add(operation::in_layer, from, {inner});
            node(made).layer = *layer;
            return made;
        }
        std::optional<number> const periods = move_of();
        if (!periods) return std::nullopt;
        index const made = add(operation::moved_back, from, {inner});
        node(made).literal = *periods;
        return made;
    }

    /// The facts from a node on, and the lists of records, are those of a layer; an `@` further inside has
    /// spoken already.
    void read_in(layer which, std::size_t first) {
        for (expression_node& each : std::span{made_.nodes}.subspan(first)) {
            bool const reads = each.what == operation::fact || each.what >= operation::set_count;
            if (reads && !each.layer) each.layer = which;
        }
    }

    /// `prior`, or `-` and how many periods.
    std::optional<number> move_of() {
        if (accept("prior")) return number{1};
        if (now().kind == token_kind::name)
            return refuse(code::expression_unknown_move, now(), suggest_move(std::string{now().text}));
        token const& count = words_[std::min(at_ + 1, words_.size() - 1)];
        if (!is("-") || count.kind != token_kind::number) return unexpected_for("prior");
        result<written_number> const periods = parse_number(count.text, digit_width::plain, within_);
        bool const usable = periods && periods->mark == number_mark::none && periods->value.is_whole() &&
                            periods->value > 0 && periods->value <= 1000;
        if (!usable) {
            return refuse(code::expression_syntax, count,
                          {{"expected", "1"}, {"found", std::string{count.text}}});
        }
        at_ += 2;
        return periods->value;
    }

    index primary() {
        token const& first = now();
        if (first.kind == token_kind::number) return number_literal();
        if (first.kind == token_kind::text) return text_literal();
        if (is("this")) return field_of_this();
        if (first.kind == token_kind::name) return calls() ? call() : name();
        if (!accept("(")) return unexpected(code::expression_value_expected);
        index const inner = any();
        if (!inner || !expect(")")) return std::nullopt;
        return inner;
    }

    index number_literal() {
        token const& written = take();
        result<written_number> read = parse_number(written.text, digit_width::plain, within_);
        if (!read) {
            diagnostic why = read.diagnostics().front();
            why.where.offset = written.offset;
            trouble_ = std::move(why);
            return std::nullopt;
        }
        index const made = add(operation::number_literal, written.offset);
        node(made).literal = read->value;
        node(made).mark = read->mark;
        return made;
    }

    index text_literal() {
        token const& written = take();
        index const made = add(operation::text_literal, written.offset);
        node(made).text = written.text;
        return made;
    }

    index name() {
        std::optional<operation> const word = operation_of_word(now().text);
        if (!word && is_reserved_word(now().text)) return unexpected(code::expression_value_expected);
        token const& written = take();
        index const made = add(word.value_or(operation::fact), written.offset);
        node(made).text = written.text;
        node(made).literal = written.text == "true" ? 1 : 0;
        return made;
    }

    /// `this.kind`: of the member whose items are scored, where a set of records stands between.
    index field_of_this() {
        std::uint32_t const from = take().offset;
        if (!expect(".")) return std::nullopt;
        if (now().kind != token_kind::name) return unexpected(code::expression_value_expected);
        token const& named = take();
        index const made = add(operation::field, from);
        node(made).text = named.text;
        return made;
    }

    index call() {
        token const& called = take();
        take();  // the bracket
        function const* const known = function_named(called.text);
        if (!known) return unknown_function(called);
        if (called.text == "count") return set_of(operation::set_count, called, {});
        std::vector<std::uint32_t> arguments;
        do {
            index const each = any();
            if (!each) return each;
            arguments.push_back(*each);
            if (is("over")) return overs(*known, called, std::move(arguments));
        } while (accept(","));
        if (!known->plain) return unexpected_for("over");
        if (!expect(")")) return std::nullopt;
        return finish(*known, called, std::move(arguments));
    }

    std::nullopt_t unknown_function(token const& called) {
        if (is_kept_for_later(called.text)) return reserved(called);
        return refuse(code::expression_unknown_function, called, suggest_function(std::string{called.text}));
    }

    index overs(function const& known, token const& called, std::vector<std::uint32_t> arguments) {
        if (!known.over_set || arguments.size() != 1) return unexpected_for(")");
        take();  // over
        return set_of(*known.over_set, called, std::move(arguments));
    }

    /// SET [where C] [, low] ), after the operands that stand before it.
    index set_of(operation what, token const& called, std::vector<std::uint32_t> operands) {
        std::optional<member_set> const known = set_named(now().text);
        bool const is_name = now().kind == token_kind::name && (known || !is_reserved_word(now().text));
        if (!is_name) return unexpected(code::expression_unknown_set);
        token const& named = take();
        bool const filtered = accept("where");
        if (filtered) {
            index const condition = any();
            if (!condition) return condition;
            operands.push_back(*condition);
        }
        bool const low = what == operation::set_rank && accept(",") && expect("low");
        if (trouble_ || !expect(")")) return std::nullopt;
        index const made = add(what, called.offset, std::move(operands));
        node(made).over = known.value_or(member_set::records);
        node(made).text = named.text;
        node(made).order = low ? rank_order::low : rank_order::high;
        node(made).has_where = filtered;
        return made;
    }

    index finish(function const& known, token const& called, std::vector<std::uint32_t> arguments) {
        if (known.word == "mean" && arguments.size() == 1)
            return refuse(code::expression_single_mean, called);
        if (arguments.size() < known.least || arguments.size() > known.most) {
            return refuse(code::expression_argument_count, called,
                          {{"function", std::string{known.word}},
                           {"expected", expected_arguments(known)},
                           {"found", to_text(number{arguments.size()})}});
        }
        if (known.names_something) return reference(known, called, arguments.front());
        return add(*known.plain, called.offset, std::move(arguments));
    }

    /// fact("7.body"), points("1"), met("8.reach"): the argument is a name, not a value.
    index reference(function const& known, token const& called, std::uint32_t argument) {
        expression_node const named = made_.nodes[argument];
        bool const is_text = named.what == operation::text_literal && argument + 1 == made_.nodes.size();
        if (!is_text)
            return refuse(code::expression_name_in_quotes, called, {{"function", std::string{known.word}}});
        made_.nodes.pop_back();
        index const made = add(*known.plain, called.offset);
        node(made).text = named.text;
        return made;
    }

    limits const& within_;
    std::vector<token> words_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
    expression made_;
    std::optional<diagnostic> trouble_;
};

}  // namespace

result<expression> parse_expression(std::string_view text, limits const& within) {
    result<std::vector<token>> words = tokens_of(text, within);
    if (!words) return words.diagnostics();
    return parser{text, *std::move(words), within}.run();
}

}  // namespace kaohe
