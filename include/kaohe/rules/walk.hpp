#pragma once

#include <functional>
#include <string>

#include <kaohe/rules/rule.hpp>

namespace kaohe {

/// Calls visit for every quantity of a rule, with what it is asked for and its JSON pointer below the rule.
void for_each_quantity(rule& of, std::function<void(quantity&, role, std::string const&)> const& visit);
void for_each_quantity(rule const& of,
                       std::function<void(quantity const&, role, std::string const&)> const& visit);

}  // namespace kaohe
