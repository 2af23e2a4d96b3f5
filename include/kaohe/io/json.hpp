#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <kaohe/base/limits.hpp>
#include <kaohe/base/pointer.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/io/source.hpp>

namespace kaohe {

struct json_member;

/// A number by its characters: 0.1 stays one tenth, whatever its length.
struct json_number {
    std::string text;

    bool operator==(json_number const&) const = default;
};

/// One value of a JSON document. Objects keep the order of their members; no key stands twice.
struct json_value {
    using list = std::vector<json_value>;
    using object = std::vector<json_member>;

    std::variant<std::monostate, bool, json_number, std::string, list, object> content;

    [[nodiscard]] bool is_null() const { return content.index() == 0; }
    [[nodiscard]] bool const* as_flag() const { return std::get_if<bool>(&content); }
    [[nodiscard]] json_number const* as_number() const { return std::get_if<json_number>(&content); }
    [[nodiscard]] std::string const* as_text() const { return std::get_if<std::string>(&content); }
    [[nodiscard]] list const* as_list() const { return std::get_if<list>(&content); }
    [[nodiscard]] object const* as_object() const { return std::get_if<object>(&content); }

    /// The member of that key; null if there is none or this is no object.
    [[nodiscard]] json_value const* find(std::string_view key) const;

    bool operator==(json_value const& other) const;
};

/// One key of an object and its value; a document's order is kept.
struct json_member {
    std::string key;
    json_value value;

    bool operator==(json_member const&) const = default;
};

/// Whether comments and trailing commas are read (in documents that people write) or refused.
enum class json_style { strict, relaxed };

/// Reads a JSON document: UTF-8 with or without one leading byte order mark.
/// Errors, each with line and column: the codes json_* and encoding of catalogue_document.cpp.
[[nodiscard]] result<json_value> parse_json(source const& from, json_style style, limits const& within = {});

/// A value in few words for a message, as JSON: `"abc"`, `12`, `null`, `[…]`, `{…}`. Long text is cut.
[[nodiscard]] std::string brief(json_value const& value);

}  // namespace kaohe
