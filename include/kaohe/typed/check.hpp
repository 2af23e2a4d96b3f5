#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <kaohe/base/result.hpp>
#include <kaohe/model/indicator.hpp>
#include <kaohe/model/measure.hpp>
#include <kaohe/scheme/scheme.hpp>

namespace kaohe::typed {

/// A line that a program reads, and the type that it takes its value for.
struct line_read {
    std::string id;
    value_type type;
};

/// The indicators that a program reports and the lines that it reads, as its types have them.
struct program_names {
    std::vector<kaohe::indicator> indicators;
    std::vector<line_read> lines;
};

/// Where a program and a scheme are not of one mind; each finding names both. Errors:
/// program_indicator_unknown, program_indicator_differs (in type, unit or names), program_indicator_derived,
/// program_line_unknown, program_line_differs.
[[nodiscard]] diagnostics disagreements(program_names const& program, scheme const& with);

/// Whether a name is one of those that were checked.
template <class Named, class... Checked>
concept one_of = (std::same_as<typename Named::named, Checked> || ...);

/// A scheme that was found to agree with the program's indicators and lines. Borrows the scheme: keep it as
/// long as this.
template <class... Named>
class checked {
public:
    [[nodiscard]] kaohe::scheme const& scheme() const { return *scheme_; }

    /// Where the line stands in scheme::nodes() and in the nodes of every sheet.
    template <one_of<Named...> Line>
    [[nodiscard]] std::uint32_t node() const {
        return *scheme_->node_named(Line::id());
    }

    /// What the line's `of` came to in a sheet. Nothing where it has no value, as inside `each`.
    template <one_of<Named...> Line, class Sheet>
    [[nodiscard]] auto read(Sheet const& of) const {
        return Line::read(of.nodes[node<Line>()].value);
    }

private:
    explicit checked(kaohe::scheme const& of) : scheme_{&of} {}

    template <class... All>
    friend result<checked<All...>> check(kaohe::scheme const& with);

    kaohe::scheme const* scheme_;
};

template <class Named>
void add(program_names& to) {
    if constexpr (requires { Named::declared(); }) to.indicators.push_back(Named::declared());
    else to.lines.push_back({Named::id(), Named::type()});
}

/// Compares a scheme once with what the program names: `check<members, staff, growth>(scheme)`. Every
/// disagreement is told.
template <class... Named>
[[nodiscard]] result<checked<Named...>> check(kaohe::scheme const& with) {
    program_names program;
    (add<Named>(program), ...);
    diagnostics findings = disagreements(program, with);
    if (!findings.empty()) return findings;
    return checked<Named...>{with};
}

/// Of a scheme that nobody keeps: what was checked would be gone.
template <class... Named>
result<checked<Named...>> check(kaohe::scheme const&& with) = delete;

}  // namespace kaohe::typed
