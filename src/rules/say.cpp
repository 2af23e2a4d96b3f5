#include <kaohe/rules/say.hpp>

#include <algorithm>

#include <kaohe/number/format.hpp>

namespace kaohe {

namespace {

constexpr phrase percentage_points{.zh = "{number} 个百分点", .en = "{number} percentage points"};
constexpr phrase yes{.zh = "是", .en = "yes"};
constexpr phrase no{.zh = "否", .en = "no"};

std::string number_text(number const& told, kind as, language in, std::span<number const> beside) {
    if (as == kind::ratio) return to_percent_text(told, beside);
    if (as == kind::pp) return fill(percentage_points, in, {{"number", to_people_text(told * 100)}});
    return to_people_text(told);
}

std::string told_text(value const& told, value_type const& type, language in,
                      std::span<number const> beside) {
    if (auto const* const found = std::get_if<number>(&told))
        return number_text(*found, type.kind, in, beside);
    if (auto const* const flag = std::get_if<bool>(&told)) return std::string{(*flag ? yes : no).in(in)};
    return to_text(told);
}

// The numbers that one sentence says on the scale of `of`: these are compared.
std::vector<number> compared(std::span<reason_name const> names, std::span<value const> values) {
    std::vector<number> found;
    for (std::size_t i = 0; i < std::min(names.size(), values.size()); ++i) {
        auto const* const each = std::get_if<number>(&values[i]);
        if (each && names[i].on_scale) found.push_back(*each);
    }
    return found;
}

// One sentence of a form, filled with as many values as it has names; these are taken off `values`.
std::string say_next(std::string_view names, phrase const& sentence, std::span<value const>& values,
                     value_type const& of, language in) {
    arguments with;
    std::vector<reason_name> const named = split_names(names);
    std::vector<number> const beside = compared(named, values);
    for (reason_name const& each : named) {
        if (values.empty()) break;
        value_type const& type = each.on_scale ? of : value_type{};
        with.emplace_back(each.name, told_text(values.front(), type, in, beside));
        values = values.subspan(1);
    }
    return fill(sentence, in, with);
}

}  // namespace

std::vector<reason_name> split_names(std::string_view names) {
    std::vector<reason_name> all;
    while (!names.empty()) {
        std::string_view const word = names.substr(0, names.find(' '));
        names.remove_prefix(std::min(names.size(), word.size() + 1));
        bool const on_scale = word.ends_with('~');
        all.push_back({word.substr(0, word.size() - (on_scale ? 1 : 0)), on_scale});
    }
    return all;
}

std::string say(reason_form const& form, std::span<value const> values, value_type const& of, language in) {
    std::string text = say_next(form.names, form.sentence, values, of, in);
    while (!values.empty() && !form.part_names.empty())
        text += say_next(form.part_names, form.part, values, of, in);
    return text;
}

std::string to_people_text(value const& told, value_type const& type, language in) {
    return told_text(told, type, in, {});
}

}  // namespace kaohe
