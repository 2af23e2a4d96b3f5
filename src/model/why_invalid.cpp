#include <kaohe/model/why_invalid.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kaohe/base/text.hpp>
#include <kaohe/number/format.hpp>

#include "base/named.hpp"

namespace kaohe {

namespace {

std::string figure_text(number const& figure, indicator const& of) {
    return of.type == indicator_type::percent ? to_percent_text(figure) : to_text(figure);
}

diagnostic fault(code what, indicator const& of, std::string text) {
    return {what, {}, {{"indicator", of.id}, {"name", named(of.id, of.title)}, {"text", std::move(text)}}};
}

kind kind_of_value(value const& found) {
    if (std::holds_alternative<number>(found)) return kind::number;
    if (std::holds_alternative<bool>(found)) return kind::flag;
    if (std::holds_alternative<date>(found)) return kind::date;
    return std::holds_alternative<std::string_view>(found) ? kind::choice : kind::records;
}

bool is_of_type(indicator const& of, value const& found) {
    value_type const wanted = of.measured();
    if (wanted.is_numeric()) return kind_of_value(found) == kind::number;
    return kind_of_value(found) == (wanted.kind == kind::text ? kind::choice : wanted.kind);
}

diagnostic fault_of_type(value const& found, indicator const& of) {
    diagnostic made = fault(code::fact_type, of, to_text(found));
    made.with.emplace_back("expected", describe({.kind = of.measured().kind}));
    return made;
}

diagnostic fault_of_choice(std::string_view found, indicator const& of) {
    std::vector<std::string_view> const names{of.values.begin(), of.values.end()};
    diagnostic made = fault(code::fact_choice_unknown, of, std::string{found});
    made.with.emplace_back("values", join(names, ", "));
    suggest(made.with, found, names);
    return made;
}

// What an invalid number breaks first: a limit, or to be whole.
diagnostic fault_of_number(number const& found, indicator const& of) {
    interval const domain = domain_of(of);
    diagnostic made = fault(code::fact_not_whole, of, figure_text(found, of));
    if (domain.least && found < *domain.least) {
        made.what = code::fact_too_small;
        made.with.emplace_back("least", figure_text(*domain.least, of));
    } else if (domain.most && found > *domain.most) {
        made.what = code::fact_too_large;
        made.with.emplace_back("most", figure_text(*domain.most, of));
    }
    return made;
}

}  // namespace

std::optional<diagnostic> why_invalid(fact const& found, indicator const& of) {
    if (found.state != state::present && found.state != state::invalid) return std::nullopt;
    fact plain = found;
    plain.state = state::present;
    outcome const read = plain.read();
    if (!read.present() || in_domain(of, read.value)) return std::nullopt;
    if (!is_of_type(of, read.value)) return fault_of_type(read.value, of);
    if (auto const* const figure = std::get_if<number>(&read.value)) return fault_of_number(*figure, of);
    return fault_of_choice(std::get<std::string_view>(read.value), of);
}

}  // namespace kaohe
