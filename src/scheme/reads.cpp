#include <kaohe/scheme/reads.hpp>

#include <algorithm>

#include <kaohe/rules/walk.hpp>
#include <kaohe/scheme/placed_node.hpp>
#include <kaohe/scheme/scheme.hpp>

namespace kaohe {
namespace {

template <class T>
void add_once(std::vector<T>& to, T each) {
    if (std::find(to.begin(), to.end(), each) == to.end()) to.push_back(each);
}

/// Follows moves down to the facts: e@prior moves every fact in e.
void collect(expression const& in, std::uint32_t at, int back, read_list& found) {
    expression_node const& node = in.nodes[at];
    if (node.what == operation::fact) add_once(found.facts, fact_reference{node.target, back});
    bool const is_set = node.what >= operation::set_count;
    if (is_set) found.sets = true;
    if (is_set && node.over == member_set::records) add_once(found.facts, fact_reference{node.target, 0});
    if (node.what == operation::own_class) found.class_name = true;
    if (node.what == operation::year) found.period = true;
    bool const scored = node.what == operation::points_of || node.what == operation::is_met;
    if (scored && back == 0) add_once(found.nodes, node.target);
    int const moved = node.what == operation::moved_back ? static_cast<int>(*node.literal.to_int64()) : 0;
    for (std::uint32_t const each : node.operands) collect(in, each, back + moved, found);
    if (node.what == operation::growth) collect(in, node.operands[0], back + 1, found);
}

}  // namespace

void read_list::add(expression const& bound) {
    collect(bound, static_cast<std::uint32_t>(bound.nodes.size() - 1), 0, *this);
}

void read_list::add(quantity const& bound) {
    if (expression const* const formula = bound.as_expression()) return add(*formula);
    table const* const choices = bound.as_table();
    if (!choices) return;
    if (choices->over == table_key::class_name) class_name = true;
    if (choices->over == table_key::period) period = true;
    if (choices->over == table_key::indicator) add_once(facts, fact_reference{choices->target, 0});
    for (auto const& [name, each] : choices->entries) add(each);
    if (choices->otherwise) add(*choices->otherwise);
}

void read_list::add_gate(node const& written) {
    if (written.when) add(*written.when);
    if (written.voided) add(*written.voided);
}

void read_list::add_points(node const& written) {
    if (written.of) add(*written.of);
    if (written.rule)
        for_each_quantity(*written.rule, [&](quantity const& each, role, std::string const&) { add(each); });
    for (auto const* each : {&written.base, &written.scale, &written.floor, &written.cap, &written.points}) {
        if (*each) add(**each);
    }
    for (node const& each : written.items) {
        if (each.weight) add(*each.weight);
    }
    if (written.each) add(*written.each);
}

void read_list::add(each_clause const& bound) {
    if (bound.list) add_once(facts, fact_reference{*bound.list, 0});
    if (bound.where) add(*bound.where);
    for (expression const& each : bound.once) add(each);
    if (bound.by) add(*bound.by);
}

namespace {

void add_node(read_list& all, placed_node const& each) {
    all.add_gate(*each.written);
    all.add_points(*each.written);
    for (policy const* one : {each.not_reported, each.not_applicable, each.undefined}) {
        if (one) all.add(one->points);
    }
}

void add_indicator(read_list& all, declaration const& each) {
    if (each.of) all.add(*each.of);
    if (each.if_not_reported) all.add(each.if_not_reported->value);
}

void add_grades(read_list& all, grading const& each) {
    for (grade_tier const& tier : each.tiers) {
        all.add(tier.limit.at);
        if (tier.quota) all.add(*tier.quota);
    }
}

void add_award(read_list& all, award const& each) {
    if (each.years) all.period = true;
    if (each.when) all.add(*each.when);
    if (each.amount) all.add(*each.amount);
}

}  // namespace

read_list reads_of(scheme const& whole) {
    read_list all;
    for (placed_node const& each : whole.nodes()) add_node(all, each);
    for (declaration const& each : whole.indicators()) add_indicator(all, each);
    for (effect const& each : whole.written().effects) all.add(each.when);
    for (award const& each : whole.written().awards) add_award(all, each);
    if (whole.written().grades) add_grades(all, *whole.written().grades);
    if (!whole.written().ranking) return all;
    for (expression const& each : whole.written().ranking->then) all.add(each);
    return all;
}

}  // namespace kaohe
