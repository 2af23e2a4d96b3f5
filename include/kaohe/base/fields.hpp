#pragma once

#include <string_view>
#include <tuple>

namespace kaohe {

/// Whether a document must give a member.
enum class presence { required, optional, inlined };

/// One member of a struct as documents know it. A struct lists its members once, in `static constexpr auto
/// fields()`; reading, writing, unknown-key errors and schemas all come from that list.
template <class Owner, class Member>
struct field {
    using member_type = Member;

    std::string_view name;
    Member Owner::* member;
    presence need;
};

template <class Owner, class Member>
[[nodiscard]] constexpr field<Owner, Member> required(std::string_view name, Member Owner::* member) {
    return {name, member, presence::required};
}

template <class Owner, class Member>
[[nodiscard]] constexpr field<Owner, Member> optional(std::string_view name, Member Owner::* member) {
    return {name, member, presence::optional};
}

/// A member whose own keys stand among the owner's: a bound is written `"at_least": 5`, not `"bound":
/// {"at_least": 5}`.
template <class Owner, class Member>
[[nodiscard]] constexpr field<Owner, Member> inlined(Member Owner::* member) {
    return {{}, member, presence::inlined};
}

template <class... Fields>
[[nodiscard]] constexpr std::tuple<Fields...> fields_of(Fields... listed) {
    return {listed...};
}

/// A struct that lists its members.
template <class T>
concept listed = requires { T::fields(); };

/// Calls visit(field) for each member of T, in order.
template <listed T, class Visitor>
constexpr void for_each_field(Visitor&& visit) {
    std::apply([&](auto const&... each) { (visit(each), ...); }, T::fields());
}

}  // namespace kaohe
