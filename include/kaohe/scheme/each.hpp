#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kaohe/base/fields.hpp>
#include <kaohe/base/words.hpp>
#include <kaohe/expr/syntax.hpp>

namespace kaohe {

/// How the results of a section's members become one.
enum class joining : std::uint8_t { sum, mean, best, least, all, any };

template <>
inline constexpr std::array words_of<joining>{std::string_view{"sum"},  std::string_view{"mean"},
                                              std::string_view{"best"}, std::string_view{"least"},
                                              std::string_view{"all"},  std::string_view{"any"}};

/// Whether it joins what is met or not, and no points.
[[nodiscard]] constexpr bool joins_met(joining how) { return how == joining::all || how == joining::any; }

/// Which of several members with the same values stays.
enum class keeping : std::uint8_t { best, worst, first };

template <>
inline constexpr std::array words_of<keeping>{std::string_view{"best"}, std::string_view{"worst"},
                                              std::string_view{"first"}};

/// A section's items are scored for every member of a list, and the results joined (language.md 5).
struct each_clause {
    static constexpr std::string_view children = "children";

    std::string over;                      ///< `children`, or a list of records
    std::optional<expression> where = {};  ///< who is a member, seen from the member
    std::vector<expression> once = {};     ///< names: of all members with the same values one is kept
    std::optional<keeping> keep = {};
    std::optional<expression> by = {};  ///< a name: joined within each of its values, then over them
    joining join{};
    std::optional<std::uint32_t> list = {};  ///< the indicator of the records, once bound

    static constexpr auto fields() {
        return fields_of(required("over", &each_clause::over), optional("where", &each_clause::where),
                         optional("once", &each_clause::once), optional("keep", &each_clause::keep),
                         optional("by", &each_clause::by), required("join", &each_clause::join));
    }
    bool operator==(each_clause const& other) const {
        return over == other.over && where == other.where && once == other.once && keep == other.keep &&
               by == other.by && join == other.join;
    }

    /// `by` as a list of names, as `once` is one.
    [[nodiscard]] std::span<expression const> names_of_by() const {
        return by ? std::span{&*by, 1} : std::span<expression const>{};
    }
    [[nodiscard]] bool is_over_children() const { return over == children; }
};

}  // namespace kaohe
