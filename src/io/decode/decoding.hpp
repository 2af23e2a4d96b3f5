#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/base/limits.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/io/json.hpp>

namespace kaohe {

/// Where decoding stands in a document. A chain on the stack: a pointer is made of it only for a complaint.
struct spot {
    spot const* above = nullptr;
    std::string_view key = {};
    std::optional<std::size_t> index = std::nullopt;

    [[nodiscard]] std::string pointer() const;
};

/// What decoding found wrong so far, and what it needs to know of the document.
class decoding {
public:
    decoding(std::string file, limits const& within) : file_{std::move(file)}, within_{within} {}

    void refuse(code what, spot const& at, arguments with = {}, place::part on = place::part::value);
    /// Takes over what another reader found in, or below, the value at a spot.
    void refuse(diagnostics found, spot const& at);

    [[nodiscard]] limits const& within() const { return within_; }
    [[nodiscard]] diagnostics const& findings() const { return findings_; }

    /// A key that nobody knows here, with those that are known.
    void refuse_unknown_key(spot const& at, std::span<std::string_view const> known);
    void refuse_unknown_word(spot const& at, std::string_view found, std::span<std::string_view const> known);

private:
    void note(diagnostic finding);

    std::string file_;
    limits within_;
    diagnostics findings_;
};

/// `"a", "b", "c"`.
[[nodiscard]] std::string quoted(std::span<std::string_view const> words);

}  // namespace kaohe
