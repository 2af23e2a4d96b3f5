#include "document_format.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "io/text/byte_order_mark.hpp"
#include "io/text/document_kind.hpp"
#include "io/text/position.hpp"
#include "io/text/readable.hpp"

namespace kaohe {

namespace {

// The documents of kaohe, how people call them, and where they are given.
struct kind_of_document {
    std::string_view name;
    phrase called;
    phrase use;
};

constexpr phrase scheme_then_cohort{.zh = "考核办法在前，数据在后：kaohe score SCHEME COHORT",
                                    .en = "the scheme stands before the data: kaohe score SCHEME COHORT"};

constexpr std::array<kind_of_document, 6> document_kinds{
    {{"kaohe-scheme/", {.zh = "考核办法（JSON）", .en = "a scheme (JSON)"}, scheme_then_cohort},
     {"kaohe-cohort/", {.zh = "考核数据", .en = "a cohort"}, scheme_then_cohort},
     {"kaohe-case/",
      {.zh = "用例（JSON）", .en = "cases (JSON)"},
      {.zh = "用例由考核数据和应有的结果组成：kaohe test PATH",
       .en = "cases are cohorts with what must come of them: kaohe test PATH"}},
     {"kaohe-sheets/",
      {.zh = "评分表（JSON）", .en = "score sheets (JSON)"},
      {.zh = "历史用以往各期 kaohe score 写出的 JSON：--history SHEETS.json",
       .en = "history is what kaohe score wrote for earlier periods: --history SHEETS.json"}},
     {"kaohe-frame/",
      {.zh = "抽样名单", .en = "a frame"},
      {.zh = "考核办法在前，抽样名单在后：kaohe draw SCHEME FRAME",
       .en = "the scheme stands before the frame: kaohe draw SCHEME FRAME"}},
     {"kaohe-draw/", {.zh = "抽样结果（JSON）", .en = "a drawn sample (JSON)"}, {}}}};

kind_of_document const* kind_named(std::string_view format) {
    auto const found = std::ranges::find_if(
        document_kinds, [&](kind_of_document const& each) { return format.starts_with(each.name); });
    return found == document_kinds.end() ? nullptr : &*found;
}

diagnostic other_kind(std::string_view newest, phrase const& found, place where) {
    kind_of_document const& wanted = *kind_named(newest);
    return {code::document_of_other_kind,
            std::move(where),
            {{"expected", wanted.called}, {"found", found}, {"use", wanted.use}}};
}

// Text that does not open as JSON, and of which the first line has columns and no keys.
bool looks_like_table(source const& document) {
    std::string_view const text = document.text;
    std::string_view const first = text.substr(0, text.find('\n'));
    return document_kind_of(document) == document_kind::csv && first.find_first_of(",;\t") != first.npos &&
           first.find(':') == first.npos;
}

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

diagnostic found_table(source const& in, std::string_view newest) {
    constexpr phrase table{.zh = "表格（CSV）", .en = "a table (CSV)"};
    diagnostic finding = other_kind(newest, table, {.file = in.file});
    fill_positions(without_mark(in.text), {{0, &finding.where}});
    return finding;
}

// Data is strict, but a document of another kind may have comments and is still to be called what it is.
std::optional<diagnostic> find_commented_other(source const& in, std::string_view newest,
                                               limits const& within) {
    auto const document = parse_json(in, json_style::relaxed, within);
    auto other = document ? find_other_format(*document, newest, in.file) : std::nullopt;
    if (!other || other->what != code::document_of_other_kind) return std::nullopt;
    return other;
}

}  // namespace

result<json_value> parse_document(source const& from, json_style style, std::string_view newest,
                                  limits const& within) {
    if (looks_like_table(from) && !find_unreadable(from, within)) return found_table(from, newest);
    auto document = parse_json(from, style, within);
    if (document || style == json_style::relaxed) return document;
    if (auto other = find_commented_other(from, newest, within)) return *std::move(other);
    return document;
}

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
    kind_of_document const* const other = text ? kind_named(*text) : nullptr;
    if (other && other != kind_named(newest))
        return other_kind(newest, other->called, {.file = file, .pointer = "/format"});
    with.emplace_back("found", brief(*given));
    code const what = text && is_newer(*text, newest) ? code::format_newer : code::format_unknown;
    return diagnostic{what, {.file = file, .pointer = "/format"}, std::move(with)};
}

}  // namespace kaohe
