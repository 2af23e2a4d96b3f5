#include <kaohe/io/write_json.hpp>

#include <kaohe/base/text.hpp>
#include <kaohe/number/format.hpp>

namespace kaohe {

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

json_writer& json_writer::exact(number const& x) { return text(to_text(x)); }

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

// A comma before all but the first; nothing between a key and its value.
void json_writer::begin_value() {
    if (after_key_ || counts_.empty()) {
        after_key_ = false;
        return;
    }
    if (counts_.back()++ > 0) out_ += ',';
    break_line();
}

void json_writer::break_line() {
    if (layout_ == json_layout::compact) return;
    out_ += '\n';
    out_.append(2 * counts_.size(), ' ');
}

void json_writer::quote(std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    out_ += '"';
    std::string const valid = find_invalid_utf8(text) ? valid_utf8(text) : std::string{text};
    for (char const each : valid) {
        auto const byte = static_cast<unsigned char>(each);
        if (each == '"' || each == '\\') out_ += '\\';
        if (each == '\n') out_ += "\\n";
        else if (byte < 0x20) out_.append("\\u00").append({hex[byte >> 4U], hex[byte & 15U]});
        else out_ += each;
    }
    out_ += '"';
}

}  // namespace kaohe
