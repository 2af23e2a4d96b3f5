#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/io/json.hpp>

namespace kaohe {

/// What is wrong with a text that is no JSON document.
struct json_fault {
    code what{};
    std::size_t byte = 0;
    arguments with = {};
    std::optional<std::size_t> also = {};  ///< a second byte, of which the message speaks
    place where = {};
};

/// Reads a text again that the parser gave up at a byte, to say in words what is wrong with it.
[[nodiscard]] json_fault explain_fault(std::string_view document, std::size_t failed_at, json_style style);

/// The token that begins at a byte, short enough to be shown.
[[nodiscard]] std::string token_at(std::string_view document, std::size_t byte);

}  // namespace kaohe
