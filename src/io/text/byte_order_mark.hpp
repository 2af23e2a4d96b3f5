#pragma once

#include <string_view>

namespace kaohe {

/// The document behind its byte order mark, if it has one.
[[nodiscard]] constexpr std::string_view without_mark(std::string_view document) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return document.starts_with(mark) ? document.substr(mark.size()) : document;
}

/// True of a document that begins with the byte order mark of UTF-16, of either order.
[[nodiscard]] constexpr bool is_marked_utf_16(std::string_view document) {
    return document.starts_with("\xFF\xFE") || document.starts_with("\xFE\xFF");
}

}  // namespace kaohe
