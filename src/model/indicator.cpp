#include <kaohe/model/indicator.hpp>

#include <algorithm>

namespace kaohe {

namespace {

bool is_numeric(indicator_type type) {
    switch (type) {
        case indicator_type::count:
        case indicator_type::amount:
        case indicator_type::percent:
        case indicator_type::mark:
        case indicator_type::score: return true;
        case indicator_type::flag:
        case indicator_type::date:
        case indicator_type::choice:
        case indicator_type::text:
        case indicator_type::records: break;
    }
    return false;
}

bool in_domain(indicator const& of, interval const& domain, number const& found) {
    bool const is_within =
        (!domain.least || found >= *domain.least) && (!domain.most || found <= *domain.most);
    return is_numeric(of.type) && is_within && (of.type != indicator_type::count || found.is_whole());
}

}  // namespace

value_type indicator::measured() const {
    switch (type) {
        case indicator_type::percent: return {.kind = kind::ratio};
        case indicator_type::flag: return {.kind = kind::flag};
        case indicator_type::date: return {.kind = kind::date};
        case indicator_type::choice: return {.kind = kind::choice, .choices = values};
        case indicator_type::text: return {.kind = kind::text};
        case indicator_type::records: return {.kind = kind::records};
        case indicator_type::count:
        case indicator_type::amount:
        case indicator_type::mark:
        case indicator_type::score: break;
    }
    return {.kind = kind::number, .unit = kaohe::unit{unit}};
}

interval domain_of(indicator const& of) {
    switch (of.type) {
        case indicator_type::count: return {of.min.value_or(0), of.max};
        case indicator_type::amount: return {of.min, of.max};
        case indicator_type::percent: return {of.min.value_or(0), of.max.value_or(1)};
        case indicator_type::mark:
        case indicator_type::score: return {of.least, of.most};
        case indicator_type::flag:
        case indicator_type::date:
        case indicator_type::choice:
        case indicator_type::text:
        case indicator_type::records: break;
    }
    return interval::unbounded();
}

bool in_domain(indicator const& of, value const& found) { return in_domain(of, domain_of(of), found); }

bool in_domain(indicator const& of, interval const& domain, value const& found) {
    if (auto const* const figure = std::get_if<number>(&found)) return in_domain(of, domain, *figure);
    if (std::holds_alternative<bool>(found)) return of.type == indicator_type::flag;
    if (std::holds_alternative<date>(found)) return of.type == indicator_type::date;
    if (std::holds_alternative<record_list const*>(found)) return of.type == indicator_type::records;
    if (of.type == indicator_type::text) return true;
    return of.type == indicator_type::choice &&
           std::ranges::find(of.values, std::get<std::string_view>(found)) != of.values.end();
}

}  // namespace kaohe
