#pragma once

#include <type_traits>

#include <kaohe/scheme/definition.hpp>

#include "decode.hpp"

// How the types of a scheme are read that are more than a list of members.
namespace kaohe {

void decode(expression& into, json_value const& from, spot const& at, decoder& by);
void decode(quantity& into, json_value const& from, spot const& at, decoder& by);
void decode(policy& into, json_value const& from, spot const& at, decoder& by);
void decode(value_policy& into, json_value const& from, spot const& at, decoder& by);
void decode(rule& into, json_value const& from, spot const& at, decoder& by);

/// True if it is the key of some rule kind, and refused as such.
bool refuse_key_of(std::type_identity<node>, spot const& at, decoder& by);

}  // namespace kaohe
