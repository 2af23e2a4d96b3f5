#include <algorithm>
#include <map>
#include <span>
#include <string>

#include <kaohe/expr/names.hpp>
#include <kaohe/number/format.hpp>

#include "checking.hpp"

namespace kaohe {
namespace {

bool has_range(indicator_type type) { return type == indicator_type::mark || type == indicator_type::score; }

bool has_domain(indicator_type type) {
    return type == indicator_type::count || type == indicator_type::amount || type == indicator_type::percent;
}

bool holds_numbers(indicator_type type) { return has_domain(type) || has_range(type); }

/// Refuses members that say nothing for an indicator of this type.
class misplacement {
public:
    misplacement(checking& work, indicator const& in, std::string const& pointer)
        : work_{work}, in_{in}, pointer_{pointer} {}

    void operator()(bool given, bool allowed, std::string_view name) {
        if (!given || allowed) return;
        work_.say(code::indicator_member_misplaced, pointer_below(pointer_, name),
                  {{"member", std::string{name}}, {"type", std::string{word(in_.type)}}});
    }

private:
    checking& work_;
    indicator const& in_;
    std::string const& pointer_;
};

void check_misplaced(misplacement only, indicator const& in) {
    only(in.min.has_value(), has_domain(in.type), "min");
    only(in.max.has_value(), has_domain(in.type), "max");
    only(in.least.has_value(), has_range(in.type), "least");
    only(in.most.has_value(), has_range(in.type), "most");
    only(!in.values.empty(), in.type == indicator_type::choice, "values");
    only(in.written.has_value(), in.type == indicator_type::percent, "written");
    only(in.is_signed, has_range(in.type), "signed");
    only(!in.unit.empty(), in.type == indicator_type::count || in.type == indicator_type::amount, "unit");
    only(in.better.has_value(), holds_numbers(in.type), "better");
}

void check_values(checking& work, indicator const& in, std::string const& pointer) {
    if (in.type != indicator_type::choice) return;
    if (in.values.empty()) work.say(code::indicator_values_required, pointer, {{"id", in.id}});
    std::map<std::string, std::string> known;
    for (std::size_t i = 0; i < in.values.size(); ++i) {
        std::string const here = pointer_below(pointer + "/values", i);
        auto const [before, is_new] = known.try_emplace(in.values[i], here);
        if (!is_new) work.say_duplicate(in.values[i], here, before->second);
    }
}

void check_range(checking& work, std::optional<number> const& least, std::optional<number> const& most,
                 std::string const& pointer) {
    if (!least || !most || *least <= *most) return;
    work.say(code::range_reversed, pointer, {{"least", to_text(*least)}, {"most", to_text(*most)}});
}

}  // namespace

void check_measured(checking& work, indicator const& in, std::span<std::string_view const> columns,
                    std::string const& pointer) {
    if (!is_identifier(in.id)) work.say(code::indicator_id_invalid, pointer, {{"id", in.id}});
    else work.check_words(in.id, pointer, columns);
    check_misplaced({work, in, pointer}, in);
    check_range(work, in.min, in.max, pointer_below(pointer, "min"));
    check_range(work, in.least, in.most, pointer_below(pointer, "least"));
    check_values(work, in, pointer);
}

namespace {

/// Records stand in lists, and text in records. Behind the declared fields stand those that lines are
/// themselves.
void check_list(checking& work, declaration const& in, std::size_t declared_fields,
                std::string const& pointer) {
    bool const is_list = in.type == indicator_type::records;
    misplacement{work, in, pointer}(!in.record_fields.empty(), is_list, "fields");
    if (in.type == indicator_type::text) work.say(code::indicator_text, pointer + "/type", {{"id", in.id}});
    if (!is_list) return;
    if (in.record_fields.empty()) work.say(code::records_without_fields, pointer, {{"id", in.id}});
    for (record_field const& each : std::span{in.record_fields}.first(declared_fields)) {
        std::string const below = pointer_below(pointer + "/fields", each.id);
        check_measured(work, each, record_members, below);
        if (each.type == indicator_type::records)
            work.say(code::records_in_records, below + "/type", {{"id", each.id}});
    }
}

}  // namespace

void check_indicators(checking& work) {
    for (std::size_t i = 0; i < work.written.indicators.size(); ++i) {
        declaration& each = work.indicators[i];
        std::string const pointer = pointer_below("/indicators", each.id);
        check_measured(work, each, subject_members, pointer);
        check_list(work, each, work.written.indicators[i].record_fields.size(), pointer);
        misplacement only{work, each, pointer};
        only(each.of.has_value(), holds_numbers(each.type), "of");
        only(each.if_not_reported.has_value(), holds_numbers(each.type), "if_not_reported");
        value_type const type = each.measured();
        if (each.of)
            bind_quantity(*each.of, role::level, type, work.names, checking::at(pointer_below(pointer, "of")),
                          work.findings);
        if (each.if_not_reported && each.if_not_reported->takes == assumption::set) {
            bind_quantity(each.if_not_reported->value, role::level, type, work.names,
                          checking::at(pointer_below(pointer, "if_not_reported")), work.findings);
        }
    }
}

}  // namespace kaohe
