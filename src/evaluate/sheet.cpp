#include <kaohe/evaluate/sheet.hpp>

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
