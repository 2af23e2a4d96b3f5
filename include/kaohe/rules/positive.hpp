#pragma once

#include <string>

#include <kaohe/expr/constants_of.hpp>
#include <kaohe/number/format.hpp>
#include <kaohe/rules/kind.hpp>

namespace kaohe {

/// Complains of every constant that is not above 0 in what will be divided by.
inline void check_positive(quantity const& divisor, code otherwise, std::string const& below,
                           complaints& say) {
    for_each_constant(divisor, [&](quantity const& each, std::string const& at) {
        number const& found = *each.as_number();
        if (found.sign() <= 0) say.push_back({otherwise, below + at, {{"found", to_text(found)}}});
    });
}

}  // namespace kaohe
