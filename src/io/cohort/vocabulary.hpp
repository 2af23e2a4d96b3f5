#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <kaohe/scheme/definition.hpp>
#include <kaohe/scheme/placed_node.hpp>
#include <kaohe/scheme/scheme.hpp>

namespace kaohe {

/// The names that cohort data may use: the scheme, its indicators, groups and classes. Borrows the scheme.
class vocabulary {
public:
    explicit vocabulary(scheme const& of);

    [[nodiscard]] std::string const& scheme_id() const { return of_.written().id; }
    [[nodiscard]] std::span<declaration const> indicators() const { return of_.indicators(); }
    [[nodiscard]] keyed<named_group> const& groups() const { return of_.written().groups; }
    [[nodiscard]] keyed<named_group> const& classes() const { return of_.written().classes; }

    /// The indicator of that id; null if there is none.
    [[nodiscard]] declaration const* with_id(std::string_view id) const;
    /// The indicators that a column header may mean: the one of that id, else all of that title in either
    /// language.
    [[nodiscard]] std::vector<declaration const*> with_header(std::string_view header) const;

    /// "Did you mean": the id of an indicator, which may have been named by its title.
    [[nodiscard]] std::optional<std::string> closest_id(std::string_view to) const;
    /// "Did you mean": a column, fixed or of facts. The labels of reports, such as `会员数（上期）`, name
    /// `members@prior`.
    [[nodiscard]] std::optional<std::string> closest_header(std::string_view header) const;

private:
    scheme const& of_;
    std::unordered_map<std::string_view, declaration const*> by_id_;
};

}  // namespace kaohe
