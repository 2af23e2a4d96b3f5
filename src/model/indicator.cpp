#include <kaohe/model/indicator.hpp>

#include <algorithm>

namespace kaohe {

namespace {

bool within(number const& found, std::optional<number> const& least, std::optional<number> const& most) {
    return (!least || found >= *least) && (!most || found <= *most);
}

bool in_domain(indicator const& of, number const& found) {
    switch (of.type) {
        case indicator_type::count:
            return found.is_whole() && within(found, of.min.value_or(0), of.max);
        case indicator_type::amount:
            return within(found, of.min, of.max);
        case indicator_type::percent:
            return within(found, of.min.value_or(0), of.max.value_or(1));
        case indicator_type::mark:
        case indicator_type::score:
            return within(found, of.least, of.most);
        case indicator_type::flag:
        case indicator_type::date:
        case indicator_type::choice:
            return false;
    }
    return false;
}

}  // namespace

value_type indicator::measured() const {
    switch (type) {
        case indicator_type::percent:
            return {.kind = kind::ratio};
        case indicator_type::flag:
            return {.kind = kind::flag};
        case indicator_type::date:
            return {.kind = kind::date};
        case indicator_type::choice:
            return {.kind = kind::choice, .choices = values};
        case indicator_type::count:
        case indicator_type::amount:
        case indicator_type::mark:
        case indicator_type::score:
            break;
    }
    return {.kind = kind::number, .unit = kaohe::unit{unit}};
}

bool in_domain(indicator const& of, value const& found) {
    if (auto const* const figure = std::get_if<number>(&found)) return in_domain(of, *figure);
    if (std::holds_alternative<bool>(found)) return of.type == indicator_type::flag;
    if (std::holds_alternative<date>(found)) return of.type == indicator_type::date;
    return of.type == indicator_type::choice &&
           std::ranges::find(of.values, std::get<std::string_view>(found)) != of.values.end();
}

}  // namespace kaohe
