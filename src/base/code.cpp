#include <kaohe/base/code.hpp>

#include <cstdlib>

#include "catalogue.hpp"

namespace kaohe {

namespace {

std::array<std::span<code_entry const>, 12> tables() {
    using namespace catalogue;
    return {number_entries(),   document_entries(), expression_entries(), scheme_entries(),
            sampling_entries(), lint_entries(),     fact_entries(),       cohort_entries(),
            evaluate_entries(), draw_entries(),     program_entries(),    call_entries()};
}

}  // namespace

code_entry const& entry_of(code what) {
    auto const number = static_cast<std::size_t>(what);
    for (auto const table : tables()) {
        auto const first = static_cast<std::size_t>(table.front().what);
        if (number >= first && number < first + table.size()) return table[number - first];
    }
    std::abort();  // a value of `code` without an entry: tests/unit/base/code_test.cpp walks them all
}

std::string_view name_of(code what) { return entry_of(what).name; }

}  // namespace kaohe
