#include "token.hpp"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include <kaohe/base/full_width.hpp>
#include <kaohe/base/text.hpp>
#include <kaohe/expr/names.hpp>

namespace kaohe {
namespace {

constexpr std::array<std::string_view, 17> symbols{"!=", "<=", ">=", "==", "??", "+", "-", "*", "/",
                                                   "(",  ")",  ",",  "=",  "<",  ">", "@", "."};

/// What stands for a character of a Chinese keyboard; the character itself if it is none.
std::string plain_form(std::string_view character) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> marks{{{"“", "\""},
                                                                                  {"”", "\""},
                                                                                  {"、", ","},
                                                                                  {"≥", ">="},
                                                                                  {"≤", "<="},
                                                                                  {"≠", "!="},
                                                                                  {"×", "*"},
                                                                                  {"÷", "/"},
                                                                                  {"\u3000", " "}}};
    for (auto const& [wide, plain] : marks) {
        if (character == wide) return std::string{plain};
    }
    return narrowed(character);
}

bool is_decimal(char c) { return c >= '0' && c <= '9'; }

class tokenizer {
public:
    tokenizer(std::string_view text, limits const& within) : rest_{text}, within_{within} {}

    result<std::vector<token>> run() {
        while (skip_blanks(), !rest_.empty()) {
            if (found_.size() > most_words()) refuse_length();
            if (trouble_ || !next()) return *trouble_;
        }
        add(token_kind::end, 0, 0, 0);
        return std::move(found_);
    }

private:
    /// Of parentheses, commas and the words of sets there can be several for one operation.
    std::size_t most_words() const { return 16 * within_.operations; }

    bool next() {
        char const c = rest_.front();
        if (c == '"') return text_literal();
        if (is_decimal(c)) return number();
        for (std::string_view const symbol : symbols) {
            if (rest_.starts_with(symbol)) return add(token_kind::symbol, symbol.size(), 0, symbol.size());
        }
        std::size_t const length = name_length(0);
        if (length > 0) return add(token_kind::name, length, 0, length);
        return refuse_character();
    }

    void skip_blanks() {
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t' || rest_.front() == '\n' ||
                                  rest_.front() == '\r')) {
            rest_.remove_prefix(1);
            ++offset_;
        }
    }

    bool text_literal() {
        std::size_t const close = rest_.find('"', 1);
        if (close == std::string_view::npos) return refuse(code::expression_text_open);
        return add(token_kind::text, close + 1, 1, close - 1);
    }

    bool number() {
        std::size_t length = digits_from(0);
        if (at(length) == '.' && is_decimal(at(length + 1))) length = digits_from(length + 1);
        if (at(length) == 'e' || at(length) == 'E') length = exponent_from(length);
        if (at(length) == '%') return add(token_kind::number, length + 1, 0, length + 1);
        length += name_length(length);  // pp; whatever else clings to a number is for parse_number to refuse
        return add(token_kind::number, length, 0, length);
    }

    std::size_t digits_from(std::size_t i) const {
        while (is_decimal(at(i))) ++i;
        return i;
    }

    std::size_t exponent_from(std::size_t mark) const {
        std::size_t const sign = at(mark + 1) == '-' || at(mark + 1) == '+' ? 1 : 0;
        std::size_t const end = digits_from(mark + 1 + sign);
        return end == mark + 1 + sign ? mark : end;
    }

    char at(std::size_t i) const { return i < rest_.size() ? rest_[i] : '\0'; }

    std::size_t name_length(std::size_t from) const {
        std::size_t end = from;
        while (end < rest_.size()) {
            code_point const each = first_code_point(rest_.substr(end));
            if (!is_name_character(each.value)) break;
            end += each.bytes;
        }
        return end - from;
    }

    bool add(token_kind kind, std::size_t bytes, std::size_t from, std::size_t length) {
        auto const points = static_cast<std::uint32_t>(count_code_points(rest_.substr(0, bytes)));
        found_.push_back({kind, rest_.substr(from, length), offset_, offset_ + points});
        rest_.remove_prefix(bytes);
        offset_ += points;
        return true;
    }

    bool refuse_character() {
        std::string const found{rest_.substr(0, first_code_point(rest_).bytes)};
        std::string plain = plain_form(found);
        if (plain == found) return refuse(code::expression_character, {{"found", found}});
        return refuse(code::expression_full_width, {{"found", found}, {"plain", std::move(plain)}});
    }

    bool refuse(code what, arguments with = {}) {
        trouble_ = at_offset(what, offset_, std::move(with));
        return false;
    }

    void refuse_length() {
        refuse(code::expression_too_long, {{"most", std::to_string(within_.operations)}});
    }

    std::string_view rest_;
    limits const& within_;
    std::uint32_t offset_ = 0;
    std::vector<token> found_;
    std::optional<diagnostic> trouble_;
};

}  // namespace

result<std::vector<token>> tokens_of(std::string_view expression, limits const& within) {
    return tokenizer{expression, within}.run();
}

diagnostic at_offset(code what, std::size_t offset, arguments with) {
    diagnostic finding{what, {}, std::move(with)};
    finding.where.offset = offset;
    return finding;
}

}  // namespace kaohe
