#include "document_format.hpp"

#include <charconv>

namespace kaohe {

namespace {

// The edition that follows the name of a format; 0 if there is none.
int edition(std::string_view text) {
    int number = 0;
    auto const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? number : 0;
}

bool is_newer(std::string_view found, std::string_view newest) {
    std::size_t const name = newest.find('/') + 1;
    bool const same_name = found.substr(0, name) == newest.substr(0, name);
    return same_name && edition(found.substr(name)) > edition(newest.substr(name));
}

}  // namespace

std::optional<diagnostic> find_other_format(json_value const& document, std::string_view newest,
                                            std::string const& file) {
    arguments with{{"newest", std::string{newest}}};
    json_value const* const given = document.find("format");
    if (!given) {
        if (!document.as_object()) return std::nullopt;  // refused as what it is, no object
        return diagnostic{code::format_missing, {.file = file}, std::move(with)};
    }
    std::string const* const text = given->as_text();
    if (text && *text == newest) return std::nullopt;
    with.emplace_back("found", brief(*given));
    code const what = text && is_newer(*text, newest) ? code::format_newer : code::format_unknown;
    return diagnostic{what, {.file = file, .pointer = "/format"}, std::move(with)};
}

}  // namespace kaohe
