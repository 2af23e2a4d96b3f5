#pragma once

#include <array>
#include <string_view>

#include <kaohe/scheme/definition.hpp>

namespace kaohe {

/// Keys that the rule language has and this edition of kaohe does not read yet.
template <class T>
inline constexpr std::array<std::string_view, 0> reserved_keys{};

template <>
inline constexpr std::array reserved_keys<node>{std::string_view{"each"}, std::string_view{"weight"}};
template <>
inline constexpr std::array reserved_keys<declaration>{std::string_view{"fields"},
                                                       std::string_view{"source"}};
template <>
inline constexpr std::array reserved_keys<definition>{std::string_view{"grades"}, std::string_view{"result"},
                                                      std::string_view{"sampling"}};
template <>
inline constexpr std::array reserved_keys<effect>{std::string_view{"to"}};

/// Words of the same sort.
template <class Word>
inline constexpr std::array<std::string_view, 0> reserved_choices{};

template <>
inline constexpr std::array reserved_choices<combination>{
    std::string_view{"weighted"}, std::string_view{"mean"}, std::string_view{"best"},
    std::string_view{"least"},    std::string_view{"all"},  std::string_view{"any"}};
template <>
inline constexpr std::array reserved_choices<indicator_type>{std::string_view{"records"}};
template <>
inline constexpr std::array reserved_choices<consequence>{std::string_view{"grade_limited"}};

}  // namespace kaohe
