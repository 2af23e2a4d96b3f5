#include <kaohe/base/code.hpp>

#include <cstdlib>

#include "catalogue.hpp"

namespace kaohe {

namespace {

// In the order of `code`: entry_of counts through them.
std::array<std::span<code_entry const>, 1> tables() {
    using namespace catalogue;
    return {number_entries()};
}

}  // namespace

code_entry const& entry_of(code what) {
    auto index = static_cast<std::size_t>(what);
    for (auto const table : tables()) {
        if (index < table.size()) return table[index];
        index -= table.size();
    }
    std::abort();  // a value of `code` without an entry: tests/unit/base/code_test.cpp walks them all
}

std::string_view name_of(code what) { return entry_of(what).name; }

}  // namespace kaohe
