#pragma once

#include <string_view>

namespace kaohe {

/// The document behind its byte order mark, if it has one.
[[nodiscard]] constexpr std::string_view without_mark(std::string_view document) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return document.starts_with(mark) ? document.substr(mark.size()) : document;
}

}  // namespace kaohe
