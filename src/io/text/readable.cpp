#include "readable.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <kaohe/base/text.hpp>

#include "byte_order_mark.hpp"
#include "position.hpp"

namespace kaohe {

namespace {

/// A file that is no text shows itself by its first bytes.
struct signature {
    std::string_view bytes;
    phrase what;
};

constexpr std::array<signature, 4> signatures{
    {{"PK\x03\x04",
      {.zh = "工作簿（.xlsx）或其他压缩文件", .en = "a workbook (.xlsx) or another packed file"}},
     {"\xD0\xCF\x11\xE0", {.zh = "工作簿（.xls）", .en = "a workbook (.xls)"}},
     {"%PDF", {.zh = "版式文件（PDF）", .en = "a PDF"}},
     {"<", {.zh = "网页（HTML）或 XML", .en = "a web page or XML"}}}};

// Null of a text.
signature const* signature_of(std::string_view document) {
    auto const found = std::ranges::find_if(
        signatures, [&](signature const& each) { return document.starts_with(each.bytes); });
    return found == signatures.end() ? nullptr : &*found;
}

}  // namespace

std::optional<diagnostic> find_unreadable(source const& in, limits const& within) {
    if (in.text.size() > within.document_bytes)
        return diagnostic{
            code::document_too_large,
            {.file = in.file},
            {{"most", std::to_string(within.document_bytes)}, {"size", std::to_string(in.text.size())}}};
    place const start{.file = in.file, .line = 1, .column = 1};
    if (is_marked_utf_16(in.text)) return diagnostic{code::encoding_wide, start, {}};
    std::string_view const document = without_mark(in.text);
    if (signature const* const found = signature_of(document))
        return diagnostic{code::document_not_text, start, {{"found", found->what}}};
    auto const invalid = find_invalid_utf8(document);
    if (!invalid) return std::nullopt;
    diagnostic finding{code::encoding, {.file = in.file}, {{"byte", std::to_string(*invalid + 1)}}};
    fill_positions(document, {{*invalid, &finding.where}});
    return finding;
}

}  // namespace kaohe
