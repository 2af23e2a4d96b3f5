#include "decode.hpp"

#include <charconv>

#include <kaohe/base/text.hpp>
#include <kaohe/number/parse.hpp>

namespace kaohe {

std::string const* decoder::as_text(json_value const& from, spot const& at) {
    std::string const* const text = from.as_text();
    if (!text) refuse(code::expected_text, at, {{"found", brief(from)}});
    return text;
}

json_value::object const* decoder::as_object(json_value const& from, spot const& at) {
    json_value::object const* const object = from.as_object();
    if (!object) refuse(code::expected_object, at, {{"found", brief(from)}});
    return object;
}

// A misspelt key is refused as such, once: it is not missing as well.
decoder::owner decoder::owner_of(json_value const& object, spot const& at,
                                 std::span<std::string_view const> known) const {
    owner of{object, at, {}};
    std::size_t unknown = 0;
    for (json_member const& each : *object.as_object()) {
        if (is_one_of(each.key, known) || ++unknown > within().findings) continue;
        if (auto const meant = closest(each.key, known)) of.meant.push_back(*meant);
    }
    return of;
}

void decoder::read(std::string& into, json_value const& from, spot const& at) {
    if (std::string const* const text = as_text(from, at)) into = *text;
}

void decoder::read(bool& into, json_value const& from, spot const& at) {
    if (bool const* const flag = from.as_flag()) into = *flag;
    else refuse(code::expected_flag, at, {{"found", brief(from)}});
}

void decoder::read(int& into, json_value const& from, spot const& at) {
    std::string const text = from.as_number() ? from.as_number()->text : std::string{};
    auto const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, into);
    if (text.empty() || read.ec != std::errc{} || read.ptr != end)
        refuse(code::expected_whole_number, at, {{"found", brief(from)}});
}

void decoder::read(number& into, json_value const& from, spot const& at) {
    std::string const* const text = from.as_number() ? &from.as_number()->text : from.as_text();
    if (!text) return refuse(code::expected_number, at, {{"found", brief(from)}});
    auto const parsed = parse_number(*text, digit_width::plain, within());
    if (!parsed) return refuse(parsed.diagnostics(), at);
    into = parsed->value;
}

void decoder::read(date& into, json_value const& from, spot const& at) {
    std::string const* const text = from.as_text();
    auto const day = text ? parse_date(*text) : std::nullopt;
    if (!day) return refuse(code::expected_date, at, {{"found", brief(from)}});
    into = *day;
}

// A plain text is Chinese, the language of the documents.
void decoder::read(bilingual& into, json_value const& from, spot const& at) {
    static constexpr std::string_view known[]{"zh", "en"};
    if (std::string const* const text = from.as_text()) return void(into.zh = *text);
    if (!from.as_object()) return refuse(code::expected_title, at, {{"found", brief(from)}});
    for (auto const& [key, value] : *from.as_object()) {
        if (key == "zh") read(into.zh, value, {&at, key});
        else if (key == "en") read(into.en, value, {&at, key});
        else refuse_unknown_key({&at, key}, known);
    }
}

}  // namespace kaohe
