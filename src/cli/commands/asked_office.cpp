#include "asked_office.hpp"

#include <algorithm>

#include <kaohe/study/offices.hpp>

#include "cli/words.hpp"
#include "unknown_name.hpp"

namespace kaohe::cli {

std::optional<std::string> asked_office(options const& asked, scheme const& by, console const& to) {
    if (asked.by == arrangement::clause && asked.office.empty()) return std::nullopt;
    if (!by.gives_points()) to.end(exit_code::bad_input, words::no_points_by_office, {});
    std::vector<std::string_view> const named = offices_of(by);
    if (named.empty()) to.end(exit_code::bad_input, words::no_offices, {});
    if (!asked.office.empty() && std::ranges::find(named, asked.office) == named.end())
        end_unknown({words::no_office, words::no_office_but}, asked.office, named, to);
    return asked.office;
}

}  // namespace kaohe::cli
