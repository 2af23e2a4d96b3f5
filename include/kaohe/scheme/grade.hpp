#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <kaohe/base/fields.hpp>
#include <kaohe/rules/bound.hpp>

namespace kaohe {

/// What total earns a grade, and how many of those ranked together may have it.
struct grade_tier {
    std::string grade;
    bound limit;
    std::optional<quantity> quota = {};  ///< a share: of n ranked, floor(share * n)

    static constexpr auto fields() {
        return fields_of(required("grade", &grade_tier::grade), inlined(&grade_tier::limit),
                         optional("quota", &grade_tier::quota));
    }
    bool operator==(grade_tier const&) const = default;
};

/// Grades by totals, the best first (language.md 6, 8): the first tier whose bound holds and whose quota has
/// room.
struct grading {
    std::vector<grade_tier> tiers;
    std::string otherwise;

    static constexpr auto fields() {
        return fields_of(required("tiers", &grading::tiers), required("else", &grading::otherwise));
    }
    bool operator==(grading const&) const = default;

    /// By its place, counted from the best: tiers, then `else`.
    [[nodiscard]] std::string const& name(std::uint32_t place) const {
        return place < tiers.size() ? tiers[place].grade : otherwise;
    }
    [[nodiscard]] std::optional<std::uint32_t> place_of(std::string const& grade) const {
        for (std::uint32_t i = 0; i <= tiers.size(); ++i)
            if (name(i) == grade) return i;
        return std::nullopt;
    }
};

}  // namespace kaohe
