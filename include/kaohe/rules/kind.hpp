#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/code.hpp>
#include <kaohe/base/diagnostic.hpp>
#include <kaohe/base/fields.hpp>
#include <kaohe/base/language.hpp>
#include <kaohe/base/words.hpp>
#include <kaohe/expr/quantity.hpp>
#include <kaohe/expr/reading.hpp>
#include <kaohe/model/indicator.hpp>
#include <kaohe/model/measure.hpp>
#include <kaohe/model/value.hpp>
#include <kaohe/number/interval.hpp>
#include <kaohe/rules/reason.hpp>

namespace kaohe {

/// What a rule made of a value; no points where the scheme gives none. The values for the names of `why` were
/// appended to the reason values.
struct scored {
    std::optional<number> points;
    std::optional<bool> met;
    reason_form const* why = nullptr;
};

/// What a rule kind can be given by `of`.
enum class rule_input : std::uint8_t { flag, choice, ordered, numeric };

/// What `of` was found to give.
struct rule_subject {
    value_type type;
    bool whole = false;    ///< it can be proved to be a whole number
    bool endless = false;  ///< it can be a fraction whose decimals do not end
    bool earns = true;     ///< the scheme gives points
};

/// What is wrong with a rule as written: a code, the place below the rule ("/step"), and words for the
/// message.
struct complaint {
    code what;
    std::string below;
    arguments with = {};
};

using complaints = std::vector<complaint>;

/// The contract of a rule kind. Everything generic walks the list in rules/rule.hpp and knows no kind by
/// name.
///  kind     its word in schemes, file names and documents
///  takes    what `of` may be
///  needs_points  whether it says nothing without points
///  reasons  every reason it can give
///  fields() its members
///  own_indicator()  what a line without `of` is itself; nothing if `of` is required
///  check()  what is wrong with its constants, names of choices included
///  is_endless()  whether points can be a fraction whose decimals do not end though its constants do
///  range()  the least and most points it can give; tables are read for the subject, if there is one
///  score()  the points of a value. Quantities are read through `read`, points only of the branch taken; if
///  anything is
///           missing there the result is thrown away
template <class K>
concept rule_kind = std::regular<K> && listed<K> &&
                    requires(K const rule, value const& of, reading& read, reason_values& why,
                             environment* subject, rule_subject const& of_type, complaints& say) {
                        { K::kind } -> std::convertible_to<std::string_view>;
                        { K::takes } -> std::convertible_to<rule_input>;
                        { K::needs_points } -> std::convertible_to<bool>;
                        { K::reasons.front() } -> std::convertible_to<reason_form const&>;
                        { rule.own_indicator() } -> std::same_as<std::optional<indicator>>;
                        { rule.check(of_type, say) } -> std::same_as<void>;
                        { rule.is_endless(of_type) } -> std::same_as<bool>;
                        { rule.range(subject) } -> std::same_as<interval>;
                        { rule.score(of, read, why) } -> std::same_as<scored>;
                    };

}  // namespace kaohe
