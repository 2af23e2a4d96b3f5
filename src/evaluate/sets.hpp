#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <kaohe/expr/environment.hpp>

namespace kaohe {

class world;

/// Lists of subjects that belong together.
enum class member_list : std::uint8_t { group, same_class, cohort, children };

/// What an expression came to for the members of one list that are not excluded, satisfy the condition and
/// have a value. Computed once and shared by all who ask.
struct set_values {
    std::vector<std::pair<std::uint32_t, value>> by_subject;  ///< in the cohort's order
    std::vector<value> sorted;
    std::vector<std::uint32_t> left_out;     ///< whose value or condition is missing, in the cohort's order
    std::map<std::string, int> occurrences;  ///< of count_distinct: how often each value stands
    number sum;

    void add(std::uint32_t member, value each, expression_node const& at);
    [[nodiscard]] value const* of(std::uint32_t subject) const;
    /// How many values differ, one member set aside.
    [[nodiscard]] std::size_t distinct_without(value const* aside) const;
};

/// Who looks, and in which layer every fact is read that does not name one itself.
struct onlooker {
    std::uint32_t subject = 0;
    std::optional<kaohe::layer> layer = {};
};

/// The values of every set operation so far: by operation, list, periods back and layer.
using set_cache = std::map<
    std::tuple<expression_node const*, std::vector<std::uint32_t> const*, int, std::optional<kaohe::layer>>,
    set_values>;

/// The result of a set operation for one subject (language.md 3).
[[nodiscard]] outcome over_set(world& in, onlooker from, expression const& of, expression_node const& at,
                               int back);

/// How many members a set operation leaves out for one subject: their value or the condition is missing.
[[nodiscard]] std::size_t left_out_of_set(world& in, onlooker from, expression const& of,
                                          expression_node const& at, int back);

}  // namespace kaohe
