#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "scoring.hpp"

namespace kaohe::testing {

/// Random schemes and cohorts, the same for the same seed on every platform.
class random_scoring {
public:
    explicit random_scoring(std::uint32_t seed) : draw_{seed} {}

    /// Lines x0, x1, …: each may read facts, sets, and the points of lines with a lower number.
    [[nodiscard]] std::vector<std::string> items();
    /// Subjects s0, s1, … in three groups; some facts are missing, not applicable or invalid.
    [[nodiscard]] std::vector<given> subjects();

    template <class T>
    void shuffle(std::vector<T>& list) {
        for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
    }

private:
    std::size_t below(std::size_t count) { return draw_() % count; }
    bool one_in(std::size_t count) { return below(count) == 0; }
    std::string const& one_of(std::vector<std::string> const& words) { return words[below(words.size())]; }

    std::string item(std::size_t number);
    std::string expression(std::size_t lines_before);
    std::string modifiers();
    std::string fact(std::string const& id);

    std::mt19937 draw_;
};

}  // namespace kaohe::testing
