#include <kaohe/model/cohort.hpp>

#include <algorithm>

namespace kaohe {

std::size_t cohort::column(fact_key const& key) {
    auto const found = std::ranges::find(keys, key);
    auto const index = static_cast<std::size_t>(found - keys.begin());
    if (found == keys.end()) keys.push_back(key);
    return index;
}

void cohort::put(subject& of, fact_key const& key, fact reported) {
    std::size_t const at = column(key);
    if (of.facts.size() <= at) of.facts.resize(at + 1);
    of.facts[at] = std::move(reported);
}

}  // namespace kaohe
