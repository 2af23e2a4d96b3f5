#include "gansu.hpp"

#include <fstream>
#include <iterator>
#include <random>
#include <stdexcept>

#include <kaohe/scheme/placed_node.hpp>

namespace kaohe::benchmarks {
namespace {

class maker {
public:
    maker(scheme const& of, std::uint64_t seed) : scheme_{of}, random_{seed} {}

    cohort run(std::size_t subjects) {
        cohort made{.period = period::parse("2011"), .keys = {}, .subjects = {}};
        auto const& groups = scheme_.written().groups;
        for (std::size_t i = 0; i < subjects; ++i) {
            subject& each = made.subjects.emplace_back();
            each.id = "s" + std::to_string(i);
            each.group = groups.empty() ? "" : groups[i % groups.size()].id;
            for (declaration const& by : scheme_.indicators()) {
                if (!by.of) add(made, each, by);
            }
        }
        return made;
    }

private:
    std::int64_t between(std::int64_t least, std::int64_t most) {
        return least + static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(most - least + 1));
    }

    void add(cohort& to, subject& whose, declaration const& by) {
        std::int64_t const before = between(1, 10) * between(1, 100) * between(1, 1000);
        to.put(whose, {by.id, 1}, reported(by, before));
        to.put(whose, {by.id, 0}, reported(by, before + before * between(-50, 150) / 1000));
    }

    fact reported(declaration const& by, std::int64_t size) {
        fact made{.state = state::present};
        switch (by.type) {
            case indicator_type::percent: made.value = number{between(0, 10'000)} / number{10'000}; break;
            case indicator_type::flag: made.value = between(0, 1) == 1; break;
            case indicator_type::date:
                made.value = date{static_cast<std::int32_t>(15'000 + between(0, 300))};
                break;
            case indicator_type::choice: made.value = by.values.front(); break;
            default: made.value = at_most(domain_of(by).most, number{size}); break;
        }
        return made;
    }

    // A figure outside its domain would be no figure at all.
    static number at_most(std::optional<number> const& most, number const& size) {
        return most && *most < size ? *most : size;
    }

    scheme const& scheme_;
    std::mt19937_64 random_;
};

}  // namespace

std::string gansu_text() {
    std::ifstream file{"schemes/gansu-2011/scheme.json", std::ios::binary};
    if (!file)
        throw std::runtime_error{
            "run this in the repository's root: schemes/gansu-2011/scheme.json is not here"};
    return {std::istreambuf_iterator<char>{file}, {}};
}

cohort made_up_cohort(scheme const& of, std::size_t subjects, std::uint64_t seed) {
    return maker{of, seed}.run(subjects);
}

}  // namespace kaohe::benchmarks
