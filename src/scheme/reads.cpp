#include <kaohe/scheme/reads.hpp>

#include <algorithm>

#include <kaohe/rules/walk.hpp>

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
    if (written.rule) for_each_quantity(*written.rule, [&](quantity const& each, role, std::string const&) { add(each); });
    for (auto const* each : {&written.base, &written.scale, &written.floor, &written.cap, &written.points}) {
        if (*each) add(**each);
    }
}

}  // namespace kaohe
