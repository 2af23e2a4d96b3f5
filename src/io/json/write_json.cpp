#include <kaohe/io/write_json.hpp>

#include <array>
#include <cstdint>
#include <cstring>

#include <kaohe/base/limits.hpp>
#include <kaohe/base/text.hpp>
#include <kaohe/number/format.hpp>

namespace kaohe {

namespace {

bool is_special(char each) { return static_cast<unsigned char>(each) < 0x20 || each == '"' || each == '\\'; }

/// Whether any of eight bytes may have to be escaped: the well-known test for a byte that is 0, or below
/// 0x20.
bool may_be_special(std::uint64_t bytes) {
    constexpr std::uint64_t each = 0x0101'0101'0101'0101;
    auto const below = [](std::uint64_t x, std::uint64_t limit) { return (x - each * limit) & ~x; };
    std::uint64_t const found =
        below(bytes, 0x20) | below(bytes ^ each * '"', 1) | below(bytes ^ each * '\\', 1);
    return (found & each * 0x80) != 0;
}

constexpr std::size_t word_size = sizeof(std::uint64_t);

std::uint64_t word_at(std::string_view text, std::size_t at) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, word_size);
    return bytes;
}

/// How many bytes stand before the first that must be escaped. The last eight may be looked at twice.
std::size_t plain_bytes(std::string_view text) {
    std::size_t at = 0;
    while (at + word_size <= text.size() && !may_be_special(word_at(text, at))) at += word_size;
    bool const is_last = at + word_size > text.size() && text.size() >= word_size;
    if (is_last && !may_be_special(word_at(text, text.size() - word_size))) return text.size();
    while (at < text.size() && !is_special(text[at])) ++at;
    return at;
}

/// Between two members: a comma and a new line, indented for as deep as documents are nested.
constexpr std::array member_break = [] {
    std::array<char, 2 + 2 * limits{}.depth> made{};
    made.fill(' ');
    made[0] = ',';
    made[1] = '\n';
    return made;
}();

}  // namespace

json_writer& json_writer::key(std::string_view name) {
    begin_value();
    quote(name);
    out_ += layout_ == json_layout::compact ? ":" : ": ";
    after_key_ = true;
    return *this;
}

json_writer& json_writer::text(std::string_view text) {
    begin_value();
    quote(text);
    return *this;
}

json_writer& json_writer::text_or_null(std::string_view given) {
    return given.empty() ? null() : text(given);
}

json_writer& json_writer::exact(number const& x) { return plain(to_text(x)); }

json_writer& json_writer::exact(std::optional<number> const& x) { return x ? exact(*x) : null(); }

json_writer& json_writer::integer(std::int64_t whole) { return bare(std::to_string(whole)); }

json_writer& json_writer::flag(bool given) { return bare(given ? "true" : "false"); }

json_writer& json_writer::null() { return bare("null"); }

json_writer& json_writer::both(bilingual const& given) {
    if (given.empty()) return null();
    open_object();
    if (!given.zh.empty()) key("zh").text(given.zh);
    if (!given.en.empty()) key("en").text(given.en);
    return close_object();
}

std::string json_writer::take() {
    if (layout_ == json_layout::indented) out_ += '\n';
    return std::move(out_);
}

json_writer& json_writer::open(char bracket) {
    begin_value();
    out_ += bracket;
    counts_.push_back(0);
    return *this;
}

json_writer& json_writer::close(char bracket) {
    bool const is_empty = counts_.back() == 0;
    counts_.pop_back();
    if (!is_empty) break_line();
    out_ += bracket;
    return *this;
}

json_writer& json_writer::bare(std::string_view text) {
    begin_value();
    out_ += text;
    return *this;
}

// Text in which nothing must be escaped.
json_writer& json_writer::plain(std::string_view text) {
    begin_value();
    out_ += '"';
    out_ += text;
    out_ += '"';
    return *this;
}

// A comma before all but the first; nothing between a key and its value.
void json_writer::begin_value() {
    if (after_key_ || counts_.empty()) {
        after_key_ = false;
        return;
    }
    bool const is_first = counts_.back()++ == 0;
    if (!is_first && layout_ == json_layout::compact) out_ += ',';
    else if (!is_first) out_.append(member_break.data(), 2 + 2 * counts_.size());
    else break_line();
}

void json_writer::break_line() {
    if (layout_ == json_layout::compact) return;
    out_.append(member_break.data() + 1, 1 + 2 * counts_.size());
}

void json_writer::quote(std::string_view text) {
    out_ += '"';
    if (find_invalid_utf8(text)) escape(valid_utf8(text));
    else escape(text);
    out_ += '"';
}

void json_writer::escape(std::string_view text) {
    for (std::size_t plain = plain_bytes(text); plain < text.size(); plain = plain_bytes(text)) {
        out_.append(text, 0, plain);
        escape(text[plain]);
        text.remove_prefix(plain + 1);
    }
    out_ += text;
}

void json_writer::escape(char special) {
    constexpr std::string_view hex = "0123456789abcdef";
    auto const byte = static_cast<unsigned char>(special);
    if (special == '\n') out_ += "\\n";
    else if (byte < 0x20) out_.append("\\u00").append({hex[byte >> 4U], hex[byte & 15U]});
    else out_.append({'\\', special});
}

}  // namespace kaohe
