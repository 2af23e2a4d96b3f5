#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <kaohe/base/pointer.hpp>

#include "cohort_part.hpp"

namespace kaohe {

/// Where the subjects and facts of a part stand in a JSON document.
struct json_places {
    std::string file;
    std::vector<std::string> holders = {};  ///< pointers of what holds each subject's members
    std::vector<std::string> keys = {};     ///< of the facts, by column
    /// Pointers of facts that say their layer themselves, by subject and column: several can stand under one
    /// key.
    std::map<std::pair<std::size_t, std::size_t>, std::string> apart = {};

    [[nodiscard]] place member(std::size_t subject, std::string_view name) const {
        return {.file = file, .pointer = pointer_below(holders[subject], name)};
    }
    [[nodiscard]] place fact(std::size_t subject, std::size_t column) const {
        if (auto const found = apart.find({subject, column}); found != apart.end())
            return {.file = file, .pointer = found->second};
        return {.file = file,
                .pointer = pointer_below(pointer_below(holders[subject], "facts"), keys[column])};
    }
};

/// Lets a part find its places in that file; who reads it adds holders and keys.
[[nodiscard]] inline std::shared_ptr<json_places> place_in_json(cohort_part& part, std::string const& file) {
    auto places = std::make_shared<json_places>(json_places{file});
    part.member_place = [places](std::size_t subject, std::string_view name) {
        return places->member(subject, name);
    };
    part.fact_place = [places](std::size_t subject, std::size_t column) {
        return places->fact(subject, column);
    };
    part.origin = part.content.add_origin({.source = file});
    return places;
}

}  // namespace kaohe
