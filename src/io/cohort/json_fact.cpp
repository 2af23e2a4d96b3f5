#include "json_fact.hpp"

#include <kaohe/io/parse_fact.hpp>

#include "cohort_document.hpp"
#include "io/json/cell_text.hpp"

namespace kaohe {
namespace {

std::optional<fact_document> read_document(json_value const& value, spot const& at, decoder& decoding) {
    fact_document written{.value = &value};
    if (value.as_object()) {
        std::size_t const known = decoding.findings().size();
        written.value = nullptr;
        decoding.read(written, value, at);
        if (decoding.findings().size() > known) return std::nullopt;
    }
    if (!written.value || !written.value->as_object()) return written;
    decoding.refuse(code::expected_text, at, {{"found", brief(*written.value)}});
    return std::nullopt;
}

}  // namespace

std::optional<written_fact> read_json_fact(json_value const& value, spot const& at, decoder& decoding) {
    std::optional<fact_document> const written = read_document(value, at, decoding);
    if (!written) return std::nullopt;
    bool const has_value = written->value && !written->value->is_null();
    std::string const* const text = has_value ? written->value->as_text() : nullptr;
    if (text && text->empty()) {
        decoding.refuse(code::fact_placeholder, at, {{"text", *text}});
        return std::nullopt;
    }
    bool const is_none = text && says_not_applicable(*text);
    if (written->status && (is_none || (*written->status == fact_status::reported) != has_value)) {
        decoding.refuse(code::fact_status_contradicts, at, {{"status", std::string{word(*written->status)}}});
        return std::nullopt;
    }
    bool const applies = written->status != fact_status::not_applicable;
    return written_fact{.text = has_value ? cell_text(*written->value)
                                : applies ? ""
                                          : "n/a",
                        .list = has_value ? written->value->as_list() : nullptr,
                        .said = {written->source, written->note, written->who, written->date},
                        .by = written->by};
}

}  // namespace kaohe
