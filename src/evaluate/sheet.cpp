#include <kaohe/evaluate/sheet.hpp>

#include <vector>

#include <kaohe/scheme/placed_node.hpp>
#include <kaohe/scheme/scheme.hpp>

namespace kaohe {

std::string grade_name(sheet const& of, scheme const& by) {
    return of.grade ? by.written().grades->name(*of.grade) : std::string{};
}

std::string listed_id(std::string_view id, sheet const& in, member_result const* of) {
    std::string members;
    for (; of; of = of->around ? &in.members[*of->around] : nullptr)
        members = '[' + std::string{of->id} + ']' + members;
    return std::string{id} + members;
}

met_count count_met(sheet const& of, scheme const& by) {
    met_count found;
    auto const count = [&](node_result const& each) {
        if (each.met) ++(*each.met ? found.met : found.missed);
    };
    auto const nodes = by.nodes();
    std::vector<bool> is_shown_only(nodes.size());  // it, or a section above it, does not count
    for (std::uint32_t i = 0; i < nodes.size(); ++i)
        is_shown_only[i] = !nodes[i].shape.counts || (i > 0 && is_shown_only[nodes[i].parent]);
    auto const is_counted = [&](std::uint32_t node) { return nodes[node].is_line() && !is_shown_only[node]; };
    for (std::uint32_t i = 0; i < nodes.size(); ++i)
        if (is_counted(i) && !nodes[i].repeated_by) count(of.nodes[i]);
    for (member_result const& each : of.members)
        for (std::uint32_t i = each.section + 1; i < nodes[each.section].end; ++i)
            if (is_counted(i) && nodes[i].repeated_by == each.section) count(each.at(i));
    return found;
}

node_result const* result_listed(std::string_view id, scheme const& by, sheet const& in) {
    std::string_view const name = id.substr(0, id.find('['));
    std::optional<std::uint32_t> const node = by.node_named(name);
    if (!node) return nullptr;
    placed_node const& placed = by.nodes()[*node];
    if (name == id) return placed.repeated_by ? nullptr : &in.nodes[*node];
    for (member_result const& each : in.members) {
        bool const has_it = each.section == *node || each.section == placed.repeated_by;
        if (has_it && listed_id(name, in, &each) == id) return &each.at(*node);
    }
    return nullptr;
}

}  // namespace kaohe
