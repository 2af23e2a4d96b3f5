#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <kaohe/base/fields.hpp>
#include <kaohe/base/words.hpp>
#include <kaohe/rules/bound.hpp>

namespace kaohe {

/// The keys that a document may give for one struct.
struct key_list {
    std::array<std::string_view, 48> keys{};
    std::size_t count = 0;

    constexpr void add(std::string_view key) { keys.at(count++) = key; }
    [[nodiscard]] constexpr std::span<std::string_view const> all() const {
        return std::span{keys}.first(count);
    }
    [[nodiscard]] constexpr bool has(std::string_view key) const {
        return std::find(all().begin(), all().end(), key) != all().end();
    }
};

template <listed T>
constexpr void add_keys(key_list& to);

template <class Owner, class Member>
constexpr void add_keys_of(field<Owner, Member> const& given, key_list& to) {
    if constexpr (listed<Member>) {
        if (given.need == presence::inlined) return add_keys<Member>(to);
    }
    to.add(given.name);
}

template <class Owner, worded Side>
constexpr void add_keys_of(field<Owner, sided<Side>> const&, key_list& to) {
    for (std::string_view const each : words_of<Side>) to.add(each);
}

template <listed T>
constexpr void add_keys(key_list& to) {
    for_each_field<T>([&](auto const& each) { add_keys_of(each, to); });
}

/// The keys of T, those of its inlined members among them, in the order of its fields.
template <listed T>
[[nodiscard]] consteval key_list keys_of() {
    key_list all;
    add_keys<T>(all);
    return all;
}

}  // namespace kaohe
