#include "readable.hpp"

#include <string_view>

#include <kaohe/base/text.hpp>

#include "byte_order_mark.hpp"
#include "position.hpp"

namespace kaohe {

std::optional<diagnostic> find_unreadable(source const& in, limits const& within) {
    if (in.text.size() > within.document_bytes)
        return diagnostic{
            code::document_too_large,
            {.file = in.file},
            {{"most", std::to_string(within.document_bytes)}, {"size", std::to_string(in.text.size())}}};
    if (is_marked_utf_16(in.text))
        return diagnostic{code::encoding_wide, {.file = in.file, .line = 1, .column = 1}, {}};
    std::string_view const document = without_mark(in.text);
    auto const invalid = find_invalid_utf8(document);
    if (!invalid) return std::nullopt;
    diagnostic finding{code::encoding, {.file = in.file}, {{"byte", std::to_string(*invalid)}}};
    fill_positions(document, {{*invalid, &finding.where}});
    return finding;
}

}  // namespace kaohe
