#include <kaohe/rules/walk.hpp>

#include <map>
#include <optional>
#include <type_traits>
#include <vector>

#include <kaohe/base/pointer.hpp>

namespace kaohe {
namespace {

/// Finds the quantities of any struct that lists its members, through the containers that rules are made of.
template <class Visit>
class walker {
public:
    explicit walker(Visit const& visit) : visit_{visit} {}

    template <listed T>
    void members(T& of, std::string const& below) {
        for_each_field<std::remove_const_t<T>>(
            [&](auto const& each) { member(of.*each.member, pointer_of(below, each)); });
    }

private:
    template <class Field>
    static std::string pointer_of(std::string const& below, Field const& each) {
        return each.need == presence::inlined ? below : pointer_below(below, each.name);
    }

    template <class Q>
        requires std::derived_from<std::remove_const_t<Q>, quantity>
    void member(Q& found, std::string const& below) {
        visit_(found, std::remove_const_t<Q>::asked, below);
    }
    void member(quantity& found, std::string const& below) { visit_(found, role::plain, below); }
    void member(quantity const& found, std::string const& below) { visit_(found, role::plain, below); }

    template <class T>
    void member(std::optional<T>& found, std::string const& below) {
        if (found) member(*found, below);
    }
    template <class T>
    void member(std::optional<T> const& found, std::string const& below) {
        if (found) member(*found, below);
    }
    template <class Side>
    void member(sided<Side>& found, std::string const& below) {
        member(found.at, pointer_below(below, word(found.side)));
    }
    template <class Side>
    void member(sided<Side> const& found, std::string const& below) {
        member(found.at, pointer_below(below, word(found.side)));
    }
    template <class List>
        requires requires(List& list) { list.begin()->second; }
    void member(List& found, std::string const& below) {
        for (auto& [name, each] : found) member(each, pointer_below(below, name));
    }
    template <class List>
        requires requires(List& list) { list.front().fields(); }
    void member(List& found, std::string const& below) {
        for (std::size_t i = 0; i < found.size(); ++i) members(found[i], pointer_below(below, i));
    }
    template <class Word>
        requires worded<std::remove_const_t<Word>>
    void member(Word&, std::string const&) {}

    Visit const& visit_;
};

}  // namespace

void for_each_quantity(rule& of, std::function<void(quantity&, role, std::string const&)> const& visit) {
    std::visit([&](auto& each) { walker{visit}.members(each, ""); }, of);
}

void for_each_quantity(rule const& of,
                       std::function<void(quantity const&, role, std::string const&)> const& visit) {
    std::visit([&](auto const& each) { walker{visit}.members(each, ""); }, of);
}

}  // namespace kaohe
