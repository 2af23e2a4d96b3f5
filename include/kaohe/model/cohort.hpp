#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/model/fact.hpp>
#include <kaohe/model/period.hpp>
#include <kaohe/number/number.hpp>

namespace kaohe {

/// What an earlier period's sheet said of a subject, for awards over years and points("id")@-1.
struct history_entry {
    std::optional<int> rank = {};
    std::optional<number> total = {};
    bool excluded = false;
    std::map<std::string, number, std::less<>> points = {};  ///< by line or section id

    bool operator==(history_entry const&) const = default;
};

/// What documents and tables call a subject's own members: no indicator and no item can be called so.
inline constexpr std::array<std::string_view, 6> subject_members{"id",    "name",   "group",
                                                                 "class", "parent", "period"};

/// The organisation that is scored. `facts` stand in the order of cohort::keys; a short list means not
/// reported.
struct subject {
    std::string id = {};
    std::string name = {};
    std::string group = {};                    ///< empty: none
    std::string class_name = {};               ///< empty: none
    std::string parent = {};                   ///< id of the subject above; empty: none
    std::optional<kaohe::period> period = {};  ///< overrides the cohort's
    std::vector<fact> facts = {};
    std::map<std::string, history_entry, std::less<>> history = {};  ///< by period text
};

/// The subjects scored together in one period; ranks and means are over its groups.
struct cohort {
    std::optional<kaohe::period> period = {};
    std::vector<fact_key> keys = {};  ///< names the columns of every subject's facts, once
    std::vector<subject> subjects = {};
    std::vector<provenance> origins = {};  ///< what was said of facts: see fact::origin

    /// The column of a key, added if it is new.
    std::size_t column(fact_key const& key);
    /// Puts one fact in its place. Precondition: `of` is a subject of this cohort.
    void put(subject& of, fact_key const& key, fact reported);
    /// Keeps what was said of facts; the result is what their fact::origin is to be.
    std::uint32_t add_origin(provenance said);
    /// What was said of a fact of this cohort, borrowed; null: nothing.
    [[nodiscard]] provenance const* origin_of(fact const& of) const;
};

/// The period of one of its subjects: its own, else the cohort's; borrowed from either.
[[nodiscard]] std::optional<period> const& period_of(subject const& of, cohort const& in);

}  // namespace kaohe
