#include "judge.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include <kaohe/number/format.hpp>
#include <kaohe/number/parse.hpp>

#include "decimal_text.hpp"
#include "operations.hpp"

namespace kaohe::decimal {

namespace {

struct unasked_operations {
    std::string_view why;
    std::string_view names;  ///< with a blank around each
};

constexpr std::array unasked{
    unasked_operations{"the answer is irrational or a power", " exp ln log10 power squareroot "},
    unasked_operations{"digits taken for bits", " and or xor invert shift rotate "},
    unasked_operations{"asks for the neighbour within a format", " nextplus nextminus nexttoward "},
    unasked_operations{
        "asks for the form, not the value",
        " canonical class comparetotal comparetotmag copysign iscanonical isfinite isinfinite isnan "
        "isnormal isqnan issigned issnan issubnormal iszero logb samequantum scaleb "},
};

std::string_view why_not_asked(std::string const& operation) {
    auto const* const found =
        std::find_if(unasked.begin(), unasked.end(), [&](unasked_operations const& each) {
            return each.names.find(' ' + operation + ' ') != each.names.npos;
        });
    return found == unasked.end() ? "" : found->why;
}

bool is_encoding(std::string const& text) { return text.starts_with('#'); }

bool divides_by_zero(vector const& asked) {
    return asked.has("division_by_zero") || asked.has("division_undefined");
}

// Of a subnormal or clamped result only the form is bounded, unless digits were lost as well.
bool lost_digits_at_the_bounds(vector const& asked) {
    return asked.has("inexact") && (asked.has("subnormal") || asked.has("overflow"));
}

// Empty if it can be asked.
std::string_view why_skipped(vector const& asked, std::vector<std::optional<decimal_text>> const& operands) {
    if (auto const why = why_not_asked(asked.operation); !why.empty()) return why;
    if (is_encoding(asked.expected) || std::any_of(asked.operands.begin(), asked.operands.end(), is_encoding))
        return "bits of a fixed format (#…)";
    if (asked.has("conversion_syntax")) return "";
    if (asked.expected == "?") return "the result is left open";
    if (std::find(operands.begin(), operands.end(), std::nullopt) != operands.end())
        return "NaN or infinity among the operands";
    if (divides_by_zero(asked)) return "";
    if (!read_decimal(asked.expected)) return "NaN or infinity is the answer of a format that has no other";
    if (lost_digits_at_the_bounds(asked)) return "digits lost at the bounds of a format's exponent";
    if (asked.has("inexact") && !asked.within.mode) return "rounding mode 05up, which no rule uses";
    return "";
}

bool is_beyond_limits(decimal_text const& text) {
    auto const first = text.exponent.find_first_not_of("+-0");
    auto const size = first == text.exponent.npos ? "0" : text.exponent.substr(first);
    bool const far = size.size() > 4 || std::stoi(size) > limits{}.exponent;
    return far || text.whole.size() + text.decimals.size() > limits{}.digits;
}

bool is_refused_by_limits(decimal_text const& text) {
    auto const read = parse_number(in_our_spelling(text));
    if (read) return false;
    auto const what = read.diagnostics().front().what;
    return what == code::number_exponent || what == code::number_digits;
}

// Wide enough for every result whose operands are within the usual limits.
limits wide_limits() {
    limits wide;
    wide.digits = 100'000;
    wide.exponent = 10'000;
    return wide;
}

bool is_zero(decimal_text const& text) {
    return (text.whole + text.decimals).find_first_not_of('0') == std::string::npos;
}

number value_of(decimal_text const& text) {
    if (is_zero(text)) return 0;  // 0E-999999999 is one as well
    return parse_number(in_our_spelling(text), digit_width::plain, wide_limits()).value().value;
}

judgement failed(operation const& of, std::string why) { return {verdict::failed, &of, std::move(why)}; }

judgement judge_syntax(operation const& of, vector const& asked) {
    if (parse_number(asked.operands.front())) return failed(of, "read as a number");
    return {verdict::refused, &of, ""};
}

judgement judge_limits(operation const& of, std::vector<decimal_text> const& operands) {
    for (decimal_text const& each : operands)
        if (is_beyond_limits(each) != is_refused_by_limits(each))
            return failed(of, "limits misjudge " + in_our_spelling(each));
    return {verdict::beyond, &of, ""};
}

question question_of(vector const& asked, std::vector<decimal_text> const& operands) {
    auto const at = [&](std::size_t i) { return i < operands.size() ? value_of(operands[i]) : number{}; };
    return {at(0), at(1), at(2), operands.size() > 1 ? exponent_of_last_digit(operands[1]) : 0,
            asked.within.mode.value_or(rounding::half_up)};
}

judgement judge_division_by_zero(operation const& of, question const& given) try {
    return failed(of, "gave " + to_text(of.answer(given)));
} catch (std::domain_error const&) {
    return {verdict::by_zero, &of, ""};
}

judgement judge_answer(operation const& of, vector const& asked, question const& given) {
    number const expected = value_of(*read_decimal(asked.expected));
    number const answer = of.answer(given);
    number const finished = of.then == finish::to_digits
                                ? to_significant_digits(answer, asked.within.precision, given.mode)
                                : answer;
    if (finished != expected) return failed(of, "gave " + to_text(finished) + ", expected " + asked.expected);
    bool const changed = of.then == finish::rounded ? finished != given.a : finished != answer;
    if (changed != asked.has("inexact")) return failed(of, "exactness not as stated");
    std::string const text = to_text(finished);
    if (parse_number(text, digit_width::plain, wide_limits()).value().value != finished)
        return failed(of, "does not read back from " + text);
    bool const to_digits = of.then == finish::to_digits && changed;
    return {to_digits ? verdict::to_digits : verdict::exact, &of, "", false, text == asked.expected};
}

bool is_in_our_spelling(std::string const& text) { return static_cast<bool>(parse_number(text)); }

judgement judge_value(operation const& of, vector const& asked,
                      std::vector<decimal_text> const& operands) try {
    question const given = question_of(asked, operands);
    return divides_by_zero(asked) ? judge_division_by_zero(of, given) : judge_answer(of, asked, given);
} catch (number_too_large const&) {
    // A thousand million places, as `rescale 1.234 999999999` asks for.
    bool const asks_too_much = of.then == finish::rounded && is_beyond_limits(*read_decimal(asked.expected));
    return asks_too_much ? judgement{verdict::beyond, &of, ""} : failed(of, "too large");
}

judgement judge_finite(operation const& of, vector const& asked, std::vector<decimal_text> const& operands) {
    if (std::any_of(operands.begin(), operands.end(), is_beyond_limits)) return judge_limits(of, operands);
    judgement found = judge_value(of, asked, operands);
    found.operands_respelled = !std::all_of(asked.operands.begin(), asked.operands.end(), is_in_our_spelling);
    return found;
}

}  // namespace

judgement judge(vector const& asked) {
    std::vector<std::optional<decimal_text>> read;
    for (std::string const& each : asked.operands) read.push_back(read_decimal(each));
    if (auto const why = why_skipped(asked, read); !why.empty())
        return {verdict::skipped, nullptr, std::string{why}};

    operation const* const of = find_operation(asked.operation);
    if (!of) return {verdict::failed, nullptr, "unknown operation " + asked.operation};
    if (asked.has("conversion_syntax")) return judge_syntax(*of, asked);
    std::vector<decimal_text> operands;
    for (auto const& each : read) operands.push_back(*each);
    return judge_finite(*of, asked, operands);
}

}  // namespace kaohe::decimal
