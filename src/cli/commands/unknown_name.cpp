#include "unknown_name.hpp"

#include <kaohe/base/text.hpp>

namespace kaohe::cli {

void end_unknown(unknown_words const& say, std::string const& found, std::span<std::string_view const> names,
                 console const& to) {
    if (auto const meant = closest(found, names))
        to.end(exit_code::bad_input, say.suggesting, {{"found", found}, {"suggestion", std::string{*meant}}});
    to.end(exit_code::bad_input, say.plain, {{"found", found}});
}

}  // namespace kaohe::cli
