#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

#include <kaohe/base/fields.hpp>
#include <kaohe/base/keyed.hpp>
#include <kaohe/base/language.hpp>
#include <kaohe/base/words.hpp>
#include <kaohe/model/value.hpp>
#include <kaohe/number/number.hpp>

#include "decoding.hpp"
#include "key_list.hpp"

namespace kaohe {

/// Fills structs from a document through their field lists. Every mistake is collected; what could not be
/// read keeps its default. A document is good if there are no findings.
class decoder : public decoding {
public:
    using decoding::decoding;

    /// An object into a struct: each field by its name.
    template <listed T>
    void read(T& into, json_value const& from, spot const& at) {
        static constexpr key_list known = keys_of<T>();
        json_value::object const* const object = as_object(from, at);
        if (!object) return;
        read_members(into, from, at, known.all());
        for (auto const& [key, value] : *object)
            if (!known.has(key)) refuse_other<T>({&at, key}, known.all());
    }

    void read(std::string& into, json_value const& from, spot const& at);
    void read(bool& into, json_value const& from, spot const& at);
    void read(int& into, json_value const& from, spot const& at);
    void read(number& into, json_value const& from, spot const& at);
    void read(date& into, json_value const& from, spot const& at);
    void read(bilingual& into, json_value const& from, spot const& at);
    /// A value that another reader takes up as it is. Borrowed from the document.
    void read(json_value const*& into, json_value const& from, spot const&) { into = &from; }

    /// A type that says itself how it is read, by a function `decode` beside it. Where it also has a
    /// `bool refuse_key_of(std::type_identity<T>, spot const&, decoder&)`, that may refuse a key that T does
    /// not have in better words.
    template <class T>
        requires requires(T& into, json_value const& from, spot const& at, decoder& by) {
            decode(into, from, at, by);
        }
    void read(T& into, json_value const& from, spot const& at) {
        decode(into, from, at, *this);
    }

    template <worded Word>
    void read(Word& into, json_value const& from, spot const& at) {
        std::string const* const text = as_text(from, at);
        if (!text) return;
        auto const found = from_word<Word>(*text);
        if (found) into = *found;
        else refuse_unknown_word(at, *text, words_of<Word>);
    }

    template <class T>
    void read(std::optional<T>& into, json_value const& from, spot const& at) {
        read(into.emplace(), from, at);
    }

    template <class T>
    void read(std::vector<T>& into, json_value const& from, spot const& at) {
        json_value::list const* const list = from.as_list();
        if (!list) return refuse(code::expected_list, at, {{"found", brief(from)}});
        for (json_value const& each : *list) {
            spot const here{&at, {}, into.size()};
            read(into.emplace_back(), each, here);
        }
    }

    template <class T>
    void read(keyed<T>& into, json_value const& from, spot const& at) {
        json_value::object const* const object = as_object(from, at);
        if (!object) return;
        for (auto const& [key, value] : *object) {
            into.emplace_back().id = key;
            read_titled(into.back(), value, {&at, key});
        }
    }

    template <class T>
    void read(std::map<std::string, T, std::less<>>& into, json_value const& from, spot const& at) {
        json_value::object const* const object = as_object(from, at);
        if (!object) return;
        for (auto const& [key, value] : *object) read(into[key], value, {&at, key});
    }

    /// The known members of an object; its other keys are left to the caller.
    template <listed T>
    void read_members(T& into, json_value const& object, spot const& at,
                      std::span<std::string_view const> known) {
        members(into, owner_of(object, at, known));
    }

    /// The text or the object that a value is; refused, and null, where it is neither.
    [[nodiscard]] std::string const* as_text(json_value const& from, spot const& at);
    [[nodiscard]] json_value::object const* as_object(json_value const& from, spot const& at);

private:
    template <class Words>
    static bool is_one_of(std::string_view text, Words const& words) {
        return std::find(words.begin(), words.end(), text) != words.end();
    }

    // A member of a keyed list without fields of its own is but a title.
    template <listed T>
    void read_titled(T& into, json_value const& from, spot const& at) {
        read(into, from, at);
    }
    template <class T>
    void read_titled(T& into, json_value const& from, spot const& at) {
        read(into.title, from, at);
    }

    // An object whose members are being read, and the known keys that its unknown ones seem to mean.
    struct owner {
        json_value const& object;
        spot const& at;
        std::vector<std::string_view> meant;
    };

    [[nodiscard]] owner owner_of(json_value const& object, spot const& at,
                                 std::span<std::string_view const> known) const;

    template <listed T>
    void members(T& into, owner const& of) {
        for_each_field<T>([&](auto const& each) { member(into.*each.member, each.name, each.need, of); });
    }

    template <class T>
    void member(T& into, std::string_view name, presence need, owner const& of) {
        if constexpr (listed<T>) {
            if (need == presence::inlined) return members(into, of);
        }
        if (json_value const* const found = of.object.find(name)) return read(into, *found, {&of.at, name});
        if (need == presence::required && !is_one_of(name, of.meant))
            refuse(code::missing_key, of.at, {{"key", std::string{name}}});
    }

    // The word is the key: `"at_least": 5`.
    template <worded Side>
    void member(sided<Side>& into, std::string_view, presence, owner const& of) {
        std::vector<std::string_view> given;
        for (std::string_view const each : words_of<Side>)
            if (of.object.find(each)) given.push_back(each);
        if (given.size() > 1)
            return refuse(code::several_sides, {&of.at, given[1]}, {{"found", quoted(given)}},
                          place::part::key);
        if (!given.empty()) return read_side(into, given.front(), of);
        bool const misspelt = std::any_of(words_of<Side>.begin(), words_of<Side>.end(),
                                          [&](std::string_view each) { return is_one_of(each, of.meant); });
        if (!may_be_left_out<Side> && !misspelt)
            refuse(code::missing_side, of.at, {{"known", quoted(words_of<Side>)}});
    }

    template <worded Side>
    void read_side(sided<Side>& into, std::string_view key, owner const& of) {
        into.side = *from_word<Side>(key);
        read(into.at, *of.object.find(key), {&of.at, key});
    }

    template <listed T>
    void refuse_other(spot const& at, std::span<std::string_view const> known) {
        if constexpr (requires { refuse_key_of(std::type_identity<T>{}, at, *this); }) {
            if (refuse_key_of(std::type_identity<T>{}, at, *this)) return;
        }
        refuse_unknown_key(at, known);
    }
};

}  // namespace kaohe
