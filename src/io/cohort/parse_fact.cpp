#include <kaohe/io/parse_fact.hpp>

#include <algorithm>
#include <charconv>
#include <span>
#include <string>
#include <vector>

#include <kaohe/base/full_width.hpp>
#include <kaohe/base/text.hpp>
#include <kaohe/number/format.hpp>
#include <kaohe/number/parse.hpp>

#include "base/named.hpp"
#include "spelling.hpp"

namespace kaohe {

namespace {

constexpr std::string_view not_applicable_words[]{"n/a", "不适用"};
// What people write where they have nothing to report, or where nothing applies: nobody can tell which.
constexpr std::string_view placeholders[]{"na", "n/a", "-",  "--",   "–",    "—",
                                          "——", "/",   "无", "暂无", "null", "none"};
constexpr std::string_view yes_words[]{"true", "1", "是"};
constexpr std::string_view no_words[]{"false", "0", "否"};

bool is_one_of(std::string_view text, std::span<std::string_view const> words) {
    return std::ranges::find(words, text) != words.end();
}

fact reported(fact::content value, bool normalised) {
    return {.state = state::present, .normalised = normalised, .value = std::move(value)};
}

diagnostic misread(code what, std::string_view text) { return {what, {}, {{"text", std::string{text}}}}; }

diagnostic refuse_sign(std::string_view text, indicator const& of, std::string sign) {
    diagnostic refusal = misread(code::fact_sign_unexpected, text);
    refusal.with.emplace_back("name", named(of.id, of.title));
    refusal.with.emplace_back("sign", std::move(sign));
    return refusal;
}

diagnostic refuse_bare_percent(std::string_view text, number const& value) {
    diagnostic refusal = misread(code::percent_without_sign, text);
    refusal.with.emplace_back("as_percent", to_percent_text(value / 100));
    refusal.with.emplace_back("as_ratio", to_percent_text(value));
    return refusal;
}

result<fact> parse_number_fact(std::string_view text, indicator const& of, limits const& within) {
    auto const written = parse_number(text, digit_width::any, within);
    if (!written) return written.diagnostics();
    if (written->mark == number_mark::percentage_points) return refuse_sign(text, of, "pp");
    bool const is_percent = of.type == indicator_type::percent;
    bool const has_sign = written->mark == number_mark::percent;
    if (has_sign && !is_percent) return refuse_sign(text, of, "%");
    if (is_percent && !has_sign && !of.written) return refuse_bare_percent(text, written->value);
    bool const is_in_hundredths = is_percent && !has_sign && of.written == percent_form::percent;
    return reported(is_in_hundredths ? written->value / 100 : written->value, written->widened);
}

result<fact> parse_flag_fact(std::string_view text) {
    std::string const plain = narrowed(text);
    if (is_one_of(plain, yes_words)) return reported(true, plain != text);
    if (is_one_of(plain, no_words)) return reported(false, plain != text);
    diagnostic refusal = misread(code::flag_syntax, text);
    std::string const small = in_small_letters(plain);
    if (small == yes_words[0] || small == no_words[0]) refusal.with.emplace_back("suggestion", small);
    return refusal;
}

bool looks_like_iso(std::string_view text) {
    return std::ranges::equal(text, std::string_view{"dddd-dd-dd"}, [](char found, char wanted) {
        return wanted == 'd' ? found >= '0' && found <= '9' : found == wanted;
    });
}

// Spreadsheets count days from 1899-12-30 on (for every day since March 1900); these run from 1954 to 2064.
std::optional<date> date_of_serial(std::string_view text) {
    constexpr int least = 20000;
    constexpr int most = 60000;
    constexpr int origin = -25569;  // 1899-12-30, counted from 1970-01-01
    int serial = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), serial);
    bool const is_serial =
        error == std::errc{} && end == text.data() + text.size() && serial >= least && serial <= most;
    return is_serial ? std::optional{date{origin + serial}} : std::nullopt;
}

result<fact> parse_date_fact(std::string_view text) {
    std::string const plain = narrowed(text);
    if (auto const day = parse_date(plain)) return reported(*day, plain != text);
    if (auto const guess = date_of_serial(plain)) {
        diagnostic refusal = misread(code::date_serial, text);
        refusal.with.emplace_back("guess", to_text(*guess));
        return refusal;
    }
    return misread(looks_like_iso(plain) ? code::date_impossible : code::date_syntax, text);
}

result<fact> parse_value(std::string_view text, indicator const& of, limits const& within) {
    switch (of.type) {
        case indicator_type::flag: return parse_flag_fact(text);
        case indicator_type::date: return parse_date_fact(text);
        case indicator_type::choice:
        case indicator_type::text: return reported(std::string{text}, false);
        case indicator_type::records: return misread(code::records_in_cell, text);
        case indicator_type::count:
        case indicator_type::amount:
        case indicator_type::percent:
        case indicator_type::mark:
        case indicator_type::score: break;
    }
    return parse_number_fact(text, of, within);
}

}  // namespace

bool says_not_applicable(std::string_view text) { return is_one_of(text, not_applicable_words); }

result<fact> parse_fact(std::string_view text, indicator const& of, limits const& within) {
    if (text.empty()) return fact{};
    if (says_not_applicable(text)) return fact{.state = state::not_applicable};
    auto found = parse_value(text, of, within);
    if (!found && is_one_of(in_small_letters(narrowed(text)), placeholders))
        return misread(code::fact_placeholder, text);
    if (found && !in_domain(of, found->read().value)) found->state = state::invalid;
    return found;
}

}  // namespace kaohe
