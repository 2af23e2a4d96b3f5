#include <algorithm>
#include <set>

#include <kaohe/expr/names.hpp>

#include "checking.hpp"

namespace kaohe {
namespace {

bool has_range(indicator_type type) { return type == indicator_type::mark || type == indicator_type::score; }

bool has_domain(indicator_type type) {
    return type == indicator_type::count || type == indicator_type::amount || type == indicator_type::percent;
}

/// Members that say nothing for an indicator of this type.
std::vector<std::string_view> misplaced(declaration const& in) {
    std::vector<std::string_view> found;
    auto const only = [&](bool given, bool allowed, std::string_view name) {
        if (given && !allowed) found.push_back(name);
    };
    bool const numeric = has_domain(in.type) || has_range(in.type);
    only(in.min.has_value(), has_domain(in.type), "min");
    only(in.max.has_value(), has_domain(in.type), "max");
    only(in.least.has_value(), has_range(in.type), "least");
    only(in.most.has_value(), has_range(in.type), "most");
    only(!in.values.empty(), in.type == indicator_type::choice, "values");
    only(in.written.has_value(), in.type == indicator_type::percent, "written");
    only(in.is_signed, has_range(in.type), "signed");
    only(!in.unit.empty(), in.type == indicator_type::count || in.type == indicator_type::amount, "unit");
    only(in.better.has_value(), numeric, "better");
    only(in.of.has_value(), numeric, "of");
    only(in.if_not_reported.has_value(), numeric, "if_not_reported");
    return found;
}

void check_values(checking& work, declaration const& in, std::string const& pointer) {
    if (in.type != indicator_type::choice) return;
    if (in.values.empty()) work.say(code::indicator_values_required, pointer, {{"id", in.id}});
    std::set<std::string> seen;
    for (std::size_t i = 0; i < in.values.size(); ++i) {
        if (seen.insert(in.values[i]).second) continue;
        work.say(code::id_duplicate, pointer_below(pointer + "/values", i), {{"id", in.values[i]}, {"first", pointer}});
    }
}

void check_member(checking& work, declaration const& in, std::string const& pointer) {
    if (!is_identifier(in.id)) work.say(code::indicator_id_invalid, pointer, {{"id", in.id}});
    else if (is_reserved_word(in.id)) work.say(code::id_reserved, pointer, {{"id", in.id}});
    for (std::string_view const name : misplaced(in)) {
        work.say(code::indicator_member_misplaced, pointer_below(pointer, name),
                 {{"member", std::string{name}}, {"type", std::string{word(in.type)}}});
    }
    if (in.min && in.max && *in.min > *in.max) work.say(code::range_reversed, pointer_below(pointer, "min"));
    if (in.least && in.most && *in.least > *in.most) work.say(code::range_reversed, pointer_below(pointer, "least"));
    check_values(work, in, pointer);
}

}  // namespace

void check_indicators(checking& work) {
    for (declaration& each : work.indicators) {
        bool const declared = &each < work.indicators.data() + work.written.indicators.size();
        if (!declared) continue;
        std::string const pointer = pointer_below("/indicators", each.id);
        check_member(work, each, pointer);
        value_type const type = each.measured();
        if (each.of) bind_quantity(*each.of, role::level, type, work.names, checking::at(pointer_below(pointer, "of")), work.findings);
        if (each.if_not_reported && each.if_not_reported->takes == assumption::set) {
            bind_quantity(each.if_not_reported->value, role::level, type, work.names,
                          checking::at(pointer_below(pointer, "if_not_reported")), work.findings);
        }
    }
}

}  // namespace kaohe
