#include "spelling.hpp"

#include <algorithm>

#include <kaohe/base/text.hpp>

namespace kaohe {

void add_names(std::vector<spelling>& to, std::string_view id, bilingual const& title) {
    to.insert(to.end(), {{id, id}, {title.zh, id}, {title.en, id}});
}

std::string in_small_letters(std::string_view text) {
    std::string small{text};
    for (char& each : small)
        if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
    return small;
}

std::optional<std::string> closest_meaning(std::string_view text, std::span<spelling const> known) {
    std::vector<std::string> small;
    for (spelling const& each : known) small.push_back(in_small_letters(each.written));
    std::vector<std::string_view> const candidates{small.begin(), small.end()};
    auto const found = closest(in_small_letters(text), candidates);
    if (!found) return std::nullopt;
    auto const at = std::ranges::find(candidates, *found) - candidates.begin();
    return std::string{known[static_cast<std::size_t>(at)].meant};
}

}  // namespace kaohe
