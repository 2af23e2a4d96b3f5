#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/language.hpp>
#include <kaohe/number/number.hpp>

namespace kaohe {

/// Whether a document stands on one line or is indented for readers.
enum class json_layout : std::uint8_t { compact, indented };

/// Writes JSON text, the same bytes for the same calls: members in the order given, no locale, numbers as
/// exact text. Calls must be balanced; inside an object, key() stands before every value.
class json_writer {
public:
    explicit json_writer(json_layout layout = json_layout::compact) : layout_{layout} {}

    json_writer& open_object() { return open('{'); }
    json_writer& close_object() { return close('}'); }
    json_writer& open_list() { return open('['); }
    json_writer& close_list() { return close(']'); }
    json_writer& key(std::string_view name);

    /// Bytes that are no UTF-8 are written as replacement characters.
    json_writer& text(std::string_view text);
    /// null if it is empty.
    json_writer& text_or_null(std::string_view text);
    /// Exact number text, in quotes: a reader in any language keeps every digit.
    json_writer& exact(number const& x);
    json_writer& exact(std::optional<number> const& x);
    json_writer& integer(std::int64_t whole);
    json_writer& flag(bool given);
    json_writer& null();

    /// A text in both languages as an object, null if it is empty.
    json_writer& both(bilingual const& text);

    /// The document. Precondition: everything opened is closed.
    [[nodiscard]] std::string take();

private:
    json_writer& open(char bracket);
    json_writer& close(char bracket);
    json_writer& bare(std::string_view text);
    void begin_value();
    void break_line();
    json_writer& plain(std::string_view text);
    void quote(std::string_view text);
    void escape(std::string_view text);
    void escape(char special);

    json_layout layout_;
    std::string out_;
    std::vector<std::size_t> counts_;  // members so far of everything open
    bool after_key_ = false;
};

}  // namespace kaohe
