#include "circles.hpp"

#include <kaohe/base/text.hpp>

namespace kaohe {

// Everyone is visited once: who was reached on an earlier walk cannot lead into a circle that is new.
std::vector<std::size_t> circles_in(parent_list const& above) {
    std::vector<std::size_t> found;
    std::vector<std::optional<std::size_t>> reached_from(above.size());
    for (std::size_t i = 0; i < above.size(); ++i) {
        std::optional<std::size_t> at = i;
        while (at && !reached_from[*at]) {
            reached_from[*at] = i;
            at = above[*at];
        }
        if (at && reached_from[*at] == i) found.push_back(*at);
    }
    return found;
}

std::vector<std::size_t> circle_through(parent_list const& above, std::size_t start) {
    std::vector<std::size_t> members{start};
    for (std::size_t at = *above[start]; at != start; at = *above[at]) members.push_back(at);
    return members;
}

std::string chain_text(std::vector<std::string_view> ids) {
    ids.push_back(ids.front());
    return join(ids, " → ");
}

}  // namespace kaohe
