#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kaohe {

/// Names by their number, counted from 0 as they are added, and found fast. Of a repeated name the first is
/// found.
class name_index {
public:
    void add(std::string name) { numbers_.try_emplace(std::move(name), added_++); }

    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name) const {
        auto const found = numbers_.find(name);
        return found == numbers_.end() ? std::nullopt : std::optional{found->second};
    }

    /// In the order of their bytes; borrowed.
    [[nodiscard]] std::vector<std::string_view> names() const {
        std::vector<std::string_view> all;
        for (auto const& [name, number] : numbers_) all.push_back(name);
        std::sort(all.begin(), all.end());
        return all;
    }

private:
    // Found by a view: nothing is copied to look a name up.
    struct hash : std::hash<std::string_view> {
        using is_transparent = void;
    };

    std::unordered_map<std::string, std::uint32_t, hash, std::equal_to<>> numbers_;
    std::uint32_t added_ = 0;
};

}  // namespace kaohe
