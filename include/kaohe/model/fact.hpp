#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <kaohe/base/words.hpp>
#include <kaohe/model/value.hpp>

namespace kaohe {

/// Whose figure a fact is: the subject's own, the assessor's, or the one that was settled in the end. Facts
/// of several layers travel together.
enum class layer : std::uint8_t { self, assessor, final };

template <>
inline constexpr std::array words_of<layer>{std::string_view{"self"}, std::string_view{"assessor"},
                                            std::string_view{"final"}};

/// Where a fact comes from and what was said of it.
struct provenance {
    std::string source = {};
    std::string note = {};
    std::string who = {};
    std::optional<kaohe::date> date = {};  ///< when it was given

    bool operator==(provenance const&) const = default;
};

struct record;

/// The records of one list, in the order given. It is put together and taken apart where a record is
/// complete: a fact may hold a list whose records hold facts.
class record_list : public std::vector<record> {
public:
    record_list() noexcept;
    record_list(std::initializer_list<record> of);
    record_list(record_list const& other);
    record_list(record_list&& other) noexcept;
    record_list& operator=(record_list const& other);
    record_list& operator=(record_list&& other) noexcept;
    ~record_list();
};

/// One indicator's value for one subject in one period. Not reported is not 0, and neither is not applicable.
struct fact {
    using content = std::variant<std::monostate, number, bool, date, std::string, record_list>;

    kaohe::state state = kaohe::state::not_reported;
    bool normalised = false;   ///< full-width characters were read as their plain forms
    std::uint32_t origin = 0;  ///< which of cohort::origins it has, counted from 1; 0: nothing was said
    content value = {};

    /// The fact as a calculation sees it. Text stays borrowed from this fact.
    [[nodiscard]] outcome read() const;
};

/// One entry of a list: an article, a prize, an inspected unit. Its facts stand in the order of the list's
/// fields; a short one means not reported.
struct record {
    std::string id = {};
    std::vector<fact> fields = {};

    bool operator==(record const&) const;
};

/// Names one column of facts: an indicator (or a line without `of`), how many periods back, 0 for the
/// current one, and the layer, if the facts say one.
struct fact_key {
    std::string indicator;
    int back = 0;
    std::optional<kaohe::layer> layer = {};

    auto operator<=>(fact_key const&) const = default;
};

/// `members`, `members@prior`, `members@-2`, `members@self`, `members@prior@self`.
[[nodiscard]] std::string to_text(fact_key const& key);

/// Reads what to_text writes, and no other spelling; nothing if the text names no column.
[[nodiscard]] std::optional<fact_key> parse_fact_key(std::string_view text);

/// The layers in which a fact is looked for, in turn, until it is found: of one layer that layer and then the
/// fact of none, which serves every layer; otherwise final, assessor, self and none.
[[nodiscard]] std::span<std::optional<layer> const> layers_read(std::optional<layer> asked);

/// One fact that a calculation asked for: the indicator, how many periods back, and in which layer, if it is
/// not that of the sheet.
struct fact_reference {
    std::uint32_t indicator = 0;
    int back = 0;
    std::optional<kaohe::layer> layer = {};

    auto operator<=>(fact_reference const&) const = default;
};

/// The facts that were missing and decided that a calculation has no value.
using waiting = std::vector<fact_reference>;

}  // namespace kaohe
