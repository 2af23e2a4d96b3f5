#include <set>

#include <kaohe/base/pointer.hpp>
#include <kaohe/base/text.hpp>
#include <kaohe/model/period.hpp>

#include "bind_operand.hpp"

namespace kaohe {
namespace {

/// Checks one quantity and, through tables, all that it may come to.
class quantity_binder {
public:
    quantity_binder(role asked, value_type const& of, scope const& names, diagnostics& findings)
        : asked_{asked}, of_{of}, names_{names}, findings_{findings} {}

    bool bind(quantity& amount, place const& at) {
        if (expression* const formula = amount.as_expression()) return formula_fits(*formula, at);
        if (table* const choices = amount.as_table()) return table_fits(*choices, at);
        number const& constant = *amount.as_number();
        return fits({.type = {.kind = kind::number}, .literal = true, .zero = constant.is_zero()}, at);
    }

private:
    bool refuse(code what, place const& at, arguments with) {
        findings_.push_back({what, at, std::move(with)});
        return false;
    }

    bool formula_fits(expression& formula, place const& at) {
        std::optional<operand> const found = bind_to_operand(formula, names_, at, findings_);
        return found && fits(*found, at);
    }

    bool fits(operand const& found, place const& at) {
        if (asked_ == role::plain) return is_plain(found, at);
        type_finding const fit = asked_ == role::level ? fit_level(found, of_) : fit_distance(found, of_);
        if (fit.finding) {
            refuse(*fit.finding, at, {{"left", describe(of_)}, {"right", describe(found.type)}});
        }
        return fit.type.has_value();
    }

    bool is_plain(operand const& found, place const& at) {
        if (found.type.kind == kind::number || found.type.kind == kind::ratio) return true;
        return refuse(code::expression_number_expected, at, {{"found", describe(found.type)}});
    }

    bool table_fits(table& choices, place const& at) {
        std::optional<std::vector<std::string>> const declared = find_key(choices, at);
        if (!declared) return false;
        bool well = entries_fit(choices, *declared, at);
        for (auto& [name, given] : choices.entries)
            well = bind(given, below(below(at, "table"), name)) && well;
        if (choices.otherwise) well = bind(*choices.otherwise, below(at, "else")) && well;
        return well;
    }

    static place below(place at, std::string_view key) {
        at.pointer = pointer_below(at.pointer, key);
        return at;
    }

    /// Settles what the table goes by; gives the names it must have, none where any will do.
    std::optional<std::vector<std::string>> find_key(table& choices, place const& at) {
        if (choices.by == "class") return choices.over = table_key::class_name, names_.classes;
        if (choices.by == "group") return choices.over = table_key::group, names_.groups;
        if (choices.by == "period") return choices.over = table_key::period, std::vector<std::string>{};
        indicator const* const by = find_indicator(choices);
        if (by && by->type == indicator_type::flag) return std::vector<std::string>{"true", "false"};
        if (by && by->type == indicator_type::choice) return by->values;
        return unknown_key(choices, at);
    }

    /// As everywhere, names mean the fields of the records around first.
    indicator const* find_indicator(table& choices) {
        auto const& around = names_.around;
        choices.over = table_key::field;
        for (choices.level = 0; choices.level < around.size(); ++choices.level) {
            record_scope const& of = *around[around.size() - 1 - choices.level];
            if (auto const found = of.names().find(choices.by)) {
                choices.target = *found;
                return &of.field(*found);
            }
        }
        choices.over = table_key::indicator;
        auto const found = names_.indicator_names.find(choices.by);
        if (!found) return nullptr;
        choices.target = *found;
        return names_.indicators[*found];
    }

    std::nullopt_t unknown_key(table const& choices, place const& at) {
        std::vector<std::string_view> known{"class", "group", "period"};
        auto const add = [&](indicator const& each) {
            if (each.type == indicator_type::flag || each.type == indicator_type::choice)
                known.push_back(each.id);
        };
        for (indicator const* const each : names_.indicators) add(*each);
        for (record_scope const* const each : names_.around) each->for_each(add);
        arguments with{{"found", choices.by}};
        suggest(with, choices.by, known);
        refuse(code::table_unknown_key, below(at, "by"), std::move(with));
        return std::nullopt;
    }

    bool entries_fit(table const& choices, std::vector<std::string> const& declared, place const& at) {
        bool well = true;
        bool const is_period = choices.over == table_key::period;
        std::vector<std::string_view> const names(declared.begin(), declared.end());
        std::set<std::string_view> const known(names.begin(), names.end());
        for (auto const& [name, given] : choices.entries) {
            if (is_period ? period::parse(name).has_value() : names.empty() || known.contains(name)) continue;
            arguments with{{"found", name}, {"by", choices.by}};
            suggest(with, name, names);
            well = refuse(code::table_unknown_entry, below(below(at, "table"), name), std::move(with));
        }
        for (std::string const& name : declared) {
            if (choices.otherwise || choices.entries.contains(name)) continue;
            well = refuse(code::table_missing_entry, at, {{"name", name}, {"by", choices.by}});
        }
        return well;
    }

    role asked_;
    value_type const& of_;
    scope const& names_;
    diagnostics& findings_;
};

}  // namespace

bool bind_quantity(quantity& amount, role asked, value_type const& of, scope const& names, place const& at,
                   diagnostics& findings) {
    return quantity_binder{asked, of, names, findings}.bind(amount, at);
}

}  // namespace kaohe
