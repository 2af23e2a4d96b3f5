#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kaohe/base/diagnostic.hpp>
#include <kaohe/base/limits.hpp>
#include <kaohe/base/name_index.hpp>
#include <kaohe/expr/quantity.hpp>
#include <kaohe/model/indicator.hpp>

namespace kaohe {

/// The fields of one list of records; the first is the id that every record has.
class record_scope {
public:
    record_scope();
    void add(indicator const& field) { fields_.push_back(&field), names_.add(field.id); }

    [[nodiscard]] name_index const& names() const { return names_; }
    [[nodiscard]] indicator const& field(std::uint32_t at) const { return *fields_[at]; }
    template <class Visit>
    void for_each(Visit const& visit) const {
        for (indicator const* const each : fields_) visit(*each);
    }

private:
    std::vector<indicator const*> fields_;
    name_index names_;
};

/// The names an expression may use.
struct scope {
    std::vector<indicator const*> indicators;
    std::vector<bool>
        computed;  ///< by indicator: derived or assumed, so that no fact's domain binds its values
    name_index indicator_names;
    name_index nodes;                  ///< ids of lines and sections
    bool has_points = true;            ///< points("id") says something
    std::vector<std::string> classes;  ///< declared; empty: any text
    std::vector<std::string> groups;
    std::map<std::uint32_t, record_scope> records;  ///< by indicator: the lists
    /// By node: the nearest section around that is scored for each member of a list.
    std::vector<std::optional<std::uint32_t>> repeated_by;
    /// Of the records that are scored one by one, the outermost first.
    std::vector<record_scope const*> around;
    /// The innermost of these is only looked at whether it is scored: `this` is the one around it.
    bool is_choosing = false;
    /// The sections of whose members one is looked at: what stands in them has points there.
    std::vector<std::uint32_t> member_of;
    limits within = {};  ///< of expressions that are still to be read

    void add(indicator const& known, bool is_computed) {
        indicators.push_back(&known);
        computed.push_back(is_computed);
        indicator_names.add(known.id);
    }
    void add_node(std::string id, std::optional<std::uint32_t> by_section = {}) {
        nodes.add(std::move(id));
        repeated_by.push_back(by_section);
    }
};

/// Reads an expression that was not read yet, finds its every name and type and folds constants. Findings are
/// appended, in the place `at` and with the offset into the text. False if it cannot be evaluated.
bool bind_expression(expression& formula, scope const& names, place const& at, diagnostics& findings);

/// The same for an expression that must be a condition.
bool bind_condition(expression& formula, scope const& names, place const& at, diagnostics& findings);

/// The same for a quantity, by what it is asked for; `of` is the type of the value that a rule is given.
bool bind_quantity(quantity& amount, role asked, value_type const& of, scope const& names, place const& at,
                   diagnostics& findings);

/// The type of a bound expression.
[[nodiscard]] value_type const& type_of(expression const& bound);

/// True if a bound expression can only give whole numbers.
[[nodiscard]] bool is_whole(expression const& bound, scope const& names);

}  // namespace kaohe
