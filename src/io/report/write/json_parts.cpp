#include "json_parts.hpp"

#include <string>

namespace kaohe {

void write_note(json_writer& to, diagnostic const& given) {
    to.open_object().key("code").text(name_of(given.what));
    to.key("zh").text(message(given, language::zh)).key("en").text(message(given, language::en));
    to.close_object();
}

void write_origin(json_writer& to, provenance const* said) {
    provenance const given = said ? *said : provenance{};
    to.key("who").text_or_null(given.who).key("date");
    to.text_or_null(given.date ? to_text(*given.date) : std::string{});
    to.key("note").text_or_null(given.note).key("source").text_or_null(given.source);
}

}  // namespace kaohe
