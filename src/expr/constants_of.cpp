#include <kaohe/expr/constants_of.hpp>

#include <kaohe/base/pointer.hpp>

namespace kaohe {
namespace {

using visitor = std::function<void(quantity const&, std::string const&)>;

void visit_below(quantity const& of, std::string const& pointer, visitor const& visit) {
    if (of.as_number()) return visit(of, pointer);
    table const* const choices = of.as_table();
    if (!choices) return;
    for (auto const& [name, each] : choices->entries)
        visit_below(each, pointer_below(pointer + "/table", name), visit);
    if (choices->otherwise) visit_below(*choices->otherwise, pointer + "/else", visit);
}

/// Whether a subject can be given both constants at once.
bool go_together(quantity const& low, std::string const& below_low, quantity const& high,
                 std::string const& below_high) {
    if (below_low.empty() || below_high.empty()) return true;
    return low.as_table()->by == high.as_table()->by && below_low == below_high;
}

}  // namespace

void for_each_constant(quantity const& of, visitor const& visit) { visit_below(of, "", visit); }

std::optional<reversal> find_reversal(quantity const& low, quantity const& high) {
    std::optional<reversal> first;
    for_each_constant(low, [&](quantity const& from, std::string const& below_low) {
        for_each_constant(high, [&](quantity const& to, std::string const& below_high) {
            bool const reversed =
                *from.as_number() > *to.as_number() && go_together(low, below_low, high, below_high);
            if (reversed && !first) first = reversal{below_low, *from.as_number(), *to.as_number()};
        });
    });
    return first;
}

}  // namespace kaohe
