#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include <kaohe/base/fields.hpp>
#include <kaohe/base/words.hpp>
#include <kaohe/expr/quantity.hpp>

namespace kaohe {

/// What a node does where its value is missing (language.md 5). In a scheme: the word, or `{"points": Q}` for
/// `set`.
enum class policy_action : std::uint8_t { error, fail, full, set, exclude, peer_mean };

template <>
inline constexpr std::array words_of<policy_action>{
    std::string_view{"error"},  std::string_view{"fail"},    std::string_view{"full"},
    std::string_view{"points"}, std::string_view{"exclude"}, std::string_view{"peer_mean"}};

/// An action and, where it sets points, which.
struct policy {
    policy_action action{};
    quantity points = {};  ///< of `set`

    bool operator==(policy const&) const = default;
};

/// One policy for each way of missing; the nearest node that names one speaks.
struct policies {
    std::optional<policy> not_reported = {};
    std::optional<policy> not_applicable = {};
    std::optional<policy> undefined = {};

    static constexpr auto fields() {
        return fields_of(optional("not_reported", &policies::not_reported),
                         optional("not_applicable", &policies::not_applicable),
                         optional("undefined", &policies::undefined));
    }
    bool operator==(policies const&) const = default;
};

}  // namespace kaohe
