#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/result.hpp>
#include <kaohe/number/interval.hpp>
#include <kaohe/scheme/definition.hpp>

namespace kaohe {

/// A node in its place in the tree. Nodes stand in document order; a node's descendants follow it, up to `end`.
struct placed_node {
    node const* written = nullptr;
    std::uint32_t parent = 0;  ///< the root is its own parent
    std::uint32_t end = 0;
    std::optional<std::uint32_t> own;   ///< the indicator that a line without `of` is itself
    std::string clause;                 ///< its own or the nearest ancestor's
    std::string pointer;                ///< JSON pointer of the node
    policy const* not_reported = nullptr;
    policy const* not_applicable = nullptr;
    policy const* undefined = nullptr;
    value_type measured;                ///< of a line: the type of its value

    [[nodiscard]] bool is_line() const { return written->rule.has_value(); }
    [[nodiscard]] bool is_unprinted() const { return !written->unprinted.empty(); }
    [[nodiscard]] bool is_leaf() const { return is_line() || is_unprinted(); }
};

struct checked_scheme;

/// Checks a definition: every mistake is reported, not only the first. Places carry JSON pointers.
[[nodiscard]] result<checked_scheme> check(definition written, limits const& within = {});

/// A checked definition: names are found, types agree, policies are settled. Immutable; share it between threads.
class scheme {
public:
    scheme(scheme&&) noexcept = default;
    scheme& operator=(scheme&&) noexcept = default;

    [[nodiscard]] definition const& written() const { return *written_; }
    [[nodiscard]] std::span<placed_node const> nodes() const { return nodes_; }
    /// The declared indicators, then one for each line that is its own.
    [[nodiscard]] std::span<declaration const> indicators() const { return indicators_; }
    [[nodiscard]] std::optional<std::uint32_t> indicator_named(std::string_view id) const;
    [[nodiscard]] std::optional<std::uint32_t> node_named(std::string_view id) const;

private:
    scheme() = default;
    friend result<checked_scheme> check(definition written, limits const& within);

    std::unique_ptr<definition> written_;  // on the heap: nodes point into it
    std::vector<placed_node> nodes_;
    std::vector<declaration> indicators_;
};

/// A scheme together with what is doubtful about it: warnings never stop a scheme.
struct checked_scheme {
    kaohe::scheme scheme;
    diagnostics warnings;
};

}  // namespace kaohe
