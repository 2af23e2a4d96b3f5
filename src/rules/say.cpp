#include <kaohe/rules/say.hpp>

#include <algorithm>
#include <optional>

#include <kaohe/number/format.hpp>

#include "base/holes.hpp"

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

// The values of one sentence, by their names.
class named_values {
public:
    named_values(std::string_view names, std::span<value const> told, value_type const& of, language in)
        : named_{split_names(names)}, told_{told.first(std::min(named_.size(), told.size()))}, of_{of},
          in_{in} {}

    [[nodiscard]] std::size_t size() const { return told_.size(); }

    /// As people read it; nothing if there is none of that name.
    [[nodiscard]] std::optional<std::string> operator()(std::string_view name) const {
        auto const found = std::ranges::find(named_, name, &reason_name::name);
        auto const at = static_cast<std::size_t>(found - named_.begin());
        if (at >= told_.size()) return std::nullopt;
        value_type const& type = found->on_scale ? of_ : value_type{};
        bool const is_rounded = type.kind == kind::ratio;
        return told_text(told_[at], type, in_, is_rounded ? compared(named_, told_) : std::vector<number>{});
    }

private:
    std::vector<reason_name> named_;
    std::span<value const> told_;
    value_type const& of_;
    language in_;
};

// One sentence of a form, filled with as many values as it has names; these are taken off `values`.
std::string say_next(std::string_view names, phrase const& sentence, std::span<value const>& values,
                     value_type const& of, language in) {
    named_values const told{names, values, of, in};
    values = values.subspan(told.size());
    return fill_holes(sentence.in(in), told);
}

}  // namespace

std::vector<reason_name> split_names(std::string_view names) {
    std::vector<reason_name> all;
    all.reserve(static_cast<std::size_t>(std::ranges::count(names, ' ')) + 1);
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
