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

std::uint32_t cohort::add_origin(provenance said) {
    origins.push_back(std::move(said));
    return static_cast<std::uint32_t>(origins.size());
}

provenance const* cohort::origin_of(fact const& of) const {
    return of.origin == 0 ? nullptr : &origins[of.origin - 1];
}

std::optional<period> const& period_of(subject const& of, cohort const& in) {
    return of.period ? of.period : in.period;
}

}  // namespace kaohe
