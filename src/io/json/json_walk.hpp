#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <kaohe/base/diagnostic.hpp>

#include "json_scan.hpp"

namespace kaohe::json_scan {

/// Told of each key and each value of a document, in the order of the text: its JSON pointer and its first
/// token.
using visitor = std::function<void(std::string const& pointer, place::part on, token const& at)>;

void walk(std::string_view document, visitor const& visit);

}  // namespace kaohe::json_scan
