#include "read_text.hpp"

#include <utility>

namespace kaohe {

bool read_text(expression& formula, limits const& within, place const& at, diagnostics& findings) {
    auto read = parse_expression(formula.text, within);
    if (read) {
        formula = *std::move(read);
        return true;
    }
    for (diagnostic each : read.diagnostics()) {
        each.where = {.file = at.file, .pointer = at.pointer, .offset = each.where.offset};
        findings.push_back(std::move(each));
    }
    return false;
}

}  // namespace kaohe
