#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include "cli/line/options.hpp"

namespace kaohe::cli {

/// Text as UTF-8, and what it was written in.
struct decoded {
    std::string text;
    cli::encoding from = encoding::utf_8;
};

/// Where bytes are not GB18030, which was asked for.
struct not_decodable {
    std::size_t offset = 0;
};

/// Bytes as UTF-8. `automatic` takes what is UTF-8 as it is and everything else as GB18030. What is not the
/// UTF-8 that it should be is left as it is, for the reader of the document to refuse with the place.
[[nodiscard]] std::variant<decoded, not_decodable> decode(std::string bytes, encoding as);

}  // namespace kaohe::cli
