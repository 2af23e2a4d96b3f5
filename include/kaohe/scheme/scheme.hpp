#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <kaohe/base/limits.hpp>
#include <kaohe/base/name_index.hpp>
#include <kaohe/base/result.hpp>
#include <kaohe/fwd.hpp>

namespace kaohe {

struct declaration;
struct definition;
struct placed_node;

/// Checks a definition: every mistake is reported, not only the first. Places carry JSON pointers.
[[nodiscard]] result<checked_scheme> check(definition written, limits const& within = {});

/// What is wrong with the parts of a definition of which something could not be read. What needs the whole
/// (circles, policies) is left out.
[[nodiscard]] diagnostics mistakes_in(definition partly_read, limits const& within = {});

/// A checked definition: names are found, types agree, policies are settled. Immutable; share it between
/// threads. To look inside, include scheme/placed_node.hpp: whoever only scores needs none of it.
class scheme {
public:
    scheme(scheme&&) noexcept;
    scheme& operator=(scheme&&) noexcept;
    ~scheme();

    [[nodiscard]] definition const& written() const;
    [[nodiscard]] std::span<placed_node const> nodes() const;
    /// The declared indicators, then one for each line that is its own.
    [[nodiscard]] std::span<declaration const> indicators() const;
    [[nodiscard]] std::optional<std::uint32_t> indicator_named(std::string_view id) const;
    [[nodiscard]] std::optional<std::uint32_t> node_named(std::string_view id) const;
    /// Whether anything depends on a subject's class, or on its period.
    [[nodiscard]] bool asks_class() const { return asks_class_; }
    [[nodiscard]] bool asks_period() const { return asks_period_; }
    /// Whether anything is calculated over a set of subjects or a list.
    [[nodiscard]] bool asks_sets() const { return asks_sets_; }
    /// False where a sheet says only what is met: `"result": "met"`.
    [[nodiscard]] bool gives_points() const { return gives_points_; }

private:
    scheme();
    friend result<checked_scheme> check(definition written, limits const& within);

    // On the heap, since nodes point into it: a vector of one, the standard container that may hold a type
    // which is not complete yet.
    std::vector<definition> written_;
    std::vector<placed_node> nodes_;
    std::vector<declaration> indicators_;
    name_index indicator_names_;
    name_index node_names_;
    bool asks_class_ = false;
    bool asks_period_ = false;
    bool asks_sets_ = false;
    bool gives_points_ = true;
};

/// A scheme together with what is doubtful about it: warnings never stop a scheme.
struct checked_scheme {
    kaohe::scheme scheme;
    diagnostics warnings;
};

}  // namespace kaohe
